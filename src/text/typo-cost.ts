import { weightedEditDistance } from './edit-distance.ts';
import { fold } from './folding.ts';

/** Rows of keys as they lie above each other: a key's neighbours are those beside it, above and below. */
const KEYBOARDS: readonly (readonly string[])[] = [
  ['1234567890-=', 'qwertyuiop[]', "asdfghjkl;'", 'zxcvbnm,./'],
  ['1234567890-=', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'],
  // The Kazakh layout has its own letters in the row of digits.
  ['"әіңғ,.үұқөһ', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'],
];

/** Pairs of folded letters on neighbouring keys. */
const NEIGHBOURS: ReadonlySet<string> = new Set(KEYBOARDS.flatMap(neighbouringPairs));

function neighbouringPairs(rows: readonly string[]): string[] {
  const pairs: string[] = [];
  rows.forEach((row, at) => {
    Array.from(row).forEach((key, column) => {
      const beside = [row[column + 1], rows[at + 1]?.[column], rows[at + 1]?.[column - 1]];
      for (const other of beside) {
        if (other !== undefined) pairs.push(fold(key) + fold(other), fold(other) + fold(key));
      }
    });
  });
  return pairs;
}

const VOWELS = /^[aeiouyаеиоуыэюя]$/u;

/** What single slips cost: 1 for any other; those that hands and ears make often cost less. */
const COST = { neighbour: 0.7, vowel: 0.75, doubled: 0.5, swap: 0.8 } as const;

/** By how many slips one folded word was typed for another, likelier ones costing less. */
export function slipsBetween(typed: string, meant: string): number {
  return weightedEditDistance(typed, meant, { lostOrAdded, replaced, swapped: COST.swap });
}

function replaced(a: string, b: string): number {
  if (a === b) return 0;
  if (NEIGHBOURS.has(a + b)) return COST.neighbour;
  return VOWELS.test(a) && VOWELS.test(b) ? COST.vowel : 1;
}

function lostOrAdded(word: string, at: number): number {
  return word[at] === word[at - 1] || word[at] === word[at + 1] ? COST.doubled : 1;
}
