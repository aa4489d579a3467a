import type { Article } from '../news/article.ts';
import type { OnProgress } from '../news/load-progress.ts';
import type { ParsedSeed, SeedRejection } from '../news/seed-parser.ts';
import { buildIndex, type NewsIndex } from '../search/index.ts';
import type { Subscription } from '../store/following.ts';
import type { LoadRecord, Millis, Repositories, Store } from '../store/store.ts';
import { type Match, matchSubscriptions } from '../subscriptions/matching.ts';
import { pushesOf } from '../subscriptions/queueing.ts';

/** What a load changed. */
export interface LoadSummary {
  /** True where the store held no article before: nothing is pushed then. */
  readonly isFirst: boolean;
  readonly newArticles: number;
  readonly changedArticles: number;
  readonly unchangedArticles: number;
  readonly queuedPushes: number;
}

/** What a load would change, kept until it is applied or discarded. */
export interface LoadPreview {
  readonly id: number;
  readonly new: readonly Article[];
  readonly changed: readonly Article[];
  readonly unchanged: number;
  readonly rejected: readonly SeedRejection[];
  readonly chatsToNotify: number;
}

/** `gone`: the preview was applied or discarded before. */
export type ApplyOutcome =
  | { readonly outcome: 'applied'; readonly summary: LoadSummary }
  | { readonly outcome: 'gone' };

export type RollbackOutcome =
  | { readonly outcome: 'rolledBack'; readonly load: LoadRecord }
  | { readonly outcome: 'nothingToRollBack' };

export interface NewsroomOptions {
  readonly store: Store;
  readonly now: () => Millis;
  /** Of the chats that chose none, for their digests and quiet hours. */
  readonly timeZone: string;
}

type SeedArticles = Pick<ParsedSeed, 'articles'>;

interface Load {
  readonly seeds: SeedArticles;
  readonly source: string;
  readonly onProgress: OnProgress;
}

/**
 * Holds the index that questions are answered from, and changes it: a load or a rollback is one transaction of the
 * store, and the index built inside it is swapped in only after it committed. One change at a time.
 */
export class Newsroom {
  readonly #store: Store;
  readonly #now: () => Millis;
  readonly #timeZone: string;
  readonly #listeners = new Set<() => void>();
  #index: NewsIndex;
  #revision: number;
  #lastChange: Promise<unknown> = Promise.resolve();

  private constructor({ store, now, timeZone }: NewsroomOptions, index: NewsIndex, revision: number) {
    this.#store = store;
    this.#now = now;
    this.#timeZone = timeZone;
    this.#index = index;
    this.#revision = revision;
  }

  static async open(options: NewsroomOptions): Promise<Newsroom> {
    const revision = await options.store.loads.revision();
    return new Newsroom(options, buildIndex(await options.store.articles.all()), revision);
  }

  /** The current index: immutable; keep it for the length of one answer, not longer. */
  get index(): NewsIndex {
    return this.#index;
  }

  /** Calls the listener after each change of the index. Gives the function that stops it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** True where no load was ever applied: the store is new. */
  async isEmpty(): Promise<boolean> {
    return (await this.#store.loads.latest()) === null;
  }

  async preview(
    seeds: ParsedSeed,
    source: string,
    requestedBy: number,
    onProgress: OnProgress = untold,
  ): Promise<LoadPreview> {
    const { articles, subscriptions, previews } = this.#store;
    const compared = await compareWith(articles, seeds, onProgress);
    const isFirst = (await articles.count()) === 0;
    const matches = isFirst ? [] : await this.#previewMatches(compared, await subscriptions.all());
    const id = await previews.save({ requestedBy, source, articles: seeds.articles, createdAt: this.#now() });
    return {
      id,
      new: compared.new,
      changed: compared.changed,
      unchanged: compared.unchanged.length,
      rejected: seeds.rejected,
      chatsToNotify: new Set(matches.map(({ subscription }) => subscription.chatId)).size,
    };
  }

  /** Loads exactly the articles that were previewed, once: a second call finds the preview gone. */
  apply(previewId: number, onProgress: OnProgress = untold): Promise<ApplyOutcome> {
    return this.#change(async (tx, index): Promise<ApplyOutcome> => {
      const preview = await tx.previews.take(previewId);
      if (preview === null) return { outcome: 'gone' };
      const summary = await this.#record(tx, index, { seeds: preview, source: preview.source, onProgress });
      return { outcome: 'applied', summary };
    }, onProgress);
  }

  /** True where the preview was still there. */
  async discard(previewId: number): Promise<boolean> {
    return (await this.#store.previews.take(previewId)) !== null;
  }

  load(seeds: SeedArticles, source: string, onProgress: OnProgress = untold): Promise<LoadSummary> {
    return this.#change((tx, index) => this.#record(tx, index, { seeds, source, onProgress }), onProgress);
  }

  rollback(): Promise<RollbackOutcome> {
    return this.#change(async (tx): Promise<RollbackOutcome> => {
      const load = await tx.loads.rollbackLatest(this.#now());
      return load === null ? { outcome: 'nothingToRollBack' } : { outcome: 'rolledBack', load };
    });
  }

  /** Takes over what another process loaded or rolled back; true where there was something. */
  async catchUp(): Promise<boolean> {
    if ((await this.#store.loads.revision()) === this.#revision) return false;
    await this.#change(async () => {});
    return true;
  }

  /** Runs one change in a transaction; the index of what it leaves is built before it commits. */
  #change<T>(
    work: (tx: Repositories, index: IndexOfChange) => Promise<T>,
    onProgress: OnProgress = untold,
  ): Promise<T> {
    const change = this.#lastChange.then(async () => {
      const before = this.#revision;
      const { result, index, revision } = await this.#store.transaction(async (tx) => {
        const index = new IndexOfChange(tx, onProgress);
        const result = await work(tx, index);
        const revision = await tx.loads.revision();
        return { result, index: revision === before ? this.#index : await index.built(), revision };
      });
      this.#index = index;
      this.#revision = revision;
      if (revision !== before) for (const listener of this.#listeners) listener();
      return result;
    });
    this.#lastChange = change.catch(() => {});
    return change;
  }

