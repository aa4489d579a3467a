import type { ChatStore } from '../chats/chat.ts';
import { type ChatLanguages, type LanguageOrder, languageOrder, localeOf } from '../chats/language-order.ts';
import type { BotLocale } from '../languages/bot-locale.ts';

/** The languages of who reads a reply. */
export interface Reader {
  /** Of the bot's texts. */
  readonly language: BotLocale;
  /** In which editions articles are shown. */
  readonly languageOrder: LanguageOrder;
}

/** Who writes or presses a button, as Telegram describes them. */
interface Writer {
  readonly id: number;
  /** BCP 47 tag of their app, or null. */
  readonly languageCode: string | null;
}

const NOT_CHOSEN = { language: null, languageOrder: null };

/**
 * The languages that the chat chose; otherwise those of the person who asks; if Telegram does not say who that is, what
 * is known of the chat.
 */
export async function readerIn(
  chats: Pick<ChatStore, 'get'>,
  chatId: number,
  person: Writer | null,
): Promise<Reader> {
  const chat = await chats.get(chatId);
  if (person === null || (chat !== null && chat.language !== null)) {
    return readerOf(chat ?? { ...NOT_CHOSEN, languageCode: null });
  }
  return personReading(chats, person);
}

/** The languages of a person wherever they are: those chosen in the private chat, otherwise that of their app. */
export async function personReading(chats: Pick<ChatStore, 'get'>, person: Writer): Promise<Reader> {
  const own = (await chats.get(person.id)) ?? NOT_CHOSEN;
  return readerOf({ ...own, languageCode: person.languageCode });
}

function readerOf(languages: ChatLanguages): Reader {
  return { language: localeOf(languages), languageOrder: languageOrder(languages) };
}
