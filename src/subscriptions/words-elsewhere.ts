import type { NewsIndex } from '../index/news-index.ts';
import { LANGUAGE_CODES } from '../languages/all-languages.ts';
import { languagesOfPhrase, translatePhrase } from '../languages/glossary/phrase-translation.ts';
import { fold } from '../text/folding.ts';
import { parseFilter } from './keywords.ts';
import type { Interest } from './types.ts';

/** How the words of an interest are found in news of other languages. */
export interface WordsElsewhere {
  /** Words and what they are called elsewhere, as people write it. */
  readonly translated: readonly { readonly word: string; readonly phrases: readonly string[] }[];
  /** Words that are found in some languages only where they are written the same. */
  readonly untranslated: readonly string[];
}

/** Null for an interest without words. Names are taken for known where texts of the index spell them so. */
export function wordsElsewhere(interest: Interest, index: NewsIndex): WordsElsewhere | null {
  if (interest.kind !== 'keywords' && interest.kind !== 'filtered') return null;
  const texts = new Set(parseFilter(interest.text).map(({ text }) => text));
  const words = [...texts].filter((text) => /\p{L}/u.test(text));
  const found = words.map((word) => ({ word, ...elsewhere(word, index) }));
  return {
    translated: found.filter(({ phrases }) => phrases.length > 0),
    untranslated: found.flatMap(({ word, isEverywhere }) => (isEverywhere ? [] : [word])),
  };
}

function elsewhere(
  word: string,
  index: NewsIndex,
): { readonly phrases: readonly string[]; readonly isEverywhere: boolean } {
  const own = languagesOfPhrase(word);
  const perLanguage = LANGUAGE_CODES.filter((code) => !own.includes(code)).map((code) => {
    const { by, phrases } = translatePhrase(word, code) ?? { by: 'spelling', phrases: [] };
    return by === 'meaning' ? phrases : phrases.filter((phrase) => isInTexts(phrase, index)).slice(0, 1);
  });
  const phrases = [...new Set(perLanguage.flat())].filter((phrase) => fold(phrase) !== fold(word));
  return { phrases, isEverywhere: perLanguage.every(({ length }) => length > 0) };
}

function isInTexts(name: string, { vocabulary }: NewsIndex): boolean {
  return vocabulary.get(fold(name)) !== undefined;
}
