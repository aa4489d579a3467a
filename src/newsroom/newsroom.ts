import type { Article } from '../news/article.ts';
import type { OnProgress } from '../news/load-progress.ts';
import type { ParsedSeed, SeedRejection } from '../news/seed-parser.ts';
import type { GrowingIndex } from '../search/growing-index.ts';
import type { NewsIndex } from '../search/index.ts';
import type { Subscription } from '../store/following.ts';
import type { LoadRecord, Millis, Repositories, Store } from '../store/store.ts';
import { type Match, matchSubscriptions } from '../subscriptions/matching.ts';
import { pushesOf } from '../subscriptions/queueing.ts';
import { IndexOfChange } from './index-of-change.ts';
import { type IndexReporter, SavedIndex, startIndex } from './saved-index.ts';

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
  /** Folder where the index is kept between starts; absent, it is made anew at each. */
  readonly indexFolder?: string | null;
  readonly report?: IndexReporter;
}

type SeedArticles = Pick<ParsedSeed, 'articles'>;

type Compared = Awaited<ReturnType<Repositories['articles']['compare']>>;

interface Load {
  readonly seeds: SeedArticles;
  readonly source: string;
  readonly onProgress: OnProgress;
}

/**
 * Holds the index that questions are answered from, and changes it: a load or a rollback is one transaction of the
 * store; the index with what it changed is prepared inside it and adopted only after it committed. One change at a time.
 */
export class Newsroom {
  readonly #store: Store;
  readonly #now: () => Millis;
  readonly #timeZone: string;
  readonly #savedIndex: SavedIndex | null;
  readonly #listeners = new Set<() => void>();
  readonly #growing: GrowingIndex;
  #revision: number;
  #lastChange: Promise<unknown> = Promise.resolve();

  private constructor(
    options: NewsroomOptions,
    savedIndex: SavedIndex | null,
    growing: GrowingIndex,
    revision: number,
  ) {
    this.#store = options.store;
    this.#now = options.now;
    this.#timeZone = options.timeZone;
    this.#savedIndex = savedIndex;
    this.#growing = growing;
    this.#revision = revision;
  }

  static async open(options: NewsroomOptions): Promise<Newsroom> {
    const { store, indexFolder, report = UNHEARD } = options;
    const savedIndex = indexFolder ? new SavedIndex(indexFolder, report) : null;
    const { growing, revision } = await startIndex(store, savedIndex, report);
    return new Newsroom(options, savedIndex, growing, revision);
  }

  /** Ends what goes on behind the index; a change under way is waited for. */
  async close(): Promise<void> {
    await this.#lastChange;
    await this.#growing.close();
    await this.#savedIndex?.saved();
  }

  /** The current index: immutable; keep it for the length of one answer, not longer. */
  get index(): NewsIndex {
    return this.#growing.index;
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
    const matches = isFirst
      ? []
      : await this.#previewMatches(compared, await subscriptions.all(), onProgress);
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
    const work = async (tx: Repositories, index: IndexOfChange): Promise<ApplyOutcome> => {
      const preview = await tx.previews.take(previewId);
      if (preview === null) return { outcome: 'gone' };
      const summary = await this.#record(tx, index, { seeds: preview, source: preview.source, onProgress });
      return { outcome: 'applied', summary };
    };
    return this.#change(work, async () => {
      const preview = await this.#store.previews.get(previewId);
      return preview === null ? null : this.#indexAhead(preview, onProgress);
    });
  }

  /** True where the preview was still there. */
  async discard(previewId: number): Promise<boolean> {
    return (await this.#store.previews.take(previewId)) !== null;
  }

  load(seeds: SeedArticles, source: string, onProgress: OnProgress = untold): Promise<LoadSummary> {
    return this.#change(
      (tx, index) => this.#record(tx, index, { seeds, source, onProgress }),
      () => this.#indexAhead(seeds, onProgress),
    );
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

  /**
   * Runs one change in a transaction; the index of what it leaves is prepared before it commits. `ahead` prepares it
   * before the transaction, which others wait for; where another process was quicker, it is prepared again.
   */
  #change<T>(
    work: (tx: Repositories, index: IndexOfChange) => Promise<T>,
    ahead: () => Promise<NewsIndex | null> = async () => null,
  ): Promise<T> {
    const change = this.#lastChange.then(async () => {
      const before = this.#revision;
      const indexAhead = await ahead();
      const { result, prepared, revision } = await this.#store.transaction(async (tx) => {
        const isAsBefore = (await tx.loads.revision()) === before;
        const index = new IndexOfChange(tx, this.#growing, before, isAsBefore ? indexAhead : null);
        const result = await work(tx, index);
        const revision = await tx.loads.revision();
        return { result, prepared: revision === before ? null : await index.prepared(), revision };
      });
      if (prepared !== null) {
        this.#growing.adopt(prepared);
        this.#revision = revision;
        this.#savedIndex?.save(this.#growing, revision);
        for (const listener of this.#listeners) listener();
      }
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
    const compared = await tx.articles.compare(seeds.articles);
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
    const index = await indexOfChange.prepared();
    const matches = await matchSubscriptions(compared.new, await tx.subscriptions.all(), () => index);
    const timing = { now: at, schedules: await tx.chats.schedules(), timeZone: this.#timeZone };
    const pushes = await pushesOf(matches, compared.new, timing);
    onProgress({ stage: 'queue', done: 0, total: pushes.length });
    const queuedPushes = await tx.outbox.enqueue(pushes, at);
    onProgress({ stage: 'queue', done: pushes.length, total: pushes.length });
    return { ...summary, queuedPushes };
  }

  /** Standing questions are asked of the index as the load would leave it. */
  async #previewMatches(
    compared: Compared,
    subscriptions: readonly Subscription[],
    onProgress: OnProgress,
  ): Promise<Match[]> {
    const areQuestions = subscriptions.some(({ interest }) => interest.kind === 'question');
    const index = areQuestions ? await this.#indexTold(compared, onProgress) : this.index;
    return matchSubscriptions(compared.new, subscriptions, () => index);
  }

  async #indexAhead(seeds: SeedArticles, onProgress: OnProgress): Promise<NewsIndex | null> {
    const compared = await compareWith(this.#store.articles, seeds, onProgress);
    const hasChanges = compared.new.length + compared.changed.length > 0;
    return hasChanges ? this.#indexTold(compared, onProgress) : null;
  }

  async #indexTold(compared: Compared, onProgress: OnProgress): Promise<NewsIndex> {
    const total = compared.new.length + compared.changed.length;
    onProgress({ stage: 'index', done: 0, total });
    const index = await this.#indexWith(compared);
    onProgress({ stage: 'index', done: total, total });
    return index;
  }

  #indexWith({ new: appearing, changed }: Compared): Promise<NewsIndex> {
    const replaced = new Set(changed.map(({ id }) => id));
    const removed = this.index.articles.filter(({ id }) => replaced.has(id));
    return this.#growing.prepare({ added: [...changed, ...appearing], removed });
  }
}

function untold(): void {}
const UNHEARD: IndexReporter = { info: untold, warn: untold };

async function compareWith(
  articles: Repositories['articles'],
  seeds: SeedArticles,
  onProgress: OnProgress,
): Promise<Compared> {
  const total = seeds.articles.length;
  onProgress({ stage: 'check', done: 0, total });
  const compared = await articles.compare(seeds.articles);
  onProgress({ stage: 'check', done: total, total });
  return compared;
}
