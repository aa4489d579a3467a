import type { BotLocale } from '../../languages/bot-locale.ts';
import { type Html, html } from '../../telegram/html.ts';

/** What the bot says about lists of news. */
interface ListTexts {
  /** Which part of a list is shown: *1–5 of 18*. `isExact` is false where there are more than counted. */
  readonly extent: (part: {
    readonly shown: string;
    readonly total: number;
    readonly isExact: boolean;
  }) => string;
  /** How many were issued by what is listed, and how many others name it. */
  readonly counts: (own: number, mentioning: number) => string;
  /** Over the articles that only name what is listed. */
  readonly mentions: (name: string) => string;
  readonly followWordsButton: (words: string) => string;
  /** The list holds what was understood; the button shows it. */
  readonly unknownWords: (words: string) => Html;
  readonly showKnownButton: (what: string) => string;
}

const isSeveral = (words: string) => /\s/u.test(words);

export const LIST_TEXTS: Readonly<Record<BotLocale, ListTexts>> = {
  en: {
    extent: ({ shown, total, isExact }) =>
      isExact ? `${shown} of ${total}` : `${shown}, and there are more`,
    counts: (own, mentioning) => `published by it: ${own} · mentions: ${mentioning}`,
    mentions: (name) => `Mentions ${name}:`,
    followWordsButton: (words) => `Follow the ${isSeveral(words) ? 'words' : 'word'} “${words}”`,
    unknownWords: (words) => html`I do not know “${words}”, and no news has it.`,
    showKnownButton: (what) => `Show: ${what}`,
  },
  ru: {
    extent: ({ shown, total, isExact }) => (isExact ? `${shown} из ${total}` : `${shown}, и есть ещё`),
    counts: (own, mentioning) => `свои новости: ${own} · упоминания: ${mentioning}`,
    mentions: (name) => `Упоминается: ${name}`,
    followWordsButton: (words) => `Подписаться на ${isSeveral(words) ? 'слова' : 'слово'} «${words}»`,
    unknownWords: (words) => html`Не знаю, что такое «${words}», и в новостях этого нет.`,
    showKnownButton: (what) => `Показать: ${what}`,
  },
  kk: {
    extent: ({ shown, total, isExact }) => (isExact ? `${shown}, барлығы ${total}` : `${shown}, тағы да бар`),
    counts: (own, mentioning) => `өз жаңалықтары: ${own} · аталғаны: ${mentioning}`,
    mentions: (name) => `Мәтінде аталады: ${name}`,
    followWordsButton: (words) => `«${words}» ${isSeveral(words) ? 'сөздеріне' : 'сөзіне'} жазылу`,
    unknownWords: (words) => html`«${words}» дегенді білмеймін, жаңалықтарда да ондай сөз жоқ.`,
    showKnownButton: (what) => `Көрсету: ${what}`,
  },
};
