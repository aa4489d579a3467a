import type { IndexWriter } from '../index/index-writer.ts';
import type { NewsIndex } from '../index/news-index.ts';
import type { Repositories, Store } from '../store/store.ts';
import type { LoadSettings } from './commit-load.ts';

/** What a change is prepared with. */
export interface LibraryParts {
  readonly store: Store;
  readonly writer: IndexWriter;
  readonly settings: LoadSettings;
}

export interface Prepared {
  /** The index after the change; null if it is unchanged. */
  readonly index: NewsIndex | null;
}

/** A change of the library: what is prepared, and what is written. */
export interface Change<T, P extends Prepared> {
  /**
   * Runs outside any transaction, for one revision of the store; repeated if the revision has changed at the time of
   * writing.
   */
  readonly prepare: () => Promise<P>;
  readonly write: (tx: Repositories, prepared: P) => Promise<T>;
}
