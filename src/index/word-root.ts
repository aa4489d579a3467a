import lancaster from 'natural/lib/natural/stemmers/lancaster_stemmer.js';

/** A Russian or Kazakh word longer than this has its first letters for a root: its endings are many and long. */
const CYRILLIC_ROOT = 5;
const CYRILLIC_WORD = /^\p{Script=Cyrillic}+$/u;
const ENGLISH_WORD = /^[a-z]{4,}$/;
/** Shorter roots join words that have nothing in common. */
const MIN_ROOT_LENGTH = 4;

/**
 * What kindred words share (`fail` ~ `failure`): the root of the Lancaster stemmer (Paice, 1990), more aggressive than
 * the index's own, or their first letters; null for numbers, short words and other scripts.
 */
export function aggressiveStem(word: string): string | null {
  if (CYRILLIC_WORD.test(word)) return word.length > CYRILLIC_ROOT ? word.slice(0, CYRILLIC_ROOT) : null;
  if (!ENGLISH_WORD.test(word)) return null;
  const root = lancaster.stem(word);
  return root.length >= MIN_ROOT_LENGTH ? root : null;
}
