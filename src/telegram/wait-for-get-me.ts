import type { Telegram } from 'telegraf';
import { TelegramError } from 'telegraf';
import type { UserFromGetMe } from 'telegraf/types';
import type { Log } from '../log.ts';
import type { Clock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';
import { WakeableSleep } from '../time/wakeable-sleep.ts';

/** The Bot API server does not know the token. */
export class TokenRefusedError extends Error {
  override readonly name = 'TokenRefusedError';
}

export interface WaitForGetMeOptions {
  readonly log: Log;
  readonly clock: Clock;
  /** Ends the wait, including a request under way. */
  readonly signal: AbortSignal;
}

const FIRST_WAIT: Millis = 500;
const MAX_WAIT: Millis = 30_000;

/**
 * Calls `getMe` until the server answers: a bot may start before its network.
 * @throws TokenRefusedError, or the signal's reason if it aborts first
 */
export async function waitForGetMe(
  telegram: Telegram,
  { log, clock, signal }: WaitForGetMeOptions,
): Promise<UserFromGetMe> {
  const sleep = new WakeableSleep(clock);
  const end = () => sleep.end();
  signal.addEventListener('abort', end, { once: true });
  try {
    for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, MAX_WAIT)) {
      signal.throwIfAborted();
      try {
        return await telegram.callApi('getMe', {}, { signal: signal as never });
      } catch (error) {
        signal.throwIfAborted();
        if (error instanceof TelegramError && (error.code === 401 || error.code === 404)) {
          throw new TokenRefusedError(
            'BOT_TOKEN: the Bot API server does not know it (value not shown: secret); copy it again from @BotFather',
          );
        }
        log.warn({ err: error, retryInMillis: wait }, 'the Bot API server cannot be reached');
        await sleep.delay(wait);
      }
    }
  } finally {
    signal.removeEventListener('abort', end);
  }
}
