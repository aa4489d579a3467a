import type { BotLocale } from '../../languages/bot-locale.ts';
import { type Html, html } from '../../telegram/html.ts';

/** What the bot says of a followed word in languages that it is not in. */
interface WordsTexts {
  readonly also: (translations: string) => Html;
  /** The same in a list of subscriptions. */
  readonly alsoOf: (words: string, translations: string) => Html;
  /** No translation into one of the languages of the news is known. */
  readonly untranslated: (words: string) => Html;
}

export const WORDS_TEXTS: Readonly<Record<BotLocale, WordsTexts>> = {
  en: {
    also: (translations) => html`Also: ${translations}.`,
    alsoOf: (words, translations) => html`“${words}”, also: ${translations}`,
    untranslated: (words) =>
      html`I know no translation of “${words}” into every language: elsewhere I find it only if it is written the same.`,
  },
  ru: {
    also: (translations) => html`Также: ${translations}.`,
    alsoOf: (words, translations) => html`«${words}», также: ${translations}`,
    untranslated: (words) =>
      html`Перевод «${words}» знаю не на все языки: на остальных найду, только если написано так же.`,
  },
  kk: {
    also: (translations) => html`Сондай-ақ: ${translations}.`,
    alsoOf: (words, translations) => html`«${words}», сондай-ақ: ${translations}`,
    untranslated: (words) =>
      html`«${words}» дегеннің аудармасын барлық тілде білмеймін: қалған тілдерде дәл солай жазылса ғана табамын.`,
  },
};
