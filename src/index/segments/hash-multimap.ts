import { lowerBound } from '../../text/lower-bound.ts';
import { hashOf } from './code-unit-hash.ts';
import { outOfRange } from './out-of-range.ts';
import { type Numbers, narrowed } from './packed-integers.ts';

/** Numbers found by a text: the hashes of the texts, ascending, and the number that stands for each. */
export interface HashMultimap {
  readonly hashes: Uint32Array;
  readonly numbers: Numbers;
}

/** Of the number at each place, the text that it is to be found by; null for none. */
export function hashMultimap(texts: readonly (string | null)[]): HashMultimap {
  const ofText = Uint32Array.from(texts, (text) => (text === null ? 0 : hashOf(text)));
  const order = Uint32Array.from(texts.flatMap((text, number) => (text === null ? [] : number)));
  order.sort((a, b) => (ofText[a] ?? outOfRange()) - (ofText[b] ?? outOfRange()) || a - b);
  return { hashes: order.map((number) => ofText[number] ?? outOfRange()), numbers: narrowed(order) };
}

/** The numbers of the text, ascending, and perhaps some of others with the same hash: the caller looks again. */
export function numbersOf({ hashes, numbers }: HashMultimap, text: string): Numbers {
  const hash = hashOf(text) >>> 0;
  const start = firstFrom(hashes, hash);
  return numbers.subarray(start, firstFrom(hashes, hash + 1));
}

function firstFrom(hashes: Uint32Array, hash: number): number {
  return lowerBound(0, hashes.length, (at) => (hashes[at] ?? outOfRange()) < hash);
}
