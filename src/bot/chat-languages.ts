import type { ArticleLanguage } from '../articles/article.ts';
import { localeOf } from '../chats/language-order.ts';
import { isBotLocale } from '../languages/bot-locale.ts';
import { type ChangingChat, changeLanguages, changeLanguageWait } from '../outbox/changes.ts';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';
import type { ChatContext, Services } from './chat-context.ts';
import { chatToStore } from './subscribe.ts';
import { type ChosenLanguages, languageSettings } from './views/language-settings.ts';

/**
 * Sets the languages of a chat, and stores it: the bot's texts are in the first that it speaks, articles come in this
 * order. Returns the new settings as a message.
 */
export function chooseLanguages(
  services: Services,
  context: ChatContext,
  languages: readonly [ArticleLanguage, ...ArticleLanguage[]],
): Promise<OutgoingMessage> {
  const language = languages.find(isBotLocale) ?? context.language;
  // A single language means that the others come in their usual order.
  const order = languages.length === 1 && languages[0] === language ? null : languages;
  return change(services, context, (changing) =>
    changeLanguages(changing, context.chat.id, { language, order }),
  );
}

/** Sets how long articles wait for the chat's first language; null: not at all. Returns the new settings as a message. */
export function setLanguageWait(
  services: Services,
  context: ChatContext,
  minutes: number | null,
): Promise<OutgoingMessage> {
  return change(services, context, (changing) => changeLanguageWait(changing, context.chat.id, minutes));
}

/** What the chat chose; of a chat that is not stored, what is known of its person. */
export async function chosenLanguages(
  { store }: Services,
  { chat, language, languageOrder }: ChatContext,
): Promise<ChosenLanguages> {
  const known = await store.chats.get(chat.id);
  return known ?? { language, languageOrder, languageCode: null, waitForLanguageMinutes: null };
}

async function change(
  services: Services,
  context: ChatContext,
  write: (changing: ChangingChat) => Promise<void>,
): Promise<OutgoingMessage> {
  const { store, now, timeZone, wakeDispatcher } = services;
  await store.transaction(async (tx) => {
    await tx.chats.upsert(chatToStore(context));
    await write({ tx, now: now(), timeZone });
  });
  wakeDispatcher();
  const chosen = await chosenLanguages(services, context);
  const { isManaged, language } = context;
  return languageSettings(chosen, { language: isManaged ? language : localeOf(chosen), isManaged });
}
