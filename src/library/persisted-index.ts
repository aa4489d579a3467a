import type { Article } from '../articles/article.ts';
import { IndexWriter } from '../index/index-writer.ts';
import { documentsOf } from '../index/news-index.ts';
import { IndexDirectory, type OpenOutcome } from '../index/segments/index-directory.ts';
import { SegmentedIndex } from '../index/segments/segmented-index.ts';
import type { Store } from '../store/store.ts';
import { consistentRead } from './consistent-read.ts';

/** Where messages about the index go; a subset of a logger. */
export interface IndexReporter {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

/** The index on disk between starts. It is saved in the background; a failed save costs a rebuild later. */
export class PersistedIndex {
  readonly #folder: IndexDirectory;
  readonly #report: IndexReporter;
  #lastSave: Promise<void> = Promise.resolve();

  constructor(path: string, report: IndexReporter) {
    this.#folder = new IndexDirectory(path);
    this.#report = report;
  }

  /**
   * Loads the saved index. False, with a log message, if it is not the index of these articles, which are all in the
   * store.
   */
  async restore(growing: IndexWriter, articles: readonly Article[], revision: number): Promise<boolean> {
    const opened = await this.#opened(revision);
    if (opened.outcome === 'rebuild') {
      // A new store has nothing to index.
      if (articles.length > 0)
        this.#report.info({ reason: opened.reason }, 'the index is built from the store');
      return false;
    }
    const { totals } = new SegmentedIndex(opened.segments.map(({ part }) => part));
    const { length } = documentsOf(articles);
    if (totals.articles !== length) {
      const reason = `the saved index has ${totals.articles} texts, the store ${length}`;
      this.#report.warn({ reason }, 'the index is built from the store');
      return false;
    }
    growing.restore(articles, opened.segments);
    return true;
  }

  /** Treats permission and disk errors as a missing index. */
  #opened(revision: number): Promise<OpenOutcome> {
    return this.#folder.open(revision).catch((error: unknown) => {
      this.#report.warn({ err: error }, 'the saved index could not be read');
      return { outcome: 'rebuild', reason: 'the saved index could not be read' };
    });
  }

  save(growing: IndexWriter, revision: number): void {
    this.#lastSave = this.#folder
      .save(growing.index.segments, (segment) => growing.bytesOf(segment), revision)
      .catch((error: unknown) => this.#report.warn({ err: error }, 'the index could not be saved'));
  }

  /** Resolves when no save is running. */
  saved(): Promise<void> {
    return this.#lastSave;
  }
}

/** The index of all articles in the store, from disk if possible, and its revision. */
export async function openIndex(
  store: Store,
  savedIndex: PersistedIndex | null,
  report: IndexReporter,
): Promise<{ readonly growing: IndexWriter; readonly revision: number }> {
  const growing = new IndexWriter((error) =>
    report.warn({ err: error }, 'segments of the index could not be merged'),
  );
  const { result: articles, revision } = await consistentRead(store, () => store.articles.all());
  if (savedIndex === null || !(await savedIndex.restore(growing, articles, revision))) {
    growing.publish(await growing.build({ added: articles, removed: [] }));
    savedIndex?.save(growing, revision);
  }
  return { growing, revision };
}
