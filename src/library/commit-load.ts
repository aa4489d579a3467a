import type { OnProgress } from '../sources/load-progress.ts';
import type { ParsedSeed } from '../sources/seed-parser.ts';
import type { Repositories } from '../store/store.ts';
import { matchSubscriptions } from '../subscriptions/matching.ts';
import { pushesOf } from '../subscriptions/queueing.ts';
import type { Millis } from '../time/millis.ts';
import type { PendingIndex } from './pending-index.ts';

/** What a load changed. */
export interface LoadSummary {
  /** True where the store held no article before: nothing is pushed then. */
  readonly isFirst: boolean;
  readonly newArticles: number;
  readonly changedArticles: number;
  readonly unchangedArticles: number;
  readonly queuedPushes: number;
}

export type SeedArticles = Pick<ParsedSeed, 'articles'>;

interface Load {
  readonly seeds: SeedArticles;
  readonly source: string;
  readonly now: () => Millis;
  /** Of the chats that chose none. */
  readonly timeZone: string;
  readonly onProgress: OnProgress;
}

/** Stores what is new or changed, and queues what is new for its followers; the transaction is the caller's. */
export async function commitLoad(
  tx: Repositories,
  indexOfChange: PendingIndex,
  { seeds, source, now, timeZone, onProgress }: Load,
): Promise<LoadSummary> {
  const isFirst = (await tx.articles.count()) === 0;
  const compared = await tx.articles.compare(seeds.articles);
  const summary = {
    isFirst,
    newArticles: compared.new.length,
    changedArticles: compared.changed.length,
    unchangedArticles: compared.unchanged.length,
  };
  const total = compared.new.length + compared.changed.length;
  if (total === 0) return { ...summary, queuedPushes: 0 };
  const at = now();
  onProgress({ stage: 'store', done: 0, total });
  const onStored = (done: number) => onProgress({ stage: 'store', done, total });
  await tx.loads.record({ source, at, new: compared.new, changed: compared.changed, onStored });
  if (isFirst) return { ...summary, queuedPushes: 0 };
  const index = await indexOfChange.prepared();
  const matches = await matchSubscriptions(compared.new, await tx.subscriptions.all(), () => index);
  const timing = { now: at, schedules: await tx.chats.schedules(), timeZone };
  const pushes = await pushesOf(matches, compared.new, timing);
  onProgress({ stage: 'queue', done: 0, total: pushes.length });
  const queuedPushes = await tx.outbox.enqueue(pushes, at);
  onProgress({ stage: 'queue', done: pushes.length, total: pushes.length });
  return { ...summary, queuedPushes };
}
