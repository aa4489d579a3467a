import { DELETED, type MergePart } from './merged-order.ts';
import { outOfRange } from './out-of-range.ts';
import { GrowingNumbers, narrowed } from './packed-integers.ts';
import type { Segment } from './segment.ts';
import type { FrequencyPairs } from './tf-pair-dictionary.ts';

/** Where a part's list of the current term is read. */
interface ListReader {
  readonly part: number;
  posting: number;
  readonly end: number;
  passage: number;
}

export class MergedLists {
  readonly #parts: readonly MergePart[];
  readonly #numbers: readonly Uint32Array[];
  /** By part: what its pairs' numbers become. */
  readonly #pairs: readonly Uint32Array[];
  readonly #starts = new GrowingNumbers();
  readonly #articles = new GrowingNumbers();
  readonly #postingPairs = new GrowingNumbers();
  readonly #held = new GrowingNumbers();
  readonly #places = new GrowingNumbers();
  readonly #passagePairs = new GrowingNumbers();

  constructor(parts: readonly MergePart[], numbers: readonly Uint32Array[], pairs: FrequencyPairs) {
    this.#parts = parts;
    this.#numbers = numbers;
    this.#pairs = parts.map(({ segment: { bodyFrequencies, titleFrequencies } }) =>
      Uint32Array.from(bodyFrequencies, (body, pair) =>
        pairs.number(body, titleFrequencies[pair] ?? outOfRange()),
      ),
    );
    this.#starts.push(0);
  }

  /** Appends the postings of one term; false where none of its articles is live. */
  append(numbersInParts: readonly number[]): boolean {
    const readers = numbersInParts.flatMap((term, part): ListReader[] => {
      const segment = this.#parts[part]?.segment;
      if (term === -1 || segment === undefined) return [];
      const posting = segment.postingStarts[term] ?? outOfRange();
      const passage = segment.blockPassages[segment.blockStarts[term] ?? outOfRange()] ?? outOfRange();
      return [{ part, posting, end: segment.postingStarts[term + 1] ?? outOfRange(), passage }];
    });
    const before = this.#articles.length;
    for (let next = this.#next(readers); next !== null; next = this.#next(readers)) this.#take(next);
    if (this.#articles.length === before) return false;
    this.#starts.push(this.#articles.length);
    return true;
  }

  /** The reader whose article comes first; deleted articles are passed over. */
  #next(readers: readonly ListReader[]): ListReader | null {
    let first: ListReader | null = null;
    let lowest = DELETED;
    for (const reader of readers) {
      const { postingArticles, postingPassages } = this.#segment(reader);
      const numbers = this.#numbers[reader.part];
      for (; reader.posting < reader.end; reader.posting++) {
        const number = numbers?.[postingArticles[reader.posting] ?? outOfRange()] ?? outOfRange();
        if (number !== DELETED) {
          if (number < lowest) {
            lowest = number;
            first = reader;
          }
          break;
        }
        reader.passage += postingPassages[reader.posting] ?? outOfRange();
      }
    }
    return first;
  }

  #take(reader: ListReader): void {
    const segment = this.#segment(reader);
    const pairs = this.#pairs[reader.part] ?? outOfRange();
    const article = segment.postingArticles[reader.posting] ?? outOfRange();
    this.#articles.push(this.#numbers[reader.part]?.[article] ?? outOfRange());
    this.#postingPairs.push(pairs[segment.postingPairs[reader.posting] ?? outOfRange()] ?? outOfRange());
    const held = segment.postingPassages[reader.posting] ?? outOfRange();
    this.#held.push(held);
    for (const end = reader.passage + held; reader.passage < end; reader.passage++) {
      this.#places.push(segment.passagePlaces[reader.passage] ?? outOfRange());
      this.#passagePairs.push(pairs[segment.passagePairs[reader.passage] ?? outOfRange()] ?? outOfRange());
    }
    reader.posting++;
  }

  #segment({ part }: ListReader): Segment {
    const segment = this.#parts[part]?.segment;
    if (segment === undefined) throw new RangeError(`no part ${part}`);
    return segment;
  }

  columns() {
    return {
      postingStarts: this.#starts.values.slice(),
      postingArticles: narrowed(this.#articles.values),
      postingPairs: narrowed(this.#postingPairs.values),
      postingPassages: narrowed(this.#held.values),
      passagePlaces: narrowed(this.#places.values),
      passagePairs: narrowed(this.#passagePairs.values),
    };
  }
}
