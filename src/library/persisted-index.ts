import type { Article } from '../articles/article.ts';
import { IndexWriter } from '../index/index-writer.ts';
import { IndexDirectory, type OpenOutcome } from '../index/segments/index-directory.ts';
import { SegmentedIndex } from '../index/segments/segmented-index.ts';
import type { Store } from '../store/store.ts';
import { consistentRead } from './consistent-read.ts';

/** Is told what becomes of the index; a subset of a logger. */
export interface IndexReporter {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

/** The index as it is kept on disk between starts. It is saved behind what goes on; what fails costs a rebuild later. */
export class PersistedIndex {
  readonly #folder: IndexDirectory;
  readonly #report: IndexReporter;
  #lastSave: Promise<void> = Promise.resolve();

  constructor(path: string, report: IndexReporter) {
    this.#folder = new IndexDirectory(path);
    this.#report = report;
  }

  /** False, and said why, where what is on disk is not the index of these articles, all that the store has. */
  async restore(growing: IndexWriter, articles: readonly Article[], revision: number): Promise<boolean> {
    const opened = await this.#opened(revision);
    if (opened.outcome === 'rebuild') {
      // A new store has nothing to build.
      if (articles.length > 0)
        this.#report.info({ reason: opened.reason }, 'the index is built from the store');
      return false;
    }
    const { totals } = new SegmentedIndex(opened.segments.map(({ part }) => part));
    if (totals.articles !== articles.length) {
      const reason = `the saved index is of ${totals.articles} articles, the store has ${articles.length}`;
      this.#report.warn({ reason }, 'the index is built from the store');
      return false;
    }
    growing.restore(articles, opened.segments);
    return true;
  }

  /** What cannot be read, for the lack of a right or a sound disk, is as good as missing. */
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

  /** Settles when nothing is being saved. */
  saved(): Promise<void> {
    return this.#lastSave;
  }
}

/** The index of all that the store has, from disk where it is there, and the revision that it is of. */
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
