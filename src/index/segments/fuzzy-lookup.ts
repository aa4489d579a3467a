import { lowerBound } from '../../text/lower-bound.ts';
import { EditTable } from './levenshtein-rows.ts';
import { outOfRange } from './out-of-range.ts';
import { type StringList, sizeOf } from './string-column.ts';

/** Words in ascending order, and their numbers in the ascending order of the words read backwards. */
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
 * Numbers, ascending, of the words within so many edits of a word (optimal string alignment: insert, delete, replace,
 * swap neighbours). The word is split in two: where all edits are in its first half, the second stands in the other
 * word as it is, which the backward order finds; else the first half holds one edit less than allowed, which leaves few
 * beginnings to look at in the forward order. Measured over 200,000 words, two edits: walking forward alone, all edits
 * allowed everywhere, took 5 times as long; comparing with each word, 500 times.
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
 * Words in some ascending order, by place. One class for both orders: with a function for each, looking letters up took
 * a third of a repair.
 */
class SortedWords {
  readonly size: number;
  readonly #units: Uint16Array;
  readonly #starts: Uint32Array;
  /** Numbers of the words in their order backwards; null for words read forwards, in theirs. */
  readonly #backwards: Uint32Array | null;

  constructor(words: StringList, backwards: Uint32Array | null) {
    this.size = sizeOf(words);
    this.#units = words.units;
    this.#starts = words.starts;
    this.#backwards = backwards;
  }

  /** The letter at a depth from where the word is read; past its end it means nothing. */
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

/** How many edits the word's first letters may hold, so many columns of the edit table. */
interface Beginning {
  readonly columns: number;
  readonly edits: number;
}

/**
 * Places of the words that are within so many edits. The list is walked as the trie that it is: words with one
 * beginning stand together, so that a row of the edit table is computed once for all of them, and those that no ending
 * can save are passed over together. Of a row only the cells within `edits` of the diagonal matter.
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

/** The first word whose letter at that depth is not below the given one. */
function firstFrom(list: SortedWords, from: number, to: number, depth: number, letter: number): number {
  return lowerBound(from, to, (place) => list.letter(place, depth) < letter);
}

/** The first word after `from` with another letter at that depth: doubling steps, then halving. */
function endOfRun(list: SortedWords, from: number, to: number, depth: number, letter: number): number {
  let low = from;
  let step = 1;
  while (low + step < to && list.letter(low + step, depth) === letter) {
    low += step;
    step *= 2;
  }
  return lowerBound(low + 1, Math.min(to, low + step), (place) => list.letter(place, depth) === letter);
}
