import { setImmediate } from 'node:timers/promises';
import type { Article } from '../../news/article.ts';
import { articleTerms } from './article-terms.ts';
import type { OpenedSegment } from './index-folder.ts';
import { IndexingThread } from './indexing-thread.ts';
import { Masking } from './masked-segment.ts';
import { dueForMerging, type FinishedMerge, withMerged } from './merging.ts';
import type { Segment } from './segment.ts';
import { viewSegment } from './segment-bytes.ts';
import { SegmentedIndex } from './segmented-index.ts';

/** What a load changes: an updated article is removed as it was and added as it is. */
export interface IndexChange {
  readonly added: readonly Article[];
  readonly removed: readonly Article[];
}

/** Articles masked between two turns of the event loop. */
const MASKED_AT_ONCE = 10;

/**
 * The index as it grows. A change is prepared in a worker thread and adopted at once; segments are merged there too,
 * between changes and during them. Whoever holds an index goes on searching it as it was.
 */
export class GrowingIndex {
  readonly #building = new IndexingThread();
  /** A thread of its own: a load does not wait for a long merge. Started with the first. */
  #mergingThread: IndexingThread | null = null;
  readonly #bytes = new WeakMap<Segment, Uint8Array>();
  #index = SegmentedIndex.EMPTY;
  /** Merges that an index under preparation may not know of yet. */
  #finished: FinishedMerge[] = [];
  #merging: Promise<void> | null = null;
  #isClosed = false;
  readonly #onMergeFailed: (error: unknown) => void;

  /** A merge that fails changes nothing: the segments stay as they are, and the next load tries again. */
  constructor(onMergeFailed: (error: unknown) => void = () => {}) {
    this.#onMergeFailed = onMergeFailed;
  }

  get index(): SegmentedIndex {
    return this.#index;
  }

  /** The index with the change; nothing is changed until it is adopted. One at a time. */
  async prepare({ added, removed }: IndexChange): Promise<SegmentedIndex> {
    const before = this.#index;
    const maskings = before.parts.map((part) => new Masking(part));
    for (const [at, article] of removed.entries()) {
      const terms = articleTerms(article);
      for (const masking of maskings) masking.mask(terms);
      if (at % MASKED_AT_ONCE === 0) await setImmediate();
    }
    const masked = new SegmentedIndex(maskings.map(({ result }) => result));
    if (added.length === 0) return masked;
    return masked.with(this.#opened(await this.#building.build(added)));
  }

  /** Makes the prepared index the current one; merging goes on behind it where it is due. */
  adopt(prepared: SegmentedIndex): void {
    this.#index = this.#finished.reduce(withMerged, prepared);
    this.#finished = [];
    this.#mergeWhereDue();
  }

  /** Settles when no merge is due any more. */
  async merged(): Promise<void> {
    while (this.#merging !== null) await this.#merging;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([this.#building.close(), this.#mergingThread?.close()]);
  }

  /** The bytes of a segment of an index that this one was or is, to be saved. */
  bytesOf(segment: Segment): Uint8Array {
    const bytes = this.#bytes.get(segment);
    if (bytes === undefined) throw new RangeError('a segment that was not opened here');
    return bytes;
  }

  /** Starts from a saved index instead of an empty one. */
  restore(segments: readonly OpenedSegment[]): void {
    for (const { part, bytes } of segments) this.#bytes.set(part.segment, bytes);
    this.adopt(new SegmentedIndex(segments.map(({ part }) => part)));
  }

  #mergeWhereDue(): void {
    if (this.#merging !== null || this.#isClosed) return;
    const sources = dueForMerging(this.#index.parts);
    if (sources.length === 0) return;
    const parts = sources.map(({ segment, masked, removed: { words } }) => ({
      bytes: this.bytesOf(segment),
      masked,
      removed: { words },
    }));
    this.#mergingThread ??= new IndexingThread();
    this.#merging = this.#mergingThread.merge(parts).then(
      (bytes) => {
        const finished = { sources, merged: this.#opened(bytes) };
        this.#finished.push(finished);
        this.#index = withMerged(this.#index, finished);
        this.#merging = null;
        this.#mergeWhereDue();
      },
      (error: unknown) => {
        this.#merging = null;
        if (!this.#isClosed) this.#onMergeFailed(error);
      },
    );
  }

  #opened(bytes: Uint8Array): Segment {
    const segment = viewSegment(bytes);
    if (segment === null) throw new TypeError('not the bytes of a segment');
    this.#bytes.set(segment, bytes);
    return segment;
  }
}
