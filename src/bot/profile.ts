import type { Telegram } from 'telegraf';
import type { Language } from '../articles/article.ts';
import type { Log } from '../log.ts';
import { COMMANDS } from './commands/all.ts';
import type { Command } from './commands/command.ts';
import { type Texts, textsFor, translatedLanguages } from './locales/locale.ts';

type Scope =
  | { readonly type: 'default' | 'all_group_chats' }
  | { readonly type: 'chat'; readonly chat_id: number };

/**
 * Tells Telegram the command menus, by language and by who sees them, and the bot's description. A server that does
 * not know these calls is none the worse a Bot API server: what it refuses is logged.
 */
export async function publishProfile(
  telegram: Telegram,
  { adminIds, log }: { readonly adminIds: ReadonlySet<number>; readonly log: Log },
): Promise<void> {
  const optional = (call: Promise<unknown>) =>
    call.catch((error: unknown) => log.info({ err: error }, 'an optional start-up call was refused'));
  const languages: (Language | undefined)[] = [undefined, ...translatedLanguages()];
  for (const language of languages) {
    const texts = textsFor(language ?? 'en');
    const inLanguage = language === undefined ? {} : { language_code: language };
    for (const [scope, commands] of menus(adminIds)) {
      await optional(
        telegram.callApi('setMyCommands', { commands: described(commands, texts), scope, ...inLanguage }),
      );
    }
    await optional(telegram.callApi('setMyDescription', { description: texts.description, ...inLanguage }));
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
