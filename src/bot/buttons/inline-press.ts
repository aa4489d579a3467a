import type { CallbackQuery } from 'telegraf/types';
import type { Action } from '../callback-data.ts';
import { languageFor, textsFor } from '../locales/locale.ts';
import { answerCallback, type TelegramDeps } from '../telegram-chat-context.ts';
import { startLink } from '../views/article-buttons.ts';

/**
 * A press under a card that somebody put into a chat by inline mode: Telegram does not say which chat, so that nothing
 * can be followed or shown there. A *Follow* leads to where it can be, the private chat with the bot.
 */
export async function answerInlinePress(
  side: TelegramDeps,
  query: CallbackQuery,
  action: Action | null,
): Promise<void> {
  if (action?.kind === 'follow') {
    const url = startLink(side.identity.username, `region_${action.region}`);
    return answerCallback(side, query, { url });
  }
  const language = (await side.chosenLanguage(query.from.id)) ?? languageFor(query.from.language_code);
  await answerCallback(side, query, { text: textsFor(language).onlyInOwnChat });
}
