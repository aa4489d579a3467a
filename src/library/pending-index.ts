import type { IndexWriter } from '../index/index-writer.ts';
import type { NewsIndex } from '../index/news-index.ts';
import type { ArticleStore, Repositories } from '../store/store.ts';

type StoredChanges = Awaited<ReturnType<ArticleStore['changedSince']>>;

/** The index with what changed in the store, or will, since the revision that the growing index is of. */
export function indexWithChanges(
  growing: IndexWriter,
  { articles, withdrawn }: StoredChanges,
): Promise<NewsIndex> {
  const changed = new Set([...withdrawn, ...articles.map(({ id }) => id)]);
  const removed = growing.index.articles.filter(({ id }) => changed.has(id));
  return growing.build({ added: articles, removed });
}

/** The index of what a change leaves, prepared once: first asked for when all is written. */
export class PendingIndex {
  readonly #tx: Repositories;
  readonly #growing: IndexWriter;
  readonly #since: number;
  #prepared: NewsIndex | null;

  /** `since` is the revision of the store that the growing index is of; `ahead` is what was prepared already. */
  constructor(tx: Repositories, growing: IndexWriter, since: number, ahead: NewsIndex | null) {
    this.#tx = tx;
    this.#growing = growing;
    this.#since = since;
    this.#prepared = ahead;
  }

  async prepared(): Promise<NewsIndex> {
    this.#prepared ??= await indexWithChanges(
      this.#growing,
      await this.#tx.articles.changedSince(this.#since),
    );
    return this.#prepared;
  }
}
