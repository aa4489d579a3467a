import type { Language } from '../../articles/article.ts';
import type { Press, Services } from '../chat-context.ts';
import { knownChat } from '../subscribe.ts';
import { textsFor } from '../locales/locale.ts';

/** From now on the chat is answered, and gets its articles, in this language. */
export async function chooseLanguage({ store }: Services, press: Press, language: Language): Promise<void> {
  await store.transaction(async ({ chats }) => {
    await chats.upsert(knownChat(press));
    await chats.setLanguage(press.chat.id, language);
  });
  await press.update({ html: textsFor(language).languageChosen.markup });
}
