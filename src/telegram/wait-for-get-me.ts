import type { Telegram } from 'telegraf';
import { TelegramError } from 'telegraf';
import type { UserFromGetMe } from 'telegraf/types';
import type { Log } from '../log.ts';

/** The Bot API server does not know the token. */
export class TokenRefusedError extends Error {
  override readonly name = 'TokenRefusedError';
}

const FIRST_WAIT_MILLIS = 500;
const MAX_WAIT_MILLIS = 30_000;

/**
 * Asks who the bot is, until the server answers: a bot that starts before its network waits for it.
 * @throws TokenRefusedError
 */
export async function waitForGetMe(
  telegram: Telegram,
  { log, wait }: { readonly log: Log; readonly wait: (millis: number) => Promise<void> },
): Promise<UserFromGetMe> {
  for (let millis = FIRST_WAIT_MILLIS; ; millis = Math.min(millis * 2, MAX_WAIT_MILLIS)) {
    try {
      return await telegram.getMe();
    } catch (error) {
      if (error instanceof TelegramError && (error.code === 401 || error.code === 404)) {
        throw new TokenRefusedError(
          'BOT_TOKEN: the Bot API server does not know it (value not shown: secret); copy it again from @BotFather',
        );
      }
      log.warn({ err: error, retryInMillis: millis }, 'the Bot API server cannot be reached');
      await wait(millis);
    }
  }
}
