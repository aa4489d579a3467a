import { setImmediate } from 'node:timers/promises';
import type { Article } from '../articles/article.ts';
import { compareByNewest, placeByNewest } from '../articles/article-order.ts';
import { forEachYielding } from '../time/cooperative.ts';
import { NewsIndex } from './news-index.ts';
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

/** What a load changes: an updated article is removed as it was and added as it is. */
export interface IndexChange {
  readonly added: readonly Article[];
  readonly removed: readonly Article[];
}

/** Texts shorter than this, in UTF-16 units together, are indexed between turns: a thread would take longer to start. */
const SHORT_TEXTS = 200_000;
/** So few passages are merged within a turn. */
const FEW_PASSAGES = 500;

/**
 * The index as it grows. A change is prepared in a worker thread, a small one between turns of the event loop, and
 * adopted at once; segments are merged in a thread too, between changes and during them. Whoever holds an index goes on
 * searching it as it was.
 */
export class IndexWriter {
  /** One for each long work, so that none waits for another, and ended with it: a thread holds much memory. */
  readonly #threads = new Set<IndexingThread>();
  readonly #bytes = new WeakMap<Segment, Uint8Array>();
  #index = new NewsIndex([], SegmentedIndex.EMPTY);
  /** Merges that an index under preparation may not know of yet, by their first source: forgotten with it. */
  readonly #finished = new WeakMap<Segment, FinishedMerge>();
  #merging: Promise<void> | null = null;
  #isClosed = false;
  readonly #onMergeFailed: (error: unknown) => void;

  /** A merge that fails changes nothing: the segments stay as they are, and the next load tries again. */
  constructor(onMergeFailed: (error: unknown) => void = () => {}) {
    this.#onMergeFailed = onMergeFailed;
  }

  get index(): NewsIndex {
    return this.#index;
  }

  /** The index with the change; nothing is changed until it is adopted. */
  async build({ added, removed }: IndexChange): Promise<NewsIndex> {
    const before = this.#index;
    const deletions = before.segments.parts.map((part) => new Deletions(part));
    await forEachYielding(removed, (article) => {
      const terms = articleTerms(article);
      for (const deletion of deletions) deletion.mask(terms);
    });
    const deleted = new SegmentedIndex(deletions.map(({ result }) => result));
    const sorted = [...added].sort(compareByNewest);
    const segments = sorted.length === 0 ? deleted : deleted.with(await this.#built(sorted));
    return new NewsIndex(changedList(before.articles, sorted, new Set(removed)), segments, before);
  }

  /** Makes the prepared index the current one; merging goes on behind it where it is due. */
  publish(prepared: NewsIndex): void {
    this.#index = this.#afterMerges(prepared);
    this.#mergeWhereDue();
  }

  /** Settles when no merge is due any more. */
  async merged(): Promise<void> {
    while (this.#merging !== null) await this.#merging;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all([...this.#threads].map((thread) => thread.close()));
  }

  /** The bytes of a segment, to be saved. */
  bytesOf(segment: Segment): Uint8Array {
    let bytes = this.#bytes.get(segment);
    if (bytes === undefined) {
      bytes = segmentToBytes(segment);
      this.#bytes.set(segment, bytes);
    }
    return bytes;
  }

  /** Starts from a saved index, which must hold the articles, instead of an empty one. */
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
    // What came of one merge may have gone into another.
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

/** Both lists are newest first, and so is what comes of them. */
function changedList(
  before: readonly Article[],
  added: readonly Article[],
  removed: ReadonlySet<Article>,
): Article[] {
  const kept = removed.size === 0 ? before : before.filter((article) => !removed.has(article));
  // Of the right length; then filled from its end, without comparing each of a million articles.
  const list = kept.concat(added);
  let end = kept.length;
  let to = list.length;
  for (const next of added.toReversed()) {
    for (const place = placeByNewest(kept, next); end > place; ) list[--to] = kept[--end] ?? next;
    list[--to] = next;
  }
  return list;
}
