import type { Article, ArticleLanguage } from '../../articles/article.ts';
import type { Chat } from '../../chats/chat.ts';
import { type ChatLanguages, type LanguageOrder, languageOrder } from '../../chats/language-order.ts';
import { BOT_LOCALES, type BotLocale } from '../../languages/bot-locale.ts';
import { LANGUAGES } from '../../languages/languages.ts';
import { type Html, lines, paragraphs } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import { textsFor } from '../locales/locale.ts';

const OWN_NAMES: Readonly<Record<BotLocale, string>> = { en: 'English', ru: 'Русский', kk: 'Қазақша' };
const HOUR = 60;
const DAY = 24 * HOUR;
/** In minutes; null is off. */
const WAITS = [null, HOUR, 6 * HOUR, DAY] as const;

/** What a chat chose of languages, and whether it waits for the first of them. */
export type ChosenLanguages = ChatLanguages & Pick<Chat, 'waitForLanguageMinutes'>;

/**
 * Offers the bot's languages, each named in itself, for people who cannot read the current one, and ticks the first that
 * the chat has. Of a chat that is managed from elsewhere, they are those of its articles.
 */
export function languageChoice(
  chosen: ChosenLanguages,
  { language, isManaged = false }: { readonly language: BotLocale; readonly isManaged?: boolean },
): OutgoingMessage {
  const { choose, how } = textsFor(language).languages;
  const [first] = languageOrder(chosen);
  return {
    html: paragraphs(
      isManaged ? choose : lines(...BOT_LOCALES.map((code) => textsFor(code).chooseLanguage)),
      how,
    ).markup,
    buttons: [
      BOT_LOCALES.map((code) => ({
        text: `${code === first ? '✓ ' : ''}${OWN_NAMES[code]}`,
        data: buttonData('language', code),
      })),
    ],
  };
}

/**
 * The languages of a chat after a change of them, and buttons for how long it waits for the first. Who manages the chat
 * from elsewhere is still answered in their own.
 */
export function languageSettings(
  chosen: ChosenLanguages,
  { language, isManaged = false }: { readonly language: BotLocale; readonly isManaged?: boolean },
): OutgoingMessage {
  const texts = textsFor(language);
  const waits = WAITS.map((minutes) => ({
    text: `${minutes === chosen.waitForLanguageMinutes ? '✓ ' : ''}${waitName(minutes, language)}`,
    data: buttonData('waitForLanguage', minutes),
  }));
  return {
    html: paragraphs(
      lines(isManaged ? null : texts.languageChosen, orderName(languageOrder(chosen), language)),
      texts.languages.wait(waitName(chosen.waitForLanguageMinutes, language)),
    ).markup,
    buttons: [waits],
  };
}

/** For the list of subscriptions: the order, and the wait if there is one. */
export function languageSummary(chosen: ChosenLanguages, language: BotLocale): Html {
  const { waitForLanguageMinutes: minutes } = chosen;
  return lines(
    orderName(languageOrder(chosen), language),
    minutes === null ? null : textsFor(language).languages.wait(waitName(minutes, language)),
  );
}

/** `in Russian`, for a reader of another language; null if the article is in the reader's. */
export function saidLanguage(article: Pick<Article, 'language'>, language: BotLocale): string | null {
  return article.language === language ? null : nameIn(article.language, language);
}

function orderName(order: LanguageOrder, language: BotLocale): Html {
  const { order: sentence, otherwise } = textsFor(language).languages;
  return sentence(order.map((code) => nameIn(code, language)).join(`, ${otherwise} `));
}

function nameIn(code: ArticleLanguage, language: BotLocale): string {
  const said: Readonly<Partial<Record<ArticleLanguage, string>>> = textsFor(language).languages.said;
  return said[code] ?? LANGUAGES[code].name;
}

function waitName(minutes: number | null, language: BotLocale): string {
  const { off, hours, day } = textsFor(language).languages.waitStates;
  if (minutes === null) return off;
  return minutes === DAY ? day : hours(minutes / HOUR);
}
