import { LRUCache } from 'lru-cache';
import { editDistance } from '../../text/edit-distance.ts';
import { fold } from '../../text/folding.ts';
import { tokenize } from '../../text/tokenizer.ts';
import type { Dictionary, Finding } from './dictionary.ts';
import { alternativesOf, type GlossaryEntry, type GlossaryTable, readTable } from './table.ts';
import type { WordForms } from './word-forms.ts';

/** Abbreviations have keys of their own: `ВОЗ` is not a form of `возить`. */
const ABBREVIATION = /^\p{Lu}{2,}$/u;
const asAbbreviation = (word: string) => `^${fold(word)}`;

/** A form without a prefix that marks its kind. */
const PLAIN = /^\p{L}/u;

interface Phrase {
  /** Forms of each word after the first. */
  readonly rest: readonly (readonly string[])[];
  readonly entry: GlossaryEntry;
}

/** The entries whose keys begin with the same letters. */
interface Bucket {
  readonly words: Map<string, GlossaryEntry[]>;
  readonly phrases: Map<string, Phrase[]>;
}

/** Letters at the beginning that all forms of a word share. */
const BUCKET_LETTERS = 2;
const EMPTY_BUCKET: Bucket = { words: new Map(), phrases: new Map() };

/** One question looks up the same word many times. */
const MAX_CACHED_WORDS = 1_000;

/** Shorter words are not matched to entries with a typo. */
const MIN_MISSPELT_LENGTH = 5;
const MISSPELT_TRUST = 0.8;
/** Words with the same beginning of this length are related: `экспортёр` and `экспорт`. */
const MIN_SHARED_START = 6;
const RELATED_TRUST = 0.7;

/**
 * The entries of one language, found by typed words in any form. Removing the endings of thousands of keys takes too
 * long for one question, so keys are indexed only when a word with their first letters is looked up.
 */
export class Glossary implements Dictionary {
  readonly #forms: WordForms;
  readonly #unindexed = new Map<string, GlossaryEntry[]>();
  readonly #buckets = new Map<string, Bucket>();
  readonly #typed = new LRUCache<string, readonly string[]>({ max: MAX_CACHED_WORDS });

  constructor(tables: readonly GlossaryTable[], forms: WordForms) {
    this.#forms = forms;
    const folded = new Map<string, string>();
    for (const entry of tables.flatMap(readTable)) {
      const start = entry.key.slice(0, BUCKET_LETTERS);
      const letters = folded.get(start) ?? fold(start);
      folded.set(start, letters);
      addTo(this.#unindexed, letters, entry);
    }
  }

  /** The bucket of a form. Its first letters are those after the prefix that marks some kinds of forms. */
  #bucketOf(form: string): Bucket {
    const letters = fold(form.replace(/^[=~^]+/, '').slice(0, BUCKET_LETTERS));
    return this.#buckets.get(letters) ?? this.#fill(letters);
  }

  /** Indexes all keys, some at each step: what first look-ups would do. */
  *indexAll(): Generator<void, void> {
    for (const letters of this.#unindexed.keys()) {
      if (!this.#buckets.has(letters)) this.#fill(letters);
      yield;
    }
  }

  #fill(letters: string): Bucket {
    const unindexed = this.#unindexed.get(letters);
    if (unindexed === undefined) return EMPTY_BUCKET;
    const bucket: Bucket = { words: new Map(), phrases: new Map() };
    this.#buckets.set(letters, bucket);
    for (const entry of unindexed) this.#add(entry, bucket);
    return bucket;
  }

  #add(entry: GlossaryEntry, { words, phrases }: Bucket): void {
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
    // Many of these are also written as one word: `ауылшаруашылығы`, `кенорны`.
    if (rest.length === 1) for (const form of this.#forms.ofKey(parts.join(''))) addTo(words, form, entry);
  }

  /** Whether the word is only an ending, written after a hyphen. */
  isEnding(word: string): boolean {
    return this.#forms.isEnding(word.toLowerCase());
  }

  #searched(words: readonly string[]): readonly string[] {
    const searched = words.filter((word) => !this.#forms.stopWords.has(word.toLowerCase()));
    return searched.length > 0 ? searched : words;
  }

  /** The forms by which a typed word is looked up, those closest to it first. */
  forms(word: string): readonly string[] {
    const known = this.#typed.get(word);
    if (known) return known;
    const forms = this.#forms.ofTyped(word);
    this.#typed.set(word, forms);
    return forms;
  }

  /** The longest entry that starts with the first of the words, also if it is one word but typed as two; or null. */
  find(words: readonly string[]): Finding | null {
    const [first, second] = words;
    if (first === undefined) return null;
    const forms = [asAbbreviation(first), ...this.forms(first)];
    let longest: Phrase | null = null;
    for (const phrase of forms.flatMap((form) => this.#bucketOf(form).phrases.get(form) ?? [])) {
      if (phrase.rest.length > (longest?.rest.length ?? 0) && this.#follows(phrase, words)) longest = phrase;
    }
    if (longest) return found([longest.entry], longest.rest.length + 1);
    const joined = second === undefined ? [] : this.#nearest(this.#joined(first, second));
    if (joined.length > 0) return found(joined, 2);
    const own = this.#nearest(forms);
    return own.length === 0 ? null : found(own, 1);
  }

  /** Forms of two words joined, without forms that belong to the first word alone. */
  #joined(first: string, second: string): readonly string[] {
    return this.forms(first + second).filter(({ length }) => length > first.length + 2);
  }

  /** The entries of the first form that has entries. */
  #nearest(forms: readonly string[]): readonly GlossaryEntry[] {
    for (const form of forms) {
      const entries = this.#bucketOf(form).words.get(form);
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

  /** The entry of a word with one typo after its first letter; null if there is none, or the word is short. */
  findMisspelt(word: string): Finding | null {
    const forms = this.forms(word).filter((form) => PLAIN.test(form) && form.length >= MIN_MISSPELT_LENGTH);
    const [first] = fold(word);
    const buckets = [...this.#unindexed.keys()]
      .filter((letters) => letters[0] === first)
      .map((letters) => this.#bucketOf(letters));
    for (const form of forms) {
      for (const { words } of buckets) {
        for (const [spelling, entries] of words) {
          // Length excludes most of the thousands of spellings.
          if (Math.abs(spelling.length - form.length) > 1 || spelling.length < MIN_MISSPELT_LENGTH - 1)
            continue;
          if (editDistance(form, spelling, 1) > 1 || !PLAIN.test(spelling)) continue;
          return found(entries, 1, MISSPELT_TRUST);
        }
      }
    }
    return null;
  }

  /** The entry that shares the most first letters with a word without an entry of its own. */
  findRelated(word: string): Finding | null {
    const typed = fold(word);
    let best: readonly GlossaryEntry[] = [];
    let most = MIN_SHARED_START - 1;
    for (const [form, entries] of this.#bucketOf(typed).words) {
      if (!PLAIN.test(form)) continue;
      const shared = sharedStart(form, typed);
      if (shared <= most || shared < 0.75 * form.length || shared < 0.5 * typed.length) continue;
      best = entries;
      most = shared;
    }
    return best.length === 0 ? null : found(best, 1, RELATED_TRUST);
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
