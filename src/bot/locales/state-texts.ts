import type { BotLocale } from '../../languages/bot-locale.ts';

/** On buttons that show what is so, and undo it when they are pressed. The mark comes first: phones cut long labels. */
interface StateTexts {
  readonly following: (region: string) => string;
  readonly followingNational: string;
  readonly followingWords: (words: string) => string;
  readonly watching: string;
  /** On a button that follows again what was just stopped. */
  readonly again: (name: string) => string;
  /** Said to who writes no question below one of the bot's messages. */
  readonly askBelow: string;
}

export const STATE_TEXTS: Readonly<Record<BotLocale, StateTexts>> = {
  en: {
    following: (region) => `✓ Following ${region}`,
    followingNational: '✓ Following national news',
    followingWords: (words) => `✓ Following the word “${words}”`,
    watching: '✓ Watching',
    again: (name) => `↩ Follow again: ${name}`,
    askBelow: 'If you have a question about this, write it here, and I will look for the answer.',
  },
  ru: {
    following: (region) => `✓ Подписка: ${region}`,
    followingNational: '✓ Подписка: республиканские новости',
    followingWords: (words) => `✓ Подписка на слово «${words}»`,
    watching: '✓ Слежу за вопросом',
    again: (name) => `↩ Вернуть подписку: ${name}`,
    askBelow: 'Если у вас есть вопрос об этом, напишите его здесь: я поищу ответ.',
  },
  kk: {
    following: (region) => `✓ Жазылым бар: ${region}`,
    followingNational: '✓ Жазылым бар: республика жаңалықтары',
    followingWords: (words) => `✓ Жазылым бар: «${words}» сөзі`,
    watching: '✓ Сұрақ бақылауда',
    again: (name) => `↩ Жазылымды қайтару: ${name}`,
    askBelow: 'Бұл туралы сұрағыңыз болса, осында жазыңыз: жауабын іздеймін.',
  },
};
