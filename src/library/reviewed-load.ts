import { pushedFrom } from '../outbox/push-limits.ts';
import type { OnProgress } from '../sources/load-progress.ts';
import type { Change, LibraryParts, Prepared } from './change.ts';
import { commitLoad, type PreparedLoad, prepareLoad } from './commit-load.ts';
import { type PublishOutcome, publishOutcome } from './outcomes.ts';

/** `decided`: some of the articles were decided after the load was prepared; it is to be prepared again. */
export type PublishAttempt = PublishOutcome | { readonly outcome: 'decided' };

interface PreparedPublication extends Prepared {
  readonly load: PreparedLoad | null;
  readonly itemIds: readonly number[];
}

/** Loads articles that waited for review. How old they are counts from when they arrived, not from the decision. */
export function reviewedChange(
  { store, writer, settings }: LibraryParts,
  itemIds: readonly number[],
  onProgress: OnProgress,
  updateId: number | null,
): Change<PublishAttempt, PreparedPublication> {
  return {
    once: { updateId, outcome: publishOutcome },
    prepare: async () => {
      const found = await Promise.all(itemIds.map((id) => store.review.get(id)));
      const items = found.filter((item) => item !== null);
      const arrivedAt = Math.min(...items.map(({ createdAt }) => createdAt));
      if (items.length === 0) return { index: null, load: null, itemIds: [] };
      const plan = {
        articles: items.map(({ article }) => article),
        pushedFrom: pushedFrom(settings.limits, arrivedAt, settings.timeZone),
      };
      const load = await prepareLoad(store, writer, plan, onProgress);
      return { index: load.index, load, itemIds: items.map(({ id }) => id) };
    },
    write: async (tx, { load, itemIds }) => {
      if (load === null) return { outcome: 'gone' };
      const waiting = [];
      for (const id of itemIds) waiting.push(await tx.review.get(id));
      const [first] = waiting;
      if (!first || waiting.includes(null)) return { outcome: 'decided' };
      for (const id of itemIds) await tx.review.decide(id, 'published');
      const summary = await commitLoad(tx, load, { ...settings, source: first.source, onProgress });
      return { outcome: 'published', articles: itemIds.length, summary };
    },
  };
}
