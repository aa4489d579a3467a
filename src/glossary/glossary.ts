import { editDistance } from '../text/edit-distance.ts';
import { fold } from '../text/folding.ts';
import { tokenize } from '../text/tokenizer.ts';
import { type GlossaryEntry, type GlossaryTable, readTable } from './table.ts';
import type { WordForms } from './word-forms.ts';

/** What was found for the words at one place of a question. */
export interface Finding {
  /** How many of the typed words the entry stands for. */
  readonly length: number;
  readonly english: readonly string[];
  /** 1 for the entry's own word, less for one that is spelt nearly so. */
  readonly trust: number;
}

/** `ВОЗ` is filed apart from the forms of words: it is no form of `возить`. */
const ABBREVIATION = /^\p{Lu}{2,}$/u;
const asAbbreviation = (word: string) => `^${fold(word)}`;

interface Phrase {
  /** Forms of each of its further words. */
  readonly rest: readonly (readonly string[])[];
  readonly entry: GlossaryEntry;
}

/** A word of fewer letters that is not an entry's own is not read as a slip for one, nor as its kin. */
const SHORTEST_MISSPELT = 5;
const MISSPELT_TRUST = 0.8;
/** Words that begin alike are kin: `экспортёр` and `экспорт`. */
const KINDRED_START = 6;
const KINDRED_TRUST = 0.7;

/** The entries of one language, found through the endings of typed words. Immutable once built. */
export class Glossary {
  readonly #forms: WordForms;
  readonly #words = new Map<string, GlossaryEntry[]>();
  readonly #phrases = new Map<string, Phrase[]>();
  readonly #spellings = new Map<string, string[]>();

  constructor(tables: readonly GlossaryTable[], forms: WordForms) {
    this.#forms = forms;
    for (const entry of tables.flatMap(readTable)) {
      for (const key of entry.keys) this.#add(key, entry);
    }
  }

  #add(key: string, entry: GlossaryEntry): void {
    const words = /[\s-]/.test(key) ? this.#searched(tokenize(key).map(({ text }) => text)) : [key];
    const [first = '', ...rest] = words;
    const forms = ABBREVIATION.test(key) ? [asAbbreviation(key)] : this.#forms.ofKey(first);
    if (rest.length === 0) {
      for (const form of forms) addTo(this.#words, form, entry);
      return;
    }
    const phrase = { rest: rest.map((word) => this.#forms.ofKey(word)), entry };
    for (const form of forms) addTo(this.#phrases, form, phrase);
    // People write many of them as one word: `ауылшаруашылығы`, `кенорны`.
    if (rest.length === 1)
      for (const form of this.#forms.ofKey(words.join(''))) addTo(this.#words, form, entry);
  }

  /** What a typed word is looked up by, the nearest to what was typed first. */
  forms(word: string): readonly string[] {
    return this.#forms.ofTyped(word);
  }

  #searched(words: readonly string[]): readonly string[] {
    const searched = words.filter((word) => !this.#forms.stopWords.has(word.toLowerCase()));
    return searched.length > 0 ? searched : words;
  }

  /** The longest entry that begins at the first of the words, or is written as one where they are two; else null. */
  find(words: readonly string[]): Finding | null {
    const [first, second] = words;
    if (first === undefined) return null;
    const forms = [asAbbreviation(first), ...this.#forms.ofTyped(first)];
    let longest: Phrase | null = null;
    for (const phrase of forms.flatMap((form) => this.#phrases.get(form) ?? [])) {
      if (phrase.rest.length > (longest?.rest.length ?? 0) && this.#follows(phrase, words)) longest = phrase;
    }
    if (longest) return { length: longest.rest.length + 1, english: longest.entry.english, trust: 1 };
    const joined = second === undefined ? [] : this.#nearest(this.#forms.ofTyped(first + second));
    if (joined.length > 0) return { length: 2, english: englishOf(joined), trust: 1 };
    const own = this.#nearest(forms);
    return own.length === 0 ? null : { length: 1, english: englishOf(own), trust: 1 };
  }

  /** The entries of the first form that has any. */
  #nearest(forms: readonly string[]): readonly GlossaryEntry[] {
    for (const form of forms) {
      const entries = this.#words.get(form);
      if (entries) return entries;
    }
    return [];
  }

  #follows({ rest }: Phrase, words: readonly string[]): boolean {
    return rest.every((forms, at) => {
      const word = words[at + 1];
      return word !== undefined && this.#forms.ofTyped(word).some((form) => forms.includes(form));
    });
  }

  /** The entry of a word that is spelt with one slip; null where none or a short word is. */
  findMisspelt(word: string): Finding | null {
    const forms = this.#forms.ofTyped(word).filter(({ length }) => length >= SHORTEST_MISSPELT);
    for (const form of forms) {
      for (let length = form.length - 1; length <= form.length + 1; length++) {
        for (const spelling of this.#spelt(`${form[0]}${length}`)) {
          if (editDistance(form, spelling, 1) > 1) continue;
          return { length: 1, english: englishOf(this.#words.get(spelling) ?? []), trust: MISSPELT_TRUST };
        }
      }
    }
    return null;
  }

  /** The entry that shares the most first letters with a word that has none of its own. */
  findKindred(word: string): Finding | null {
    const typed = fold(word);
    let best: string | null = null;
    let bestLength = KINDRED_START - 1;
    for (const form of this.#words.keys()) {
      const shared = sharedStart(form, typed);
      if (shared <= bestLength || shared < 0.75 * form.length || shared < 0.6 * typed.length) continue;
      best = form;
      bestLength = shared;
    }
    if (best === null) return null;
    return { length: 1, english: englishOf(this.#words.get(best) ?? []), trust: KINDRED_TRUST };
  }

  /** Filed words by their first letter and length. */
  #spelt(place: string): readonly string[] {
    if (this.#spellings.size === 0) {
      for (const form of this.#words.keys()) addTo(this.#spellings, `${form[0]}${form.length}`, form);
    }
    return this.#spellings.get(place) ?? [];
  }
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function englishOf(entries: readonly GlossaryEntry[]): string[] {
  return [...new Set(entries.flatMap(({ english }) => english))];
}

function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}
