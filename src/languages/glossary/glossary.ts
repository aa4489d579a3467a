import { editDistance } from '../../text/edit-distance.ts';
import { fold } from '../../text/folding.ts';
import { tokenize } from '../../text/tokenizer.ts';
import type { Dictionary, Finding } from './dictionary.ts';
import { alternativesOf, type GlossaryEntry, type GlossaryTable, readTable } from './table.ts';
import type { WordForms } from './word-forms.ts';

/** `ВОЗ` is filed apart from the forms of words: it is no form of `возить`. */
const ABBREVIATION = /^\p{Lu}{2,}$/u;
const asAbbreviation = (word: string) => `^${fold(word)}`;

/** A form without a mark. */
const PLAIN = /^\p{L}/u;

interface Phrase {
  /** Forms of each of its further words. */
  readonly rest: readonly (readonly string[])[];
  readonly entry: GlossaryEntry;
}

/** What is filed for the words that begin with the same letters. */
interface Drawer {
  readonly words: Map<string, GlossaryEntry[]>;
  readonly phrases: Map<string, Phrase[]>;
}

/** Letters that all forms of a word share with it. */
const DRAWER_LETTERS = 2;
const EMPTY_DRAWER: Drawer = { words: new Map(), phrases: new Map() };

/** A question looks the same word up again and again. */
const REMEMBERED_WORDS = 1_000;

/** A word of fewer letters that is not an entry's own is not read as a slip for one, nor as its kin. */
const MIN_MISSPELT_LENGTH = 5;
const MISSPELT_TRUST = 0.8;
/** Words that begin alike are kin: `экспортёр` and `экспорт`. */
const KINDRED_START = 6;
const KINDRED_TRUST = 0.7;

/**
 * The entries of one language, found through the endings of typed words. To take the endings off thousands of keys
 * costs more than a question may: those that begin as a typed word does are filed when it is first looked up.
 */
export class Glossary implements Dictionary {
  readonly #forms: WordForms;
  readonly #unfiled = new Map<string, GlossaryEntry[]>();
  readonly #drawers = new Map<string, Drawer>();
  readonly #typed = new Map<string, readonly string[]>();

  constructor(tables: readonly GlossaryTable[], forms: WordForms) {
    this.#forms = forms;
    const folded = new Map<string, string>();
    for (const entry of tables.flatMap(readTable)) {
      const start = entry.key.slice(0, DRAWER_LETTERS);
      const letters = folded.get(start) ?? fold(start);
      folded.set(start, letters);
      addTo(this.#unfiled, letters, entry);
    }
  }

  /** The drawer of a form; the marks that file some forms apart are no letters. */
  #drawerOf(form: string): Drawer {
    const letters = fold(form.replace(/^[=~^]+/, '').slice(0, DRAWER_LETTERS));
    return this.#drawers.get(letters) ?? this.#file(letters);
  }

