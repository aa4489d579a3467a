import { setImmediate } from 'node:timers/promises';
import type { Article } from '../articles/article.ts';
import { compareByNewest, placeByNewest } from '../articles/article-order.ts';
import { forEachYielding } from '../time/cooperative.ts';
import { documentsOf, NewsIndex } from './news-index.ts';
import { articleTerms } from './segments/article-terms.ts';
import type { OpenedSegment } from './segments/index-directory.ts';
import { IndexingThread } from './segments/indexing-thread.ts';
import { Deletions, type LiveSegment } from './segments/live-segment.ts';
import { mergeSegments } from './segments/merge-segments.ts';
import { type FinishedMerge, replaceMerged, selectMerge } from './segments/merging.ts';
import type { Segment } from './segments/segment.ts';
import { SegmentBuilder } from './segments/segment-builder.ts';
import { mapSegment, segmentToBytes } from './segments/segment-bytes.ts';
import { SegmentedIndex } from './segments/segmented-index.ts';

/** What a load changes: an updated article is removed in its old form and added in its new one. */
export interface IndexChange {
  readonly added: readonly Article[];
  readonly removed: readonly Article[];
}

/**
 * Shorter texts (total UTF-16 units) are indexed on the main thread, yielding to the event loop: starting a thread
 * would take longer.
 */
const SHORT_TEXTS = 200_000;
/** Up to this many passages are merged synchronously. */
const FEW_PASSAGES = 500;

/**
 * Builds new versions of the index. A change is prepared in a worker thread, or on the main thread if it is small,
 * and published at once. Segments are merged in a thread too, between changes and during them. Whoever holds an older
 * index can keep searching it.
 */
export class IndexWriter {
  /**
   * One thread per long task, so that none waits for another; it ends with its task because a thread holds much
   * memory.
   */
  readonly #threads = new Set<IndexingThread>();
  readonly #bytes = new WeakMap<Segment, Uint8Array>();
  #index = new NewsIndex([], SegmentedIndex.EMPTY);
  /**
   * Finished merges by their first source, for an index under preparation that does not know of them yet;
   * garbage-collected with the source.
   */
  readonly #finished = new WeakMap<Segment, FinishedMerge>();
  #merging: Promise<void> | null = null;
  #isClosed = false;
  readonly #onMergeFailed: (error: unknown) => void;

  /** A failed merge changes nothing: the segments stay as they are, and the next load tries again. */
  constructor(onMergeFailed: (error: unknown) => void = () => {}) {
    this.#onMergeFailed = onMergeFailed;
  }

  get index(): NewsIndex {
    return this.#index;
  }

  /** Builds the index with the change. The current index stays until `publish`. */
  async build({ added, removed }: IndexChange): Promise<NewsIndex> {
    const before = this.#index;
    const deletions = before.segments.parts.map((part) => new Deletions(part));
    await forEachYielding(documentsOf(removed), (article) => {
      const terms = articleTerms(article);
      for (const deletion of deletions) deletion.mask(terms);
    });
    const deleted = new SegmentedIndex(deletions.map(({ result }) => result));
    const sorted = [...added].sort(compareByNewest);
    const segments = sorted.length === 0 ? deleted : deleted.with(await this.#built(documentsOf(sorted)));
    return new NewsIndex(changedList(before.articles, sorted, new Set(removed)), segments, before);
  }

  /** Makes a built index the current one, and starts a merge in the background if one is due. */
  publish(prepared: NewsIndex): void {
    this.#index = this.#afterMerges(prepared);
    this.#mergeWhereDue();
  }

  /** Resolves when no merge is running or due. */
  async merged(): Promise<void> {
    while (this.#merging !== null) await this.#merging;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#threads].map((thread) => thread.close()));
  }

  /** The serialized segment, to be saved. */
  bytesOf(segment: Segment): Uint8Array {
    let bytes = this.#bytes.get(segment);
    if (bytes === undefined) {
      bytes = segmentToBytes(segment);
      this.#bytes.set(segment, bytes);
    }
    return bytes;
  }

  /** Starts from a saved index instead of an empty one; it must hold exactly these articles. */
  restore(articles: readonly Article[], segments: readonly OpenedSegment[]): void {
    for (const { part, bytes } of segments) this.#bytes.set(part.segment, bytes);
    this.publish(new NewsIndex(articles, new SegmentedIndex(segments.map(({ part }) => part))));
  }

  async #built(sorted: readonly Article[]): Promise<Segment> {
    if (sorted.reduce((sum, { body }) => sum + body.length, 0) < SHORT_TEXTS) {
      const builder = new SegmentBuilder();
      await forEachYielding(sorted, (article) => builder.add(article));
      return builder.build();
    }
    return this.#opened(await this.#inThread((thread) => thread.build(sorted)));
  }

  async #inThread(work: (thread: IndexingThread) => Promise<Uint8Array>): Promise<Uint8Array> {
    const thread = new IndexingThread();
    this.#threads.add(thread);
    try {
      return await work(thread);
    } finally {
      this.#threads.delete(thread);
      await thread.close();
    }
  }

  #mergeWhereDue(): void {
    if (this.#merging !== null || this.#isClosed) return;
    const sources = selectMerge(this.#index.segments.parts);
    if (sources.length === 0) return;
    this.#merging = this.#merged(sources).then(
      (merged) => {
        const [first] = sources;
        if (first !== undefined) this.#finished.set(first.segment, { sources, merged });
        this.#index = this.#afterMerges(this.#index);
        this.#merging = null;
        this.#mergeWhereDue();
      },
      (error: unknown) => {
        this.#merging = null;
        if (!this.#isClosed) this.#onMergeFailed(error);
      },
    );
  }

  #afterMerges(index: NewsIndex): NewsIndex {
    const finished = index.segments.parts.flatMap(({ segment }) => this.#finished.get(segment) ?? []);
    const merged = finished.reduce(applyMerge, index);
    // The result of one merge may itself have been merged.
    return merged === index ? index : this.#afterMerges(merged);
  }

  async #merged(sources: readonly LiveSegment[]): Promise<Segment> {
    if (sources.reduce((sum, { segment }) => sum + segment.totals.passages, 0) < FEW_PASSAGES) {
      await setImmediate();
      return mergeSegments(sources);
    }
    const parts = sources.map(({ segment, deleted, removed: { words } }) => ({
      bytes: this.bytesOf(segment),
      deleted,
      removed: { words },
    }));
    return this.#opened(await this.#inThread((thread) => thread.merge(parts)));
  }

  #opened(bytes: Uint8Array): Segment {
    const segment = mapSegment(bytes);
    if (segment === null) throw new TypeError('not the bytes of a segment');
    this.#bytes.set(segment, bytes);
    return segment;
  }
}

function applyMerge(index: NewsIndex, finished: FinishedMerge): NewsIndex {
  const segments = replaceMerged(index.segments, finished);
  return segments === index.segments ? index : new NewsIndex(index.articles, segments, index);
}

/** Merges two lists that are newest first into one. */
function changedList(
  before: readonly Article[],
  added: readonly Article[],
  removed: ReadonlySet<Article>,
): Article[] {
  const kept = removed.size === 0 ? before : before.filter((article) => !removed.has(article));
  // Allocated once, then filled from its end, so that a million articles are not all compared.
  const list = kept.concat(added);
  let end = kept.length;
  let to = list.length;
  for (const next of added.toReversed()) {
    for (const place = placeByNewest(kept, next); end > place; ) list[--to] = kept[--end] ?? next;
    list[--to] = next;
  }
  return list;
}
