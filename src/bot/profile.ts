import type { Telegram } from 'telegraf';
import { BOT_LOCALES, type BotLocale } from '../languages/bot-locale.ts';
import type { Log } from '../log.ts';
import { COMMANDS } from './commands/all.ts';
import type { Command } from './commands/command.ts';
import { type Texts, textsFor } from './locales/locale.ts';

export interface ProfileOptions {
  readonly adminIds: ReadonlySet<number>;
  readonly log: Log;
  /** Aborts the publication. */
  readonly signal: AbortSignal;
}

type Scope =
  | { readonly type: 'default' | 'all_group_chats' }
  | { readonly type: 'chat'; readonly chat_id: number };

/**
 * Publishes the command menus, by language and audience, and the bot's description. These calls are optional: a
 * refusal by the server is logged.
 */
export async function publishProfile(
  telegram: Telegram,
  { adminIds, log, signal }: ProfileOptions,
): Promise<void> {
  const call = async (method: 'setMyCommands' | 'setMyDescription', parameters: object) => {
    if (signal.aborted) return;
    try {
      await telegram.callApi(method, parameters as never, { signal: signal as never });
    } catch (error) {
      if (!signal.aborted) log.info({ err: error }, 'an optional start-up call was refused');
    }
  };
  const languages: (BotLocale | undefined)[] = [undefined, ...BOT_LOCALES];
  for (const language of languages) {
    const texts = textsFor(language ?? 'en');
    const inLanguage = language === undefined ? {} : { language_code: language };
    for (const [scope, commands] of menus(adminIds)) {
      await call('setMyCommands', { commands: described(commands, texts), scope, ...inLanguage });
    }
    await call('setMyDescription', { description: texts.description, ...inLanguage });
  }
}

function* menus(adminIds: ReadonlySet<number>): Generator<[Scope, readonly Command[]]> {
  const forAll = COMMANDS.filter(({ audience }) => audience !== 'botAdmins');
  yield [{ type: 'default' }, forAll];
  yield [{ type: 'all_group_chats' }, forAll.filter(({ name }) => name !== 'start')];
  for (const id of adminIds) yield [{ type: 'chat', chat_id: id }, COMMANDS];
}

function described(commands: readonly Command[], { commandMenu }: Texts) {
  return commands.flatMap(({ name }) => {
    const description = commandMenu[name as keyof typeof commandMenu];
    return description === undefined ? [] : [{ command: name, description }];
  });
}
