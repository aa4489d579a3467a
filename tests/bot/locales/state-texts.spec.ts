import { describe, expect, it } from 'vitest';
import { LIST_TEXTS } from '../../../src/bot/locales/list-texts.ts';
import { STATE_TEXTS } from '../../../src/bot/locales/state-texts.ts';

describe('buttons of followed words', () => {
  it.each([
    ['en', 'heating', 'Follow the word “heating”', '✓ Following the word “heating”'],
    ['en', 'night trains', 'Follow the words “night trains”', '✓ Following the words “night trains”'],
    ['ru', 'отопление', 'Подписаться на слово «отопление»', '✓ Подписка на слово «отопление»'],
    ['ru', 'ночные поезда', 'Подписаться на слова «ночные поезда»', '✓ Подписка на слова «ночные поезда»'],
    ['kk', 'жылу', '«жылу» сөзіне жазылу', '✓ Жазылым бар: «жылу» сөзі'],
    ['kk', 'түнгі пойыз', '«түнгі пойыз» сөздеріне жазылу', '✓ Жазылым бар: «түнгі пойыз» сөздері'],
  ] as const)('say in %s whether it is one word: %s', (language, words, follow, following) => {
    expect(LIST_TEXTS[language].followWordsButton(words)).toBe(follow);
    expect(STATE_TEXTS[language].followingWords(words)).toBe(following);
  });
});
