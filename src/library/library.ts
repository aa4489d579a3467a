import type { Article } from '../articles/article.ts';
import type { IndexWriter } from '../index/index-writer.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { DEFAULT_PUSH_LIMITS, type PushLimits, pushedFrom } from '../outbox/push-limits.ts';
import type { OnProgress } from '../sources/load-progress.ts';
import type { ParsedSeed } from '../sources/seed-parser.ts';
import type { Store } from '../store/store.ts';
import { RegionsNamed } from '../subscriptions/mentions.ts';
import { forEachYielding } from '../time/cooperative.ts';
import type { Millis } from '../time/millis.ts';
import { dayIn } from '../time/zoned-time.ts';
import { type Change, type LibraryParts, type Prepared, writeChange } from './change.ts';
import {
  commitLoad,
  idsShownOtherwise,
  indexWithChanges,
  type LoadSettings,
  type LoadSummary,
  prepareLoad,
  previewLoad,
  queueEdits,
  type SeedArticles,
} from './commit-load.ts';
import { consistentRead } from './consistent-read.ts';
import { type FetchedLoad, type FetchedOutcome, fetchedChange } from './fetched-load.ts';
import { comparedForPreview, type LoadPreview } from './load-preview.ts';
import { type ApplyOutcome, type PublishOutcome, type RollbackOutcome, rollbackOutcome } from './outcomes.ts';
import { type IndexReporter, openIndex, PersistedIndex } from './persisted-index.ts';
import { previewedChange } from './previewed-load.ts';
import { reviewedChange } from './reviewed-load.ts';

export interface LibraryOptions {
  readonly store: Store;
  readonly now: () => Millis;
  /** Time zone of chats that did not choose one, for their digests and quiet hours. */
  readonly timeZone: string;
  readonly pushLimits?: PushLimits;
  /** Whether posts of articles that change within a day are edited; default true. */
  readonly editsPosts?: boolean;
  /** Folder where the index is kept between starts; without it, the index is rebuilt at each start. */
  readonly indexFolder?: string | null;
  readonly report?: IndexReporter;
}

/**
 * Holds the current index and changes it. A load or a rollback is first prepared together with its index, then
 * written in one transaction, then published after the commit. One change at a time.
 */
export class Library {
  readonly #store: Store;
  readonly #settings: LoadSettings;
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
    const { now, timeZone, pushLimits = DEFAULT_PUSH_LIMITS, editsPosts = true } = options;
    this.#settings = { now, timeZone, limits: pushLimits, editsPosts };
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

  /** Ends background work; waits for a change in progress. */
  async close(): Promise<void> {
    await this.#lastChange;
    await this.#writer.close();
    await this.#savedIndex?.saved();
  }

  /** The current index, immutable. Keep it no longer than for one answer. */
  get index(): NewsIndex {
    return this.#writer.index;
  }

  /** Of the store, whose articles the index has now. */
  get revision(): number {
    return this.#revision;
  }

