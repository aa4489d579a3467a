import { fold } from '../../text/folding.ts';
import { LANGUAGES } from '../languages.ts';
import type { Dictionary, Finding } from './dictionary.ts';
import { type GlossaryTable, readTable } from './table.ts';

/** A word of the glossary's language that may translate an English phrase. */
interface Candidate {
  readonly key: string;
  /** Position of the English phrase in the candidate's entry: the first is its main sense. */
  readonly rank: number;
}

interface Unindexed extends Candidate {
  readonly english: string;
}

/** Letters that the stemmer keeps in all forms of a word. */
const BUCKET_LETTERS = 2;
/** Words in the longest English phrase that is looked up. */
const MAX_PHRASE_LENGTH = 4;
/** Later candidates are rare senses. */
const MAX_CANDIDATES = 8;

/** A glossary searched by English words. Entries are stemmed when a word with their first letters is looked up. */
export class EnglishSide implements Dictionary {
  readonly #unindexed = new Map<string, Unindexed[]>();
  readonly #buckets = new Map<string, Map<string, Candidate[]>>();

  constructor(tables: readonly GlossaryTable[]) {
    for (const { key, english } of tables.flatMap(readTable)) {
      if (english === '') continue;
      for (const [rank, phrase] of english.split(', ').entries()) {
        const [first = ''] = searchedWords(phrase);
        const letters = first.slice(0, BUCKET_LETTERS);
        const unindexed = this.#unindexed.get(letters) ?? [];
        if (unindexed.length === 0) this.#unindexed.set(letters, unindexed);
        unindexed.push({ key, english: phrase, rank });
      }
    }
  }

  find(words: readonly string[]): Finding | null {
    const stems = words.slice(0, MAX_PHRASE_LENGTH).map(stemOf);
    const [first] = stems;
    if (first === undefined) return null;
    const bucket = this.#bucketOf(first.slice(0, BUCKET_LETTERS));
    for (let length = stems.length; length > 0; length--) {
      const candidates = bucket.get(stems.slice(0, length).join(' '));
      if (candidates === undefined) continue;
      const alternatives = candidates.slice(0, MAX_CANDIDATES).map(({ key }) => key);
      return { length, alternatives, trust: 1 };
    }
    return null;
  }

  /** Typos in English questions are corrected before translation. */
  findMisspelt(): null {
    return null;
  }

  findRelated(): null {
    return null;
  }

  /** Stems all entries, some at each step: what first look-ups would do. */
  *indexAll(): Generator<void, void> {
    for (const letters of this.#unindexed.keys()) {
      this.#bucketOf(letters);
      yield;
    }
  }

  #bucketOf(letters: string): ReadonlyMap<string, readonly Candidate[]> {
    const known = this.#buckets.get(letters);
    if (known) return known;
    const bucket = new Map<string, Candidate[]>();
    for (const { english, key, rank } of this.#unindexed.get(letters) ?? []) {
      const phrase = searchedWords(english).map(stemOf).join(' ');
      const candidates = bucket.get(phrase) ?? [];
      if (candidates.length === 0) bucket.set(phrase, candidates);
      if (!candidates.some((other) => other.key === key)) candidates.push({ key, rank });
    }
    for (const candidates of bucket.values()) candidates.sort((a, b) => a.rank - b.rank);
    this.#buckets.set(letters, bucket);
    return bucket;
  }
}

/** The words of an English phrase without its stop words. */
export function searchedWords(phrase: string): string[] {
  const words = phrase.split(/[\s-]+/).map(fold);
  const searched = words.filter((word) => !LANGUAGES.en.stopWords.has(word));
  return searched.length > 0 ? searched : words;
}

function stemOf(word: string): string {
  return LANGUAGES.en.stem(fold(word.replace(/['’]s$/u, '')));
}
