import { weightedEditDistance } from './edit-distance.ts';
import { fold } from './folding.ts';

/** Rows of keys from top to bottom: neighbours are the keys beside, above and below. */
const KEYBOARDS: readonly (readonly string[])[] = [
  ['1234567890-=', 'qwertyuiop[]', "asdfghjkl;'", 'zxcvbnm,./'],
  ['1234567890-=', 'йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'],
  // The Kazakh layout has Kazakh letters in the digit row.
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

/** Costs of frequent typos; any other edit costs 1. */
const COST = { neighbour: 0.7, vowel: 0.75, doubled: 0.5, swap: 0.8 } as const;

/** Cost of the typos that turn `meant` into `typed` (both folded); frequent typos cost less. */
export function typoCost(typed: string, meant: string): number {
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
