import type { NewsIndex } from '../../index/news-index.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import type { Subscription } from '../../subscriptions/types.ts';
import { wordsElsewhere } from '../../subscriptions/words-elsewhere.ts';
import { type Html, italic, lines } from '../../telegram/html.ts';
import { WORDS_TEXTS } from '../locales/words-texts.ts';
import { shorten } from './shorten.ts';

const MAX_LENGTH = 200;
/** Lines below a message; further words say nothing that those do not. */
const MAX_LINES = 10;

/** What followed words are found as in other languages, and which are not; null where no words are followed. */
export function alsoFound(
  subscriptions: readonly Subscription[],
  index: NewsIndex,
  language: BotLocale,
): Html | null {
  const texts = WORDS_TEXTS[language];
  const known = subscriptions.flatMap(({ interest }) => wordsElsewhere(interest, index) ?? []);
  const translated = new Map(
    known.flatMap((one) => one.translated.map(({ word, phrases }) => [word, phrases] as const)),
  );
  const untranslated = [...new Set(known.flatMap((one) => one.untranslated))];
  const isOne = translated.size === 1 && untranslated.every((word) => translated.has(word));
  const also = [...translated].slice(0, MAX_LINES).map(([word, phrases]) => {
    const names = shorten(phrases.join(', '), MAX_LENGTH);
    return italic(isOne ? texts.also(names) : texts.alsoOf(word, names));
  });
  const warning =
    untranslated.length === 0
      ? null
      : italic(texts.untranslated(shorten(untranslated.join(', '), MAX_LENGTH)));
  return also.length === 0 && warning === null ? null : lines(...also, warning);
}
