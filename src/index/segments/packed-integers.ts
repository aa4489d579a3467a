import { outOfRange } from './out-of-range.ts';
/** Whole numbers from zero, in as few bytes as the largest needs. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** So many zeros, with room for the largest. */
export function numbers(length: number, largest: number): Numbers {
  if (largest < 2 ** 8) return new Uint8Array(length);
  return largest < 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length);
}

export function narrowed(values: ArrayLike<number>): Numbers {
  let largest = 0;
  for (let at = 0; at < values.length; at++) largest = Math.max(largest, values[at] ?? outOfRange());
  const narrow = numbers(values.length, largest);
  narrow.set(values);
  return narrow;
}

/** As many zeros, in as many bytes each. */
export function emptyLike(values: Numbers): Numbers {
  if (values instanceof Uint8Array) return new Uint8Array(values.length);
  return values instanceof Uint16Array ? new Uint16Array(values.length) : new Uint32Array(values.length);
}

/** Whole numbers appended one by one: four bytes each, where an array of JavaScript numbers takes eight. */
export class GrowingNumbers {
  #values: Uint32Array<ArrayBuffer>;
  length = 0;

  constructor(capacity = 1024) {
    this.#values = new Uint32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(2 * this.length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  increment(place: number): void {
    this.#values[place] = this.at(place) + 1;
  }

  at(place: number): number {
    return this.#values[place] ?? outOfRange();
  }

  /** The numbers so far; a view that is right until the next push. */
  get values(): Uint32Array<ArrayBuffer> {
    return this.#values.subarray(0, this.length);
  }
}
