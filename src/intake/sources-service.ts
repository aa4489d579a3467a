import type { Library } from '../library/library.ts';
import type { PublishOutcome } from '../library/outcomes.ts';
import type { OnProgress } from '../sources/load-progress.ts';
import type { QueuedItem, ReviewItem } from '../sources/review.ts';
import type { SourceDefinition } from '../sources/source.ts';
import type { SourceRecord } from '../sources/source-record.ts';
import type { Store } from '../store/store.ts';
import type { Millis } from '../time/millis.ts';
import type { FetchReport } from './fetch-report.ts';

/** `new`: not fetched yet. `fetching`: by some process, now. */
export type SourceCondition = 'new' | 'fetching' | 'working' | 'failing' | 'paused' | 'pausedAfterRollback';

/** A source that the operator named, and how it is. The record is null until the leader has started. */
export interface SourceStatus {
  readonly definition: SourceDefinition;
  readonly condition: SourceCondition;
  readonly record: SourceRecord | null;
}

/** `unknown`: the operator names no such source (any more): a button may be old or forged. */
export type PauseOutcome = 'done' | 'unknown';

export type FetchNowOutcome =
  /** `report` resolves when it is fetched, or with null if the bot stops before. */
  | { readonly outcome: 'requested'; readonly report: Promise<FetchReport | null> }
  | { readonly outcome: 'paused' | 'unknown' };

export interface SourcesServiceOptions {
  readonly definitions: readonly SourceDefinition[];
  readonly store: Store;
  readonly library: Pick<Library, 'publishReviewed'>;
  readonly now: () => Millis;
  /** Wakes the scheduler of this process, if it leads. */
  readonly wake: () => void;
}

/** What admins see and do of sources and of the articles that wait for review. Each action may be repeated. */
export class SourcesService {
  readonly #options: SourcesServiceOptions;
  readonly #awaited = new Map<string, Set<(report: FetchReport | null) => void>>();

  constructor(options: SourcesServiceOptions) {
    this.#options = options;
  }

  /** In the order of the operator's file. */
  async list(): Promise<SourceStatus[]> {
    const { definitions, store, now } = this.#options;
    const records = await store.sources.all();
    return definitions.map((definition) => {
      const record = records.get(definition.name) ?? null;
      return { definition, condition: conditionOf(record, now()), record };
    });
  }

  /** No fetch begins after this, and nothing is stored of one under way. */
  async pause(name: string): Promise<PauseOutcome> {
    if (!this.#isNamed(name)) return 'unknown';
    return (await this.#options.store.sources.pause(name, 'byAdmin')) ? 'done' : 'unknown';
  }

  /** It is fetched soon, also if it was paused by a rollback: then the publisher is asked for everything again. */
  async resume(name: string): Promise<PauseOutcome> {
    const { store, now, wake } = this.#options;
    if (!this.#isNamed(name)) return 'unknown';
    const record = await store.sources.get(name);
    if (record === null) return 'unknown';
    if (record.pause !== null) await store.sources.resume(name, now());
    wake();
    return 'done';
  }

  /** Also before a back-off ends. A fetch that is under way counts as the requested one. */
  async fetchNow(name: string): Promise<FetchNowOutcome> {
    const { store, now, wake } = this.#options;
    if (!this.#isNamed(name)) return { outcome: 'unknown' };
    if (!(await store.sources.requestFetch(name, now()))) {
      return { outcome: (await store.sources.get(name)) === null ? 'unknown' : 'paused' };
    }
    const report = this.#reportOf(name);
    wake();
    return { outcome: 'requested', report };
  }

  /** The articles that wait for review, oldest first; also of sources that are no longer named. */
  queue(): Promise<QueuedItem[]> {
    return this.#options.store.review.queue();
  }

  /** Null if it waits no more. */
  reviewItem(id: number): Promise<ReviewItem | null> {
    return this.#options.store.review.get(id);
  }

  /** Publishes articles of one source that wait, as one load, once for an update; those decided before are left out. */
  publish(
    itemIds: readonly number[],
    onProgress?: OnProgress,
    updateId: number | null = null,
  ): Promise<PublishOutcome> {
    return this.#options.library.publishReviewed(itemIds, onProgress, updateId);
  }

  /** Discards articles that wait: the same texts do not come again. Returns how many waited. */
  discard(itemIds: readonly number[]): Promise<number> {
    return this.#options.store.transaction(async ({ review }) => {
      let discarded = 0;
      for (const id of itemIds) if ((await review.decide(id, 'discarded')) !== null) discarded += 1;
      return discarded;
    });
  }

  /** A fetch ended: told by the scheduler. */
  fetched(report: FetchReport): void {
    for (const resolve of this.#awaited.get(report.source) ?? []) resolve(report);
    this.#awaited.delete(report.source);
  }

  /** No fetch ends any more in this process. */
  stopped(): void {
    for (const waiting of this.#awaited.values()) for (const resolve of waiting) resolve(null);
    this.#awaited.clear();
  }

  #reportOf(name: string): Promise<FetchReport | null> {
    return new Promise((resolve) => {
      const waiting = this.#awaited.get(name) ?? new Set();
      this.#awaited.set(name, waiting.add(resolve));
    });
  }

  #isNamed(name: string): boolean {
    return this.#options.definitions.some((definition) => definition.name === name);
  }
}

function conditionOf(record: SourceRecord | null, now: Millis): SourceCondition {
  if (record === null) return 'new';
  if (record.pause !== null) return record.pause === 'rolledBack' ? 'pausedAfterRollback' : 'paused';
  if (record.claimedUntil !== null && record.claimedUntil > now) return 'fetching';
  if (record.failures > 0) return 'failing';
  return record.lastFetchAt === null ? 'new' : 'working';
}
