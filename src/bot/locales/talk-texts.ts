import type { BotLocale } from '../../languages/bot-locale.ts';

/** What the bot says of a question that leans on the one before. */
interface TalkTexts {
  /** Which question it was taken with. */
  readonly about: (question: string) => string;
  /** On the button that asks it by its own words. */
  readonly newQuestion: string;
  /** What is kept for this, in /privacy. */
  readonly kept: string;
}

export const TALK_TEXTS: Readonly<Record<BotLocale, TalkTexts>> = {
  en: {
    about: (question) => `About: ${question}`,
    newQuestion: 'New question',
    kept: 'So that you can ask further, I remember your last question for ten minutes, and for a day which questions I answered. This is in memory only and is never written down.',
  },
  ru: {
    about: (question) => `К вопросу: ${question}`,
    newQuestion: 'Это новый вопрос',
    kept: 'Чтобы вы могли уточнять, я помню ваш последний вопрос десять минут, а вопросы, на которые ответил, сутки. Это только в оперативной памяти, на диск не записывается.',
  },
  kk: {
    about: (question) => `Осы сұраққа қатысты: ${question}`,
    newQuestion: 'Бұл жаңа сұрақ',
    kept: 'Нақтылап сұрай алуыңыз үшін соңғы сұрағыңызды он минут, ал жауап берген сұрақтарымды бір тәулік есімде сақтаймын. Бұл тек жедел жадта, дискіге жазылмайды.',
  },
};
