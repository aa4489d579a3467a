import lancaster from 'natural/lib/natural/stemmers/lancaster_stemmer.js';
import type { AnalyzedToken } from '../text/analyzer.ts';
import { soundKey } from '../text/sound-key.ts';
import { nearWords, type WordList, wordList } from './segments/near-words.ts';
import { stringList } from './segments/string-list.ts';

/** A word as people write it, with the term that it is indexed as. */
export interface VocabularyWord {
  readonly word: string;
  readonly term: string;
  /** Occurrences in the indexed texts. */
  count: number;
  /** Occurrences inside sentences, where a capital means something, and those with a capital. */
  inside: number;
  capitals: number;
}

const ENGLISH_WORD = /^[a-z]{4,}$/;

/**
 * The words of the indexed texts: for spelling repair and for kindred words (`fail` ~ `failure`), which
 * share the root of the Lancaster stemmer (Paice, 1990), more aggressive than the index's own, or their first letters.
 */
export class Vocabulary {
  readonly #words = new Map<string, VocabularyWord>();
  readonly #byRoot = new Map<string, Set<string>>();
  /** Words that are not stop words, in order of their first occurrence. */
  readonly #searched: VocabularyWord[] = [];
  /** What repairs look words up in, made for the first of them: most questions need none. */
  #bySound: ReadonlyMap<string, readonly VocabularyWord[]> | null = null;
  #spellings: Spellings | null = null;

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
    const entry: VocabularyWord = { word, term, count: 0, inside: 0, capitals: 0 };
    this.#words.set(word, entry);
    if (isStopWord) return entry;
    this.#searched.push(entry);
    this.#bySound = null;
    this.#spellings = null;
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

  /** Searched words within so many edits of the word, shorter ones first. */
  near(word: string, edits: number): VocabularyWord[] {
    this.#spellings ??= spellingsOf(this.#searched);
    const { list, numbers } = this.#spellings;
    return nearWords(list, word, edits)
      .map((place) => numbers[place] ?? 0)
      .sort((a, b) => a - b)
      .flatMap((number) => this.#searched[number] ?? [])
      .sort((a, b) => a.word.length - b.word.length);
  }

  /** Searched words that are other spellings of the same name. */
  soundAlike(word: string): readonly VocabularyWord[] {
    const sound = soundKey(word);
    if (sound.length < SHORTEST_SOUND) return [];
    this.#bySound ??= groupedBySound(this.#searched);
    return this.#bySound.get(sound) ?? [];
  }

  /** Terms of other words with the same root; empty for numbers, short words and other scripts. */
  kindred(word: string, term: string): string[] {
    const root = rootOf(word);
    if (root === null) return [];
    return [...(this.#byRoot.get(root) ?? [])].filter((other) => other !== term);
  }
}

/** Words in ascending order, and the number that each has among those that they were made of. */
interface Spellings {
  readonly list: WordList;
  readonly numbers: readonly number[];
}

function spellingsOf(words: readonly VocabularyWord[]): Spellings {
  const sorted = words
    .map(({ word }, number) => ({ word, number }))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
  const list = wordList(stringList(sorted.map(({ word }) => word)));
  return { list, numbers: sorted.map(({ number }) => number) };
}

function groupedBySound(words: readonly VocabularyWord[]): Map<string, VocabularyWord[]> {
  const groups = new Map<string, VocabularyWord[]>();
  for (const entry of words) {
    const sound = soundKey(entry.word);
    const alike = groups.get(sound);
    if (alike) alike.push(entry);
    else groups.set(sound, [entry]);
  }
  return groups;
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
