import type { Article } from '../articles/article.ts';
import type { IndexWriter } from '../index/index-writer.ts';
import type { NewsIndex } from '../index/news-index.ts';
import type { OnProgress } from '../sources/load-progress.ts';
import type { ParsedSeed, SeedRejection } from '../sources/seed-parser.ts';
import type { LoadRecord, Repositories, Store } from '../store/store.ts';
import { type Match, matchSubscriptions } from '../subscriptions/matching.ts';
import type { Subscription } from '../subscriptions/types.ts';
import type { Millis } from '../time/millis.ts';
import { commitLoad, type LoadSummary, type SeedArticles } from './commit-load.ts';
import { consistentRead } from './consistent-read.ts';
import { indexWithChanges, PendingIndex } from './pending-index.ts';
import { type IndexReporter, openIndex, PersistedIndex } from './persisted-index.ts';

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

export interface LibraryOptions {
  readonly store: Store;
  readonly now: () => Millis;
  /** Of the chats that chose none, for their digests and quiet hours. */
  readonly timeZone: string;
  /** Folder where the index is kept between starts; absent, it is made anew at each. */
  readonly indexFolder?: string | null;
  readonly report?: IndexReporter;
}

type Compared = Awaited<ReturnType<Repositories['articles']['compare']>>;

/**
 * Holds the index that questions are answered from, and changes it: a load or a rollback is one transaction of the
 * store; the index with what it changed is prepared before it ends and adopted only after it committed. One change at a
 * time.
 */
export class Library {
  readonly #store: Store;
  readonly #settings: Pick<LibraryOptions, 'now' | 'timeZone'>;
  readonly #savedIndex: PersistedIndex | null;
  readonly #listeners = new Set<() => void>();
  readonly #writer: IndexWriter;
  #revision: number;
  #lastChange: Promise<unknown> = Promise.resolve();

  private constructor(
    options: LibraryOptions,
    savedIndex: PersistedIndex | null,
    growing: IndexWriter,
    revision: number,
  ) {
    this.#store = options.store;
    this.#settings = { now: options.now, timeZone: options.timeZone };
    this.#savedIndex = savedIndex;
    this.#writer = growing;
    this.#revision = revision;
  }

  static async open(options: LibraryOptions): Promise<Library> {
    const { store, indexFolder, report = silentReporter } = options;
    const savedIndex = indexFolder ? new PersistedIndex(indexFolder, report) : null;
    const { growing, revision } = await openIndex(store, savedIndex, report);
    return new Library(options, savedIndex, growing, revision);
  }

  /** Ends what goes on behind the index; a change under way is waited for. */
  async close(): Promise<void> {
    await this.#lastChange;
    await this.#writer.close();
    await this.#savedIndex?.saved();
  }

