import lancaster from 'natural/lib/natural/stemmers/lancaster_stemmer.js';
import type { AnalyzedToken } from '../text/analyzer.ts';

/** A word as people write it, with the term that it is indexed as. */
export interface VocabularyWord {
  readonly word: string;
  readonly term: string;
  /** Occurrences in the indexed texts. */
  count: number;
}

const ENGLISH_WORD = /^[a-z]{4,}$/;

/**
 * The words of the indexed texts: for spelling repair (by length) and for kindred words (`fail` ~ `failure`),
 * which share the root of the Lancaster stemmer (Paice, 1990), more aggressive than the index's own.
 */
export class Vocabulary {
  readonly #words = new Map<string, VocabularyWord>();
  readonly #byLength = new Map<number, VocabularyWord[]>();
  readonly #byRoot = new Map<string, Set<string>>();

  add(tokens: readonly AnalyzedToken[]): void {
    for (const { word, term, isStopWord } of tokens) {
      const known = this.#words.get(word);
      if (known) {
        known.count++;
        continue;
      }
      const entry: VocabularyWord = { word, term, count: 1 };
      this.#words.set(word, entry);
      if (isStopWord) continue;
      const sameLength = this.#byLength.get(word.length);
      if (sameLength) sameLength.push(entry);
      else this.#byLength.set(word.length, [entry]);
      const root = rootOf(word);
      if (root === null) continue;
      const kin = this.#byRoot.get(root);
      if (kin) kin.add(term);
      else this.#byRoot.set(root, new Set([term]));
    }
  }

  get(word: string): VocabularyWord | undefined {
    return this.#words.get(word);
  }

  /** Searched words whose length differs by at most `difference`. */
  *near(length: number, difference: number): IterableIterator<VocabularyWord> {
    for (let size = length - difference; size <= length + difference; size++) {
      yield* this.#byLength.get(size) ?? [];
    }
  }

  /** Terms of other words with the same root; empty for names, numbers and other scripts than Latin. */
  kindred(word: string, term: string): string[] {
    const root = rootOf(word);
    if (root === null) return [];
    return [...(this.#byRoot.get(root) ?? [])].filter((other) => other !== term);
  }
}

/** Roots under four letters join words that have nothing in common. */
function rootOf(word: string): string | null {
  if (!ENGLISH_WORD.test(word)) return null;
  const root = lancaster.stem(word);
  return root.length >= 4 ? root : null;
}