  async #record(
    tx: Repositories,
    indexOfChange: IndexOfChange,
    { seeds, source, onProgress }: Load,
  ): Promise<LoadSummary> {
    const isFirst = (await tx.articles.count()) === 0;
    const compared = await compareWith(tx.articles, seeds, onProgress);
    const summary = {
      isFirst,
      newArticles: compared.new.length,
      changedArticles: compared.changed.length,
      unchangedArticles: compared.unchanged.length,
    };
    const total = compared.new.length + compared.changed.length;
    if (total === 0) return { ...summary, queuedPushes: 0 };
    const at = this.#now();
    onProgress({ stage: 'store', done: 0, total });
    const onStored = (done: number) => onProgress({ stage: 'store', done, total });
    await tx.loads.record({ source, at, new: compared.new, changed: compared.changed, onStored });
    if (isFirst) return { ...summary, queuedPushes: 0 };
    const index = await indexOfChange.built();
    const matches = await matchSubscriptions(compared.new, await tx.subscriptions.all(), () => index);
    const timing = { now: at, schedules: await tx.chats.schedules(), timeZone: this.#timeZone };
    const pushes = pushesOf(matches, compared.new, timing);
    onProgress({ stage: 'queue', done: 0, total: pushes.length });
    const queuedPushes = await tx.outbox.enqueue(pushes, at);
    onProgress({ stage: 'queue', done: pushes.length, total: pushes.length });
    return { ...summary, queuedPushes };
  }

  /** Standing questions are asked of the index as the load would leave it. */
  #previewMatches(
    { new: appearing, changed }: { readonly new: readonly Article[]; readonly changed: readonly Article[] },
    subscriptions: readonly Subscription[],
  ): Promise<Match[]> {
    return matchSubscriptions(appearing, subscriptions, () => {
      const replaced = new Set(changed.map(({ id }) => id));
      const kept = this.#index.articles.filter(({ id }) => !replaced.has(id));
      return buildIndex([...kept, ...changed, ...appearing]);
    });
  }
}

/** The index of what a change leaves, built once: first asked for when all is written. */
class IndexOfChange {
  readonly #tx: Repositories;
  readonly #onProgress: OnProgress;
  #index: NewsIndex | null = null;

  constructor(tx: Repositories, onProgress: OnProgress) {
    this.#tx = tx;
    this.#onProgress = onProgress;
  }

  async built(): Promise<NewsIndex> {
    if (this.#index !== null) return this.#index;
    const articles = await this.#tx.articles.all();
    const total = articles.length;
    this.#onProgress({ stage: 'index', done: 0, total });
    this.#index = buildIndex(articles);
    this.#onProgress({ stage: 'index', done: total, total });
    return this.#index;
  }
}

function untold(): void {}

async function compareWith(
  articles: Repositories['articles'],
  seeds: SeedArticles,
  onProgress: OnProgress,
): ReturnType<typeof articles.compare> {
  const total = seeds.articles.length;
  onProgress({ stage: 'check', done: 0, total });
  const compared = await articles.compare(seeds.articles);
  onProgress({ stage: 'check', done: total, total });
  return compared;
}
