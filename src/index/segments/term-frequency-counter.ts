import { outOfRange } from './out-of-range.ts';
import type { ArticleTerms } from './segment.ts';

/** What one article says of one term. */
export interface Occurrences {
  readonly term: number;
  /** In the whole body, each sentence once. */
  readonly body: number;
  readonly title: number;
  /** First of the entries that say which passages hold it in their body; -1 for none. */
  readonly firstEntry: number;
}

/** A passage that holds the term in its body, how often, and the next entry of that term, or -1. */
export interface PassageEntry {
  readonly place: number;
  count: number;
  next: number;
}

/**
 * Counts the terms of one article after the other. Terms are looked up by number in one array that is kept and cleared,
 * where a Map an article took a third of building.
 */
export class OccurrenceCounter {
  /** By term: its place in the lists below, plus one. */
  #slots = new Uint32Array(1024);
  readonly #terms: number[] = [];
  readonly #body: number[] = [];
  readonly #title: number[] = [];
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  readonly entries: PassageEntry[] = [];

  count({ title, body, passages }: ArticleTerms<number>): void {
    this.#clear();
    for (const term of title) this.#add(this.#title, this.#slot(term));
    for (const term of body) this.#add(this.#body, this.#slot(term));
    // The only passage of an article is the article.
    if (passages.length === 1) return;
    passages.forEach((terms, place) => {
      for (const term of terms) this.#addToPassage(this.#slot(term), place);
    });
  }

  get terms(): number {
    return this.#terms.length;
  }

  at(slot: number): Occurrences {
    return {
      term: this.#terms[slot] ?? outOfRange(),
      body: this.#body[slot] ?? outOfRange(),
      title: this.#title[slot] ?? outOfRange(),
      firstEntry: this.#first[slot] ?? outOfRange(),
    };
  }

  #add(counts: number[], slot: number): void {
    counts[slot] = (counts[slot] ?? outOfRange()) + 1;
  }

  #addToPassage(slot: number, place: number): void {
    const last = this.entries[this.#last[slot] ?? outOfRange()];
    if (last?.place === place) {
      last.count++;
      return;
    }
    const number = this.entries.push({ place, count: 1, next: -1 }) - 1;
    if (last) last.next = number;
    else this.#first[slot] = number;
    this.#last[slot] = number;
  }

  #slot(term: number): number {
    if (term >= this.#slots.length) this.#grow(term);
    const known = this.#slots[term] ?? outOfRange();
    if (known > 0) return known - 1;
    const slot = this.#terms.push(term) - 1;
    this.#slots[term] = slot + 1;
    this.#body.push(0);
    this.#title.push(0);
    this.#first.push(-1);
    this.#last.push(-1);
    return slot;
  }

  #grow(term: number): void {
    const larger = new Uint32Array(2 * (term + 1));
    larger.set(this.#slots);
    this.#slots = larger;
  }

  #clear(): void {
    for (const term of this.#terms) this.#slots[term] = 0;
    for (const list of [this.#terms, this.#body, this.#title, this.#first, this.#last]) list.length = 0;
    this.entries.length = 0;
  }
}
