import lancaster from 'natural/lib/natural/stemmers/lancaster_stemmer.js';
import type { AnalyzedToken } from '../text/analyzer.ts';
import { soundKey } from '../text/sound-key.ts';

/** A word as people write it, with the term that it is indexed as. */
export interface VocabularyWord {
  readonly word: string;
  readonly term: string;
  /** Which letters it has, for a quick look at how far two words are apart at least. */
  readonly letters: number;
  /** Occurrences in the indexed texts. */
  count: number;
  /** Occurrences inside sentences, where a capital means something, and those with a capital. */
  inside: number;
  capitals: number;
}

const ENGLISH_WORD = /^[a-z]{4,}$/;

/**
 * The words of the indexed texts: for spelling repair (by length) and for kindred words (`fail` ~ `failure`), which
 * share the root of the Lancaster stemmer (Paice, 1990), more aggressive than the index's own, or their first letters.
 */
export class Vocabulary {
  readonly #words = new Map<string, VocabularyWord>();
  readonly #byLength = new Map<number, VocabularyWord[]>();
  readonly #byRoot = new Map<string, Set<string>>();
  readonly #bySound = new Map<string, VocabularyWord[]>();

  /** Adds the words of a sentence or a title; `capitalsMean` where a capital inside it marks a name. */
  add(tokens: readonly AnalyzedToken[], capitalsMean: boolean): void {
    for (const [at, token] of tokens.entries()) {
      const entry = this.#entry(token);
      entry.count++;
      if (!capitalsMean || at === 0) continue;
      entry.inside++;
      if (/^\p{Lu}/u.test(token.text)) entry.capitals++;
    }
  }

  #entry({ word, term, isStopWord }: AnalyzedToken): VocabularyWord {
    const known = this.#words.get(word);
    if (known) return known;
    const entry: VocabularyWord = { word, term, letters: lettersOf(word), count: 0, inside: 0, capitals: 0 };
    this.#words.set(word, entry);
    if (isStopWord) return entry;
    const sameLength = this.#byLength.get(word.length);
    if (sameLength) sameLength.push(entry);
    else this.#byLength.set(word.length, [entry]);
    const sound = soundKey(word);
    const alike = this.#bySound.get(sound);
    if (alike) alike.push(entry);
    else this.#bySound.set(sound, [entry]);
    const root = rootOf(word);
    if (root === null) return entry;
    const kin = this.#byRoot.get(root);
    if (kin) kin.add(term);
    else this.#byRoot.set(root, new Set([term]));
    return entry;
  }

  /** Whether texts mostly write the word with a capital; null where none says. */
  isName(word: string): boolean | null {
    const entry = this.#words.get(word);
    return entry === undefined || entry.inside === 0 ? null : entry.capitals > 0.6 * entry.inside;
  }

  get(word: string): VocabularyWord | undefined {
    return this.#words.get(word);
  }

  /** Searched words that may be within so many edits of the word: neither length nor letters rule them out. */
  near(word: string, edits: number): VocabularyWord[] {
    const letters = lettersOf(word);
    const found: VocabularyWord[] = [];
    for (let size = word.length - edits; size <= word.length + edits; size++) {
      for (const candidate of this.#byLength.get(size) ?? []) {
        // One edit takes away at most one kind of letter and brings at most one.
        if (countBits(candidate.letters ^ letters) <= 2 * edits) found.push(candidate);
      }
    }
    return found;
  }

  /** Searched words that are other spellings of the same name. */
  soundAlike(word: string): readonly VocabularyWord[] {
    const sound = soundKey(word);
    return sound.length < SHORTEST_SOUND ? [] : (this.#bySound.get(sound) ?? []);
  }

  /** Terms of other words with the same root; empty for numbers, short words and other scripts. */
  kindred(word: string, term: string): string[] {
    const root = rootOf(word);
    if (root === null) return [];
    return [...(this.#byRoot.get(root) ?? [])].filter((other) => other !== term);
  }
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Sounds shorter than this tell no names apart. */
const SHORTEST_SOUND = 4;
/** A Russian or Kazakh word longer than this has its first letters for a root: its endings are many and long. */
const CYRILLIC_ROOT = 5;
const CYRILLIC_WORD = /^\p{Script=Cyrillic}+$/u;

/** Roots under four letters join words that have nothing in common. */
function rootOf(word: string): string | null {
  if (CYRILLIC_WORD.test(word)) return word.length > CYRILLIC_ROOT ? word.slice(0, CYRILLIC_ROOT) : null;
  if (!ENGLISH_WORD.test(word)) return null;
  const root = lancaster.stem(word);
  return root.length >= 4 ? root : null;
}
