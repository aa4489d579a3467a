import type { Article } from '../../articles/article.ts';
import type { MergePart } from './merged-order.ts';

/** Requests to the indexing thread … */
export type IndexingRequest =
  | { readonly do: 'collect'; readonly articles: readonly Article[] }
  | { readonly do: 'build' }
  | { readonly do: 'merge'; readonly parts: readonly MergeBytes[] };

/** A segment to merge, as bytes. */
export interface MergeBytes extends Omit<MergePart, 'segment'> {
  readonly bytes: Uint8Array;
}

/** … and its response to `build` and `merge`: the bytes of a segment, in shared memory. */
export type IndexingAnswer =
  | { readonly outcome: 'done'; readonly bytes: Uint8Array }
  | { readonly outcome: 'failed'; readonly message: string };
