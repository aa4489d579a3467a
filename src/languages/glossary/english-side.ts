import { fold } from '../../text/folding.ts';
import { LANGUAGES } from '../languages.ts';
import type { Dictionary, Finding } from './dictionary.ts';
import { type GlossaryTable, readTable } from './table.ts';

/** A word of the glossary's language that an English phrase may be translated by. */
interface Candidate {
  readonly key: string;
  /** Place of the English phrase in the candidate's entry: the first is its main sense. */
  readonly rank: number;
}

interface Unfiled extends Candidate {
  readonly english: string;
}

/** Letters that the stemmer leaves to all forms of a word. */
const DRAWER_LETTERS = 2;
/** Words in the longest English phrase that is looked up. */
const MAX_PHRASE_LENGTH = 4;
/** Later candidates are rare senses. */
const MAX_CANDIDATES = 8;

/** A glossary read from its English side. Entries are stemmed when a word with their first letters is first looked up. */
export class EnglishSide implements Dictionary {
  readonly #unfiled = new Map<string, Unfiled[]>();
  readonly #drawers = new Map<string, Map<string, Candidate[]>>();

  constructor(tables: readonly GlossaryTable[]) {
    for (const { key, english } of tables.flatMap(readTable)) {
      if (english === '') continue;
      for (const [rank, phrase] of english.split(', ').entries()) {
        const [first = ''] = searchedWords(phrase);
        const letters = first.slice(0, DRAWER_LETTERS);
        const unfiled = this.#unfiled.get(letters) ?? [];
        if (unfiled.length === 0) this.#unfiled.set(letters, unfiled);
        unfiled.push({ key, english: phrase, rank });
      }
    }
  }

  find(words: readonly string[]): Finding | null {
    const stems = words.slice(0, MAX_PHRASE_LENGTH).map(stemOf);
    const [first] = stems;
    if (first === undefined) return null;
    const drawer = this.#drawerOf(first.slice(0, DRAWER_LETTERS));
    for (let length = stems.length; length > 0; length--) {
      const candidates = drawer.get(stems.slice(0, length).join(' '));
      if (candidates === undefined) continue;
      const alternatives = candidates.slice(0, MAX_CANDIDATES).map(({ key }) => key);
      return { length, alternatives, trust: 1 };
    }
    return null;
  }

  /** English questions have their slips corrected before they are translated. */
  findMisspelt(): null {
    return null;
  }

  findRelated(): null {
    return null;
  }

  #drawerOf(letters: string): ReadonlyMap<string, readonly Candidate[]> {
    const known = this.#drawers.get(letters);
    if (known) return known;
    const drawer = new Map<string, Candidate[]>();
    for (const { english, key, rank } of this.#unfiled.get(letters) ?? []) {
      const phrase = searchedWords(english).map(stemOf).join(' ');
      const candidates = drawer.get(phrase) ?? [];
      if (candidates.length === 0) drawer.set(phrase, candidates);
      if (!candidates.some((other) => other.key === key)) candidates.push({ key, rank });
    }
    for (const candidates of drawer.values()) candidates.sort((a, b) => a.rank - b.rank);
    this.#drawers.set(letters, drawer);
    return drawer;
  }
}

/** The words of an English phrase without those that questions are searched without. */
export function searchedWords(phrase: string): string[] {
  const words = phrase.split(/[\s-]+/).map(fold);
  const searched = words.filter((word) => !LANGUAGES.en.stopWords.has(word));
  return searched.length > 0 ? searched : words;
}

function stemOf(word: string): string {
  return LANGUAGES.en.stem(fold(word.replace(/['’]s$/u, '')));
}
