import type { NewsIndex } from '../index/news-index.ts';
import { IndexBehindError } from '../outbox/changes.ts';
import type { Services } from './chat-context.ts';

/** An index, and the revision of the store whose articles it has. */
export interface RevisedIndex {
  readonly index: NewsIndex;
  readonly revision: number;
}

/**
 * Makes a change with the current index. Where that lacks what another process has loaded, and the change needs it, it is
 * made again with a newer one: the change must be undone when it fails, as a transaction is.
 */
export async function withIndex<Result>(
  { library }: Pick<Services, 'library'>,
  change: (current: RevisedIndex) => Promise<Result>,
): Promise<Result> {
  for (;;) {
    const { index, revision } = library;
    try {
      return await change({ index, revision });
    } catch (error) {
      if (!(error instanceof IndexBehindError)) throw error;
    }
    await library.syncWithStore();
  }
}
