import lancaster from 'natural/lib/natural/stemmers/lancaster_stemmer.js';

/** Of a longer Russian or Kazakh word the first letters are the root: its endings are many and long. */
const CYRILLIC_ROOT = 5;
const CYRILLIC_WORD = /^\p{Script=Cyrillic}+$/u;
const ENGLISH_WORD = /^[a-z]{4,}$/;
/** Shorter roots would relate words that have nothing in common. */
const MIN_ROOT_LENGTH = 4;

/**
 * The root that related words share (`fail` ~ `failure`): from the Lancaster stemmer (Paice, 1990), which is more
 * aggressive than the index's own, or the first letters. Null for numbers, short words and other scripts.
 */
export function aggressiveStem(word: string): string | null {
  if (CYRILLIC_WORD.test(word)) return word.length > CYRILLIC_ROOT ? word.slice(0, CYRILLIC_ROOT) : null;
  if (!ENGLISH_WORD.test(word)) return null;
  const root = lancaster.stem(word);
  return root.length >= MIN_ROOT_LENGTH ? root : null;
}
