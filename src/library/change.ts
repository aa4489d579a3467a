import type { IndexWriter } from '../index/index-writer.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { madeInSpite, type Once, onceIn } from '../store/once.ts';
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
  /** Absent: whoever asks again gets another change. */
  readonly once?: Once<T>;
}

/** What was written. */
export interface Written<T> {
  readonly result: T;
  /** Of the store after it; null if it was written without this process knowing, so that the index is to be updated. */
  readonly revision: number | null;
}

/** Writes a change that was prepared for a revision of the store; null if the store has another one now. */
export async function writeChange<T, P extends Prepared>(
  store: Store,
  { write, once }: Change<T, P>,
  prepared: P,
  revision: number,
): Promise<Written<T> | null> {
  try {
    return await store.transaction(async (tx) => {
      if ((await tx.loads.revision()) !== revision) return null;
      const change = () => write(tx, prepared);
      const result = once === undefined ? await change() : await onceIn(tx, once, change);
      return { result, revision: await tx.loads.revision() };
    });
  } catch (error) {
    const made = once === undefined ? null : await madeInSpite(store, once);
    if (made === null) throw error;
    return { result: made.outcome, revision: null };
  }
}
