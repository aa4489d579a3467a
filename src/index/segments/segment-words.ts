import { soundKey } from '../../text/phonetic-key.ts';
import { aggressiveStem } from '../word-root.ts';
import { type WordList, wordList } from './fuzzy-lookup.ts';
import { type HashMultimap, hashMultimap } from './hash-multimap.ts';
import { outOfRange } from './out-of-range.ts';
import { type Numbers, narrowed } from './packed-integers.ts';
import { findString, type StringList, sizeOf, stringAt, stringList } from './string-column.ts';
import type { WordCount } from './word-counts.ts';

/** The words of a segment's texts as people write them: for spelling repair, names, and kindred words. */
export interface SegmentWords {
  /** A word that has several terms stands several times. */
  readonly spellings: WordList;
  /** Number of the term that each is searched as; the number of all terms for a stop word. */
  readonly terms: Numbers;
  readonly counts: Numbers;
  readonly inside: Numbers;
  readonly capitals: Numbers;
  /** Searched words by their roots, and by how they sound. */
  readonly roots: HashMultimap;
  readonly sounds: HashMultimap;
}

/** Sounds shorter than this tell no names apart. */
const MIN_SOUND_LENGTH = 4;

/** `termNumber` tells a term's place among the segment's `terms`. */
export function segmentWords(
  counts: Iterable<WordCount>,
  terms: StringList,
  termNumber: (term: string) => number,
): SegmentWords {
  const sorted = [...counts].sort(compareWords);
  const searched = sorted.map(({ word, term }) => (term === null ? null : word));
  return {
    spellings: wordList(stringList(sorted.map(({ word }) => word))),
    terms: narrowed(sorted.map(({ term }) => (term === null ? sizeOf(terms) : termNumber(term)))),
    counts: narrowed(sorted.map(({ count }) => count)),
    inside: narrowed(sorted.map(({ inside }) => inside)),
    capitals: narrowed(sorted.map(({ capitals }) => capitals)),
    roots: hashMultimap(searched.map((word) => word && aggressiveStem(word))),
    sounds: hashMultimap(searched.map((word) => word && soundOf(word))),
  };
}

/** By UTF-16 units, as the spellings are looked up. */
function compareWords(a: WordCount, b: WordCount): number {
  if (a.word !== b.word) return a.word < b.word ? -1 : 1;
  return (a.term ?? '') < (b.term ?? '') ? -1 : 1;
}

/** How a word sounds, where that is enough to know a name by. */
export function soundOf(word: string): string | null {
  const sound = soundKey(word);
  return sound.length < MIN_SOUND_LENGTH ? null : sound;
}

export function wordCountAt(
  { spellings, terms: wordTerms, counts, inside, capitals }: SegmentWords,
  terms: StringList,
  number: number,
): WordCount {
  const term = wordTerms[number] ?? outOfRange();
  return {
    word: stringAt(spellings.words, number),
    term: term === sizeOf(terms) ? null : stringAt(terms, term),
    count: counts[number] ?? outOfRange(),
    inside: inside[number] ?? outOfRange(),
    capitals: capitals[number] ?? outOfRange(),
  };
}

/** What the segment says of one word: an entry for each term that it has. */
export function wordCountsOf(words: SegmentWords, terms: StringList, word: string): WordCount[] {
  const list = words.spellings.words;
  const found: WordCount[] = [];
  let number = findString(list, word);
  while (number > 0 && stringAt(list, number - 1) === word) number--;
  for (; number !== -1 && number < sizeOf(list) && stringAt(list, number) === word; number++) {
    found.push(wordCountAt(words, terms, number));
  }
  return found;
}
