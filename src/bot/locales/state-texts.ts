import type { BotLocale } from '../../languages/bot-locale.ts';

/** On buttons that show what is so, and undo it when they are pressed. The mark comes first: phones cut long labels. */
interface StateTexts {
  readonly following: (region: string) => string;
  readonly followingNational: string;
  readonly followingWords: (words: string) => string;
  readonly watching: string;
  /** On a button that follows again what was just stopped. */
  readonly again: (name: string) => string;
  /** The same two of a watched question, in its quotation marks. */
  readonly stopWatching: (question: string) => string;
  readonly watchAgain: (question: string) => string;
  /** Said to who writes no question below one of the bot's messages. */
  readonly askBelow: string;
}

const isSeveral = (words: string) => /\s/u.test(words);

export const STATE_TEXTS: Readonly<Record<BotLocale, StateTexts>> = {
  en: {
    following: (region) => `✓ Following ${region}`,
    followingNational: '✓ Following national news',
    followingWords: (words) => `✓ Following the ${isSeveral(words) ? 'words' : 'word'} “${words}”`,
    watching: '✓ Watching',
    again: (name) => `↩ Follow again: ${name}`,
    stopWatching: (question) => `Stop watching ${question}`,
    watchAgain: (question) => `↩ Watch again: ${question}`,
    askBelow: 'If you have a question about this, write it here, and I will look for the answer.',
  },
  ru: {
    following: (region) => `✓ Подписка: ${region}`,
    followingNational: '✓ Подписка: республиканские новости',
    followingWords: (words) => `✓ Подписка на ${isSeveral(words) ? 'слова' : 'слово'} «${words}»`,
    watching: '✓ Слежу за вопросом',
    again: (name) => `↩ Вернуть подписку: ${name}`,
    stopWatching: (question) => `Не следить: ${question}`,
    watchAgain: (question) => `↩ Снова следить: ${question}`,
    askBelow: 'Если у вас есть вопрос об этом, напишите его здесь: я поищу ответ.',
  },
  kk: {
    following: (region) => `✓ Жазылым бар: ${region}`,
    followingNational: '✓ Жазылым бар: республика жаңалықтары',
    followingWords: (words) => `✓ Жазылым бар: «${words}» ${isSeveral(words) ? 'сөздері' : 'сөзі'}`,
    watching: '✓ Сұрақ бақылауда',
    again: (name) => `↩ Жазылымды қайтару: ${name}`,
    stopWatching: (question) => `Бақылауды тоқтату: ${question}`,
    watchAgain: (question) => `↩ Қайта бақылау: ${question}`,
    askBelow: 'Бұл туралы сұрағыңыз болса, осында жазыңыз: жауабын іздеймін.',
  },
};
