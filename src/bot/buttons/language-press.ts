import type { Language } from '../../articles/article.ts';
import type { CallbackContext, Services } from '../chat-context.ts';
import { textsFor } from '../locales/locale.ts';
import { chatToStore } from '../subscribe.ts';

/** From now on the chat is answered, and gets its articles, in this language. */
export async function chooseLanguage(
  { store }: Services,
  press: CallbackContext,
  language: Language,
): Promise<void> {
  await store.transaction(async ({ chats }) => {
    await chats.upsert(chatToStore(press));
    await chats.setLanguage(press.chat.id, language);
  });
  await press.update({ html: textsFor(language).languageChosen.markup });
}