  /** Calls the listener after each change of the index. Returns a function that stops it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** True if nothing was ever loaded. */
  async isEmpty(): Promise<boolean> {
    return (await this.#store.loads.latest()) === null;
  }

  /** Whether an article of a source that came at that time is sent to its followers, by its age then. */
  isSent({ published }: Pick<Article, 'published'>, arrivedAt: Millis): boolean {
    const { limits, timeZone } = this.#settings;
    return published >= pushedFrom(limits, arrivedAt, timeZone);
  }

  async preview(
    seeds: SeedArticles & Pick<ParsedSeed, 'rejected'> & Partial<ParsedSeed>,
    source: string,
    requestedBy: number,
    onProgress: OnProgress = noop,
  ): Promise<LoadPreview> {
    const { chats, subscriptions, previews, outbox } = this.#store;
    const revision = await this.#store.loads.revision();
    const { compared, matches, joined } = await previewLoad(this.#store, this.#writer, seeds, onProgress);
    const toNotify = new Map<number, Set<string>>();
    const paused = await chats.paused();
    const pausing = await chats.ownPauses(this.#settings.now());
    const pausingToNotify = new Set<number>();
    const named = new RegionsNamed(matches.articles);
    const gotBefore = await outbox.sentBeforeWithdrawal(compared.new.map(({ id }) => id));
    await forEachYielding(await subscriptions.all(), (subscription) => {
      const { chatId, interest } = subscription;
      if (paused.has(chatId)) return;
      const found = [
        ...matches.articlesOf(interest),
        ...joined.articlesOf(interest),
        ...named.broughtBy(subscription),
      ].filter(({ id }) => gotBefore.get(id)?.has(chatId) !== true);
      if (found.length === 0) return;
      if (pausing.has(chatId)) return void pausingToNotify.add(chatId);
      const ids = toNotify.get(chatId) ?? new Set();
      for (const { id } of found) ids.add(id);
      toNotify.set(chatId, ids);
    });
    const { now, timeZone } = this.#settings;
    const id = await previews.save({
      requestedBy,
      source,
      articles: seeds.articles,
      revision,
      createdAt: now(),
    });
    const today = dayIn(timeZone, now());
    const shown = comparedForPreview(compared, this.index.articles, { source, today });
    return {
      ...shown,
      id,
      rejected: seeds.rejected,
      notes: [...(seeds.notes ?? []), ...shown.notes],
      chatsToNotify: toNotify.size,
      pushes: [...toNotify.values()].reduce((total, ids) => total + ids.size, 0),
      chatsPausing: pausingToNotify.size,
    };
  }

  /**
   * Loads the previewed articles, once: a second call finds the preview gone, unless it is for the same update of
   * Telegram. What was loaded after it is kept.
   */
  apply(
    previewId: number,
    onProgress: OnProgress = noop,
    updateId: number | null = null,
  ): Promise<ApplyOutcome> {
    return this.#change(previewedChange(this.#parts, previewId, onProgress, updateId));
  }

  /** True if the preview still existed. */
  async discard(previewId: number): Promise<boolean> {
    return (await this.#store.previews.take(previewId)) !== null;
  }

  /**
   * Stores new and changed articles, and queues pushes for the followers of the new ones. An edition that joins a known
   * article is pushed only to followers of words or questions that it is the first to match.
   *
   * ```ts
   * import { parseSeed } from '../sources/seed-parser.ts';
   * import { openStore } from '../store/open-store.ts';
   * const store = await openStore('sqlite::memory:');
   * const library = await Library.open({ store, now: Date.now, timeZone: 'Asia/Almaty' });
   * const seed = parseSeed('A TITLE 01.02.2025\nA text.\nSource : https://example.kz/1', 'news.txt');
   * (await library.load(seed, 'news.txt')).newArticles; // => 1
   * library.index.articles.length; // => 1
   * (await library.rollback()).outcome; // => 'rolledBack'
   * library.index.articles.length; // => 0
   * await library.close();
   * await store.close();
   * ```
   */
  load(seeds: SeedArticles, source: string, onProgress: OnProgress = noop): Promise<LoadSummary> {
    return this.#change({
      prepare: () => prepareLoad(this.#store, this.#writer, seeds, onProgress),
      write: (tx, load) => commitLoad(tx, load, { ...this.#settings, source, onProgress }),
    });
  }

  /** Loads what a source brought, with its state, in one transaction. */
  loadFetched(load: FetchedLoad): Promise<FetchedOutcome> {
    return this.#change(fetchedChange(this.#parts, load));
  }

  /** Loads articles of one source that waited for review, as one load; those decided meanwhile are left out. */
  async publishReviewed(
    itemIds: readonly number[],
    onProgress: OnProgress = noop,
    updateId: number | null = null,
  ): Promise<PublishOutcome> {
    for (;;) {
      const attempt = await this.#change(reviewedChange(this.#parts, itemIds, onProgress, updateId));
      if (attempt.outcome !== 'decided') return attempt;
    }
  }

  /**
   * Undoes the newest load, once for an update of Telegram: called for it again, it says what was undone then. If the
   * load was a source's, pauses the source. With a load's id, undoes nothing unless that is the newest.
   */
  rollback(updateId: number | null = null, loadId: number | null = null): Promise<RollbackOutcome> {
    return this.#change<RollbackOutcome, Prepared & { readonly shownOtherwise: readonly string[] }>({
      once: { updateId, outcome: rollbackOutcome },
      prepare: async () => {
        const left = await this.#store.loads.previewRollback();
        const shownOtherwise = idsShownOtherwise(this.#writer.index, left.articles);
        return { index: await indexWithChanges(this.#writer, left), shownOtherwise };
      },
      write: async (tx, { shownOtherwise }) => {
        const { now, editsPosts } = this.#settings;
        const at = now();
        const standing = loadId === null ? null : await tx.loads.standing();
        if (standing !== null && standing.id !== loadId) return { outcome: 'otherLoad' };
        const load = await tx.loads.rollbackLatest(at);
        if (load === null) return { outcome: 'nothingToRollBack' };
        if (editsPosts) await queueEdits(tx, shownOtherwise, at);
        // Otherwise its next fetch would bring the same again.
        const pausedSource = await tx.sources.loadRolledBack(load.source);
        return { outcome: 'rolledBack', load, pausedSource };
      },
    });
  }

  /** Applies what another process loaded or rolled back; true if there was something. */
  async syncWithStore(): Promise<boolean> {
    if ((await this.#store.loads.revision()) === this.#revision) return false;
    await this.#exclusive(() => this.#applyRemoteChanges());
    return true;
  }

  /**
   * Prepares a change without blocking others, then writes it in a short transaction. If another process changed the
   * store in between, applies that and prepares again.
   */
  #change<T, P extends Prepared>(change: Change<T, P>): Promise<T> {
    return this.#exclusive(async () => {
      for (;;) {
        await this.#applyRemoteChanges();
        const before = this.#revision;
        const prepared = await change.prepare();
        const written = await writeChange(this.#store, change, prepared, before);
        if (written === null) continue;
        const { result, revision } = written;
        if (revision === null) await this.#applyRemoteChanges();
        else if (prepared.index !== null && revision !== before) this.#publish(prepared.index, revision);
        return result;
      }
    });
  }

  get #parts(): LibraryParts {
    return { store: this.#store, writer: this.#writer, settings: this.#settings };
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
}

function noop(): void {}
const silentReporter: IndexReporter = { info: noop, warn: noop };
