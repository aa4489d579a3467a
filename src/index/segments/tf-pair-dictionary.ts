import { narrowed } from './packed-integers.ts';

/**
 * Numbers for the pairs (frequency in the body, frequency in the title) that occur: a few dozen in any corpus, so
 * that one byte per posting keeps both exactly.
 */
export class FrequencyPairs {
  readonly #numbers = new Map<number, number>();
  readonly #body: number[] = [];
  readonly #title: number[] = [];

  get size(): number {
    return this.#body.length;
  }

  number(body: number, title: number): number {
    const key = body * 2 ** 26 + title;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#body.length;
    this.#numbers.set(key, number);
    this.#body.push(body);
    this.#title.push(title);
    return number;
  }

  columns() {
    return { bodyFrequencies: narrowed(this.#body), titleFrequencies: narrowed(this.#title) };
  }
}
