import type { NewsIndex } from '../index/news-index.ts';
import type { VocabularyWord } from '../index/vocabulary.ts';
import { wordSet } from '../languages/all-languages.ts';
import { editDistance } from '../text/edit-distance.ts';

/** Endings that make another form or a near relation of a word; stemmers remove only some of them. */
const ENDINGS = new Set(['', ...wordSet(({ spelling }) => spelling.endings)]);
const MIN_BASE_LENGTH = 4;
const MAX_EDITS = 2;

/** The most frequent word of the index that is another form of a word that it does not hold: `Indian`, of `India`. */
export function inflectedForm(word: string, index: NewsIndex): VocabularyWord | null {
  let found: VocabularyWord | null = null;
  for (const other of index.vocabulary.near(word, MAX_EDITS)) {
    if (!isForm(word, other.word) || editDistance(word, other.word, MAX_EDITS) > MAX_EDITS) continue;
    if (found === null || other.count > found.count) found = other;
  }
  return found;
}

function isForm(a: string, b: string): boolean {
  let base = 0;
  while (base < a.length && a[base] === b[base]) base++;
  for (; base >= MIN_BASE_LENGTH; base--) {
    if (ENDINGS.has(a.slice(base)) && ENDINGS.has(b.slice(base))) return true;
  }
  return false;
}
