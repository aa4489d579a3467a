import { LRUCache } from 'lru-cache';
import { nearWords } from './segments/fuzzy-lookup.ts';
import { numbersOf } from './segments/hash-multimap.ts';
import type { LiveSegment } from './segments/live-segment.ts';
import { type SegmentWords, soundOf, wordCountsOf } from './segments/segment-words.ts';
import { findString, sizeOf, stringAt } from './segments/string-column.ts';
import { addWordCount, type WordCount, wordKey } from './segments/word-counts.ts';
import { aggressiveStem } from './word-root.ts';

/** A word as people write it, with the term that it is indexed as. */
export interface VocabularyWord {
  readonly word: string;
  /** A stop word, which is not searched, has itself as its term. */
  readonly term: string;
  /** Occurrences in the indexed texts. */
  readonly count: number;
}

/** Words whose neighbours are cached: more than one question has. */
const CACHED_WORDS = 2_000;

/** The words of the indexed texts: for spelling correction, names, and related words (`fail` ~ `failure`). */
export class Vocabulary {
  readonly #parts: readonly LiveSegment[];
  readonly #near = new LRUCache<string, readonly VocabularyWord[]>({ max: CACHED_WORDS });

  constructor(parts: readonly LiveSegment[]) {
    this.#parts = parts;
  }

  /** Whether texts mostly write the word with a capital; null if none shows it. */
  isName(word: string): boolean | null {
    let [inside, capitals] = [0, 0];
    for (const found of this.#counts(word)) {
      inside += found.inside;
      capitals += found.capitals;
    }
    return inside === 0 ? null : capitals > 0.6 * inside;
  }

  /** The word, with its most frequent term. */
  get(word: string): VocabularyWord | undefined {
    const counts = this.#counts(word);
    const [most] = counts.sort((a, b) => b.count - a.count || ((a.term ?? '') < (b.term ?? '') ? -1 : 1));
    if (most === undefined) return undefined;
    return { word, term: most.term ?? word, count: counts.reduce((sum, { count }) => sum + count, 0) };
  }

  /**
   * Searched words within `edits` edits of the word, shorter ones first; cached, because a question asks repeatedly.
   */
  near(word: string, edits: number): readonly VocabularyWord[] {
    const key = `${edits} ${word}`;
    let known = this.#near.get(key);
    if (known === undefined) {
      known = this.#searched(({ spellings }) => nearWords(spellings, word, edits)).sort(
        (a, b) => a.word.length - b.word.length,
      );
      this.#near.set(key, known);
    }
    return known;
  }

  /** Searched words that are other spellings of the same name. */
  soundAlike(word: string): VocabularyWord[] {
    const sound = soundOf(word);
    if (sound === null) return [];
    return this.#searched(
      ({ sounds }) => numbersOf(sounds, sound),
      (other) => soundOf(other) === sound,
    );
  }

  /**
   * The most frequent word that is indexed as this term (`died` for `di`), or null. It goes through all words: for
   * explanations, not for answers.
   */
  writtenAs(term: string): string | null {
    const words = new Set<string>();
    for (const { segment } of this.#parts) {
      const wanted = findString(segment.terms, term);
      if (wanted === -1) continue;
      const { terms, spellings } = segment.words;
      for (let at = 0; at < sizeOf(spellings.words); at++) {
        if (terms[at] === wanted) words.add(stringAt(spellings.words, at));
      }
    }
    const countOf = (word: string) => this.#counts(word).find((each) => each.term === term)?.count ?? 0;
    const [most] = [...words].sort((a, b) => countOf(b) - countOf(a) || (a < b ? -1 : 1));
    return most ?? null;
  }

  /** Terms of other words with the same root; empty for numbers, short words and other scripts. */
  relatedTerms(word: string, term: string): string[] {
    const root = aggressiveStem(word);
    if (root === null) return [];
    const kin = this.#searched(
      ({ roots }) => numbersOf(roots, root),
      (other) => aggressiveStem(other) === root,
    );
    return [...new Set(kin.map((other) => other.term))].filter((other) => other !== term);
  }

  /**
   * Searched words of all segments in ascending order, from the numbers that `numbersIn` gives for each, filtered by
   * `isWanted`.
   */
  #searched(
    numbersIn: (words: SegmentWords) => Iterable<number>,
    isWanted: (word: string) => boolean = () => true,
  ): VocabularyWord[] {
    const found = new Set<string>();
    for (const { segment } of this.#parts) {
      const { terms, words } = segment;
      for (const number of numbersIn(words)) {
        if (words.terms[number] !== sizeOf(terms)) found.add(stringAt(words.spellings.words, number));
      }
    }
    const wanted = [...found].filter(isWanted).sort();
    return wanted.flatMap((word) => this.get(word) ?? []);
  }

  /** Counts of the word in live articles, by term. */
  #counts(word: string): WordCount[] {
    const sums = new Map<string, WordCount>();
    for (const { segment, removed } of this.#parts) {
      for (const found of wordCountsOf(segment.words, segment.terms, word)) {
        addWordCount(sums, found);
        const gone = removed.words.get(wordKey(found));
        if (gone !== undefined) addWordCount(sums, gone, -1);
      }
    }
    return [...sums.values()].filter(({ count }) => count > 0);
  }
}