  #file(letters: string): Drawer {
    const unfiled = this.#unfiled.get(letters);
    if (unfiled === undefined) return EMPTY_DRAWER;
    const drawer: Drawer = { words: new Map(), phrases: new Map() };
    this.#drawers.set(letters, drawer);
    for (const entry of unfiled) this.#add(entry, drawer);
    return drawer;
  }

  #add(entry: GlossaryEntry, { words, phrases }: Drawer): void {
    const { key } = entry;
    const parts = /[\s-]/.test(key) ? this.#searched(tokenize(key).map(({ text }) => text)) : [key];
    const [first = '', ...rest] = parts;
    const forms = ABBREVIATION.test(key) ? [asAbbreviation(key)] : this.#forms.ofKey(first);
    if (rest.length === 0) {
      for (const form of forms) addTo(words, form, entry);
      return;
    }
    const phrase = { rest: rest.map((word) => this.#forms.ofFurtherWord(word)), entry };
    for (const form of forms) addTo(phrases, form, phrase);
    // People write many of them as one word: `ауылшаруашылығы`, `кенорны`.
    if (rest.length === 1) for (const form of this.#forms.ofKey(parts.join(''))) addTo(words, form, entry);
  }

  /** Whether the word is but an ending, written after a hyphen. */
  isEnding(word: string): boolean {
    return this.#forms.isEnding(word.toLowerCase());
  }

  #searched(words: readonly string[]): readonly string[] {
    const searched = words.filter((word) => !this.#forms.stopWords.has(word.toLowerCase()));
    return searched.length > 0 ? searched : words;
  }

  /** What a typed word is looked up by, the nearest to what was typed first. */
  forms(word: string): readonly string[] {
    const known = this.#typed.get(word);
    if (known) return known;
    if (this.#typed.size >= REMEMBERED_WORDS) this.#typed.clear();
    const forms = this.#forms.ofTyped(word);
    this.#typed.set(word, forms);
    return forms;
  }

  /** The longest entry that begins at the first of the words, or is written as one where they are two; else null. */
  find(words: readonly string[]): Finding | null {
    const [first, second] = words;
    if (first === undefined) return null;
    const forms = [asAbbreviation(first), ...this.forms(first)];
    let longest: Phrase | null = null;
    for (const phrase of forms.flatMap((form) => this.#drawerOf(form).phrases.get(form) ?? [])) {
      if (phrase.rest.length > (longest?.rest.length ?? 0) && this.#follows(phrase, words)) longest = phrase;
    }
    if (longest) return found([longest.entry], longest.rest.length + 1);
    const joined = second === undefined ? [] : this.#nearest(this.#joined(first, second));
    if (joined.length > 0) return found(joined, 2);
    const own = this.#nearest(forms);
    return own.length === 0 ? null : found(own, 1);
  }

  /** Forms of two words as one; what is but a form of the first is none. */
  #joined(first: string, second: string): readonly string[] {
    return this.forms(first + second).filter(({ length }) => length > first.length + 2);
  }

  /** The entries of the first form that has any. */
  #nearest(forms: readonly string[]): readonly GlossaryEntry[] {
    for (const form of forms) {
      const entries = this.#drawerOf(form).words.get(form);
      if (entries) return entries;
    }
    return [];
  }

  #follows({ rest }: Phrase, words: readonly string[]): boolean {
    return rest.every((forms, at) => {
      const word = words[at + 1];
      return word !== undefined && this.forms(word).some((form) => forms.includes(form));
    });
  }

  /** The entry of a word that is spelt with one slip after its first letter; null where none or a short word is. */
  findMisspelt(word: string): Finding | null {
    const forms = this.forms(word).filter((form) => PLAIN.test(form) && form.length >= MIN_MISSPELT_LENGTH);
    const [first] = fold(word);
    const drawers = [...this.#unfiled.keys()]
      .filter((letters) => letters[0] === first)
      .map((letters) => this.#drawerOf(letters));
    for (const form of forms) {
      for (const { words } of drawers) {
        for (const [spelling, entries] of words) {
          // Most of the thousands of spellings are done with by their length.
          if (Math.abs(spelling.length - form.length) > 1 || spelling.length < MIN_MISSPELT_LENGTH - 1)
            continue;
          if (editDistance(form, spelling, 1) > 1 || !PLAIN.test(spelling)) continue;
          return found(entries, 1, MISSPELT_TRUST);
        }
      }
    }
    return null;
  }

  /** The entry that shares the most first letters with a word that has none of its own. */
  findRelated(word: string): Finding | null {
    const typed = fold(word);
    let best: readonly GlossaryEntry[] = [];
    let most = KINDRED_START - 1;
    for (const [form, entries] of this.#drawerOf(typed).words) {
      if (!PLAIN.test(form)) continue;
      const shared = sharedStart(form, typed);
      if (shared <= most || shared < 0.75 * form.length || shared < 0.5 * typed.length) continue;
      best = entries;
      most = shared;
    }
    return best.length === 0 ? null : found(best, 1, KINDRED_TRUST);
  }
}

function found(entries: readonly GlossaryEntry[], length: number, trust = 1): Finding {
  return { length, alternatives: alternativesOf(entries), trust };
}

function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}