  /** The current index: immutable; keep it for the length of one answer, not longer. */
  get index(): NewsIndex {
    return this.#writer.index;
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
    onProgress: OnProgress = noop,
  ): Promise<LoadPreview> {
    const { articles, subscriptions, previews } = this.#store;
    const compared = await compareWith(articles, seeds, onProgress);
    const isFirst = (await articles.count()) === 0;
    const matches = isFirst
      ? []
      : await this.#previewMatches(compared, await subscriptions.all(), onProgress);
    const id = await previews.save({
      requestedBy,
      source,
      articles: seeds.articles,
      createdAt: this.#settings.now(),
    });
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
  apply(previewId: number, onProgress: OnProgress = noop): Promise<ApplyOutcome> {
    const work = async (tx: Repositories, index: PendingIndex): Promise<ApplyOutcome> => {
      const preview = await tx.previews.take(previewId);
      if (preview === null) return { outcome: 'gone' };
      const load = { ...this.#settings, seeds: preview, source: preview.source, onProgress };
      const summary = await commitLoad(tx, index, load);
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

  load(seeds: SeedArticles, source: string, onProgress: OnProgress = noop): Promise<LoadSummary> {
    return this.#change(
      (tx, index) => commitLoad(tx, index, { ...this.#settings, seeds, source, onProgress }),
      () => this.#indexAhead(seeds, onProgress),
    );
  }

  rollback(): Promise<RollbackOutcome> {
    return this.#change(async (tx): Promise<RollbackOutcome> => {
      const load = await tx.loads.rollbackLatest(this.#settings.now());
      return load === null ? { outcome: 'nothingToRollBack' } : { outcome: 'rolledBack', load };
    });
  }

  /** Takes over what another process loaded or rolled back; true where there was something. */
  async syncWithStore(): Promise<boolean> {
    if ((await this.#store.loads.revision()) === this.#revision) return false;
    await this.#exclusive(() => this.#applyRemoteChanges());
    return true;
  }

  /**
   * Runs one change in a transaction; the index of what it leaves is prepared before it commits. What others changed is
   * taken over and `ahead` prepares before the transaction, which others wait for; where another process was quicker,
   * the index is prepared again in it.
   */
  #change<T>(
    work: (tx: Repositories, index: PendingIndex) => Promise<T>,
    ahead: () => Promise<NewsIndex | null> = async () => null,
  ): Promise<T> {
    return this.#exclusive(async () => {
      await this.#applyRemoteChanges();
      const before = this.#revision;
      const indexAhead = await ahead();
      const { result, prepared, revision } = await this.#store.transaction(async (tx) => {
        const isAsBefore = (await tx.loads.revision()) === before;
        const index = new PendingIndex(tx, this.#writer, before, isAsBefore ? indexAhead : null);
        const result = await work(tx, index);
        const revision = await tx.loads.revision();
        return { result, prepared: revision === before ? null : await index.prepared(), revision };
      });
      if (prepared !== null) this.#publish(prepared, revision);
      return result;
    });
  }

  #exclusive<T>(work: () => Promise<T>): Promise<T> {
    const change = this.#lastChange.then(work);
    this.#lastChange = change.catch(() => {});
    return change;
  }

  async #applyRemoteChanges(): Promise<void> {
    const before = this.#revision;
    if ((await this.#store.loads.revision()) === before) return;
    const { result, revision } = await consistentRead(this.#store, () =>
      this.#store.articles.changedSince(before),
    );
    this.#publish(await indexWithChanges(this.#writer, result), revision);
  }

  #publish(prepared: NewsIndex, revision: number): void {
    this.#writer.publish(prepared);
    this.#revision = revision;
    this.#savedIndex?.save(this.#writer, revision);
    for (const listener of this.#listeners) listener();
  }

  /** Standing questions are asked of the index as the load would leave it. */
  async #previewMatches(
    compared: Compared,
    subscriptions: readonly Subscription[],
    onProgress: OnProgress,
  ): Promise<Match[]> {
    const areQuestions = subscriptions.some(({ interest }) => interest.kind === 'question');
    const index = areQuestions ? await this.#buildIndex(compared, onProgress) : this.index;
    return matchSubscriptions(compared.new, subscriptions, () => index);
  }

  async #indexAhead(seeds: SeedArticles, onProgress: OnProgress): Promise<NewsIndex | null> {
    const compared = await compareWith(this.#store.articles, seeds, onProgress);
    const hasChanges = compared.new.length + compared.changed.length > 0;
    return hasChanges ? this.#buildIndex(compared, onProgress) : null;
  }

  async #buildIndex(compared: Compared, onProgress: OnProgress): Promise<NewsIndex> {
    const articles = [...compared.changed, ...compared.new];
    const total = articles.length;
    onProgress({ stage: 'index', done: 0, total });
    const index = await indexWithChanges(this.#writer, { articles, withdrawn: [] });
    onProgress({ stage: 'index', done: total, total });
    return index;
  }
}

function noop(): void {}
const silentReporter: IndexReporter = { info: noop, warn: noop };

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
