import type { CallbackQuery } from 'telegraf/types';
import { textsFor } from '../locales/locale.ts';
import { personReading } from '../reader.ts';
import { answerCallback, personOf, type TelegramDeps } from '../telegram-chat-context.ts';
import { startLink } from '../views/article-buttons.ts';
import type { ButtonPress } from './handle-callback.ts';

/**
 * A press under a card that somebody sent by inline mode. Telegram does not say in which chat, so nothing can be
 * followed or shown there; *Follow* opens the private chat with the bot instead.
 */
export async function handleInlineCallback(
  deps: TelegramDeps,
  query: CallbackQuery,
  press: ButtonPress | null,
): Promise<void> {
  const parameter = press?.button.startParameter?.(...press.values);
  if (parameter !== undefined) {
    return answerCallback(deps, query, { url: startLink(deps.identity.username, parameter) });
  }
  const { language } = await personReading(deps.chats, personOf(query.from));
  await answerCallback(deps, query, { text: textsFor(language).onlyInOwnChat });
}
