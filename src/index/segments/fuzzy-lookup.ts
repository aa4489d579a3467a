import { lowerBound } from '../../text/lower-bound.ts';
import { EditTable } from './levenshtein-rows.ts';
import { outOfRange } from './out-of-range.ts';
import { type StringList, sizeOf } from './string-column.ts';

/** Words in ascending order, and their numbers in the order of the reversed words. */
export interface WordList {
  readonly words: StringList;
  readonly backwards: Uint32Array;
}

export function wordList(words: StringList): WordList {
  const backwards = Uint32Array.from({ length: sizeOf(words) }, (_, number) => number);
  backwards.sort((a, b) => compareBackwards(words, a, b));
  return { words, backwards };
}

/**
 * Numbers, ascending, of the words within `edits` edits of a word (optimal string alignment: insert, delete, replace,
 * swap neighbours). The word is split in two. If all edits are in the first half, the second half is unchanged, which
 * the reversed order finds. Otherwise the first half has one edit less than allowed, which leaves few prefixes to
 * search in the forward order. Measured over 200,000 words, two edits: walking forward only, with all edits allowed
 * everywhere, took 5 times as long; comparing with each word, 500 times.
 */
export function nearWords({ words, backwards }: WordList, word: string, edits: number): number[] {
  const letters = Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
  const firstHalf = Math.floor(word.length / 2);
  const forwards = { columns: firstHalf + 1, edits: Math.max(0, edits - 1) };
  const near = new Set(walk(new SortedWords(words, null), letters, edits, forwards));
  const kept = { columns: word.length - firstHalf, edits: 0 };
  for (const place of walk(new SortedWords(words, backwards), letters.reverse(), edits, kept)) {
    near.add(backwards[place] ?? outOfRange());
  }
  return [...near].sort((a, b) => a - b);
}

function compareBackwards({ units, starts }: StringList, a: number, b: number): number {
  let [atA, atB] = [starts[a + 1] ?? outOfRange(), starts[b + 1] ?? outOfRange()];
  const [startA, startB] = [starts[a] ?? outOfRange(), starts[b] ?? outOfRange()];
  while (atA > startA && atB > startB) {
    const order = (units[--atA] ?? outOfRange()) - (units[--atB] ?? outOfRange());
    if (order !== 0) return order;
  }
  return atA - startA - (atB - startB);
}

/**
 * Words in either order, by position. One class for both orders: with a function for each, reading letters took a
 * third of a correction.
 */
class SortedWords {
  readonly size: number;
  readonly #units: Uint16Array;
  readonly #starts: Uint32Array;
  /** Word numbers in the reversed order; null when reading forwards. */
  readonly #backwards: Uint32Array | null;

  constructor(words: StringList, backwards: Uint32Array | null) {
    this.size = sizeOf(words);
    this.#units = words.units;
    this.#starts = words.starts;
    this.#backwards = backwards;
  }

  /** The letter at a depth from the end that is read first; meaningless past the word's end. */
  letter(place: number, depth: number): number {
    if (this.#backwards === null) return this.#units[(this.#starts[place] ?? outOfRange()) + depth] ?? 0;
    return (
      this.#units[(this.#starts[(this.#backwards[place] ?? outOfRange()) + 1] ?? outOfRange()) - 1 - depth] ??
      0
    );
  }

  length(place: number): number {
    const number = this.#backwards === null ? place : (this.#backwards[place] ?? outOfRange());
    return (this.#starts[number + 1] ?? outOfRange()) - (this.#starts[number] ?? outOfRange());
  }
}

/** The most edits that a prefix of the word may have; `columns` is its width in the edit table. */
interface Beginning {
  readonly columns: number;
  readonly edits: number;
}

/**
 * Positions of the words within `edits` edits. The sorted list is walked as a trie: words with the same prefix are
 * adjacent, so a row of the edit table is computed once for all of them, and a prefix that cannot match is skipped
 * with all its words. Only the cells within `edits` of the diagonal are computed.
 */
function walk(list: SortedWords, word: readonly number[], edits: number, beginning: Beginning): number[] {
  const table = new EditTable(word, edits, beginning);
  const found: number[] = [];
  descend(0, list.size, 0);
  return found;

  function descend(from: number, to: number, depth: number): void {
    let at = from;
    for (; at < to && list.length(at) === depth; at++) if (table.reachesEnd(depth)) found.push(at);
    if (depth === word.length + edits) return;
    const letters = table.lettersAfter(depth);
    if (letters === null) descendAll(at, to, depth);
    for (const letter of letters ?? []) {
      const start = firstFrom(list, at, to, depth, letter);
      const end = firstFrom(list, start, to, depth, letter + 1);
      if (start < end && table.extend(depth + 1, letter)) descend(start, end, depth + 1);
    }
  }

  function descendAll(from: number, to: number, depth: number): void {
    let at = from;
    while (at < to) {
      const letter = list.letter(at, depth);
      const end = endOfRun(list, at, to, depth, letter);
      if (table.extend(depth + 1, letter)) descend(at, end, depth + 1);
      at = end;
    }
  }
}

/** The first word whose letter at that depth is not below `letter`. */
function firstFrom(list: SortedWords, from: number, to: number, depth: number, letter: number): number {
  return lowerBound(from, to, (place) => list.letter(place, depth) < letter);
}

/** The first word after `from` with another letter at that depth: exponential, then binary search. */
function endOfRun(list: SortedWords, from: number, to: number, depth: number, letter: number): number {
  let low = from;
  let step = 1;
  while (low + step < to && list.letter(low + step, depth) === letter) {
    low += step;
    step *= 2;
  }
  return lowerBound(low + 1, Math.min(to, low + step), (place) => list.letter(place, depth) === letter);
}
