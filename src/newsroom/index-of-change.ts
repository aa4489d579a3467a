import type { GrowingIndex } from '../search/growing-index.ts';
import type { NewsIndex } from '../search/index.ts';
import type { Repositories } from '../store/store.ts';

/** The index of what a change leaves, prepared once: first asked for when all is written. */
export class IndexOfChange {
  readonly #tx: Repositories;
  readonly #growing: GrowingIndex;
  readonly #since: number;
  #prepared: NewsIndex | null;

  /** `since` is the revision of the store that the growing index is of; `ahead` is what was prepared already. */
  constructor(tx: Repositories, growing: GrowingIndex, since: number, ahead: NewsIndex | null) {
    this.#tx = tx;
    this.#growing = growing;
    this.#since = since;
    this.#prepared = ahead;
  }

  async prepared(): Promise<NewsIndex> {
    if (this.#prepared !== null) return this.#prepared;
    const { articles, withdrawn } = await this.#tx.articles.changedSince(this.#since);
    const changed = new Set([...withdrawn, ...articles.map(({ id }) => id)]);
    const removed = this.#growing.index.articles.filter(({ id }) => changed.has(id));
    this.#prepared = await this.#growing.prepare({ added: articles, removed });
    return this.#prepared;
  }
}
