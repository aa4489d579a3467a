import type { Article } from '../../news/article.ts';

/** What the indexing thread is told … */
export type IndexingRequest =
  | { readonly do: 'collect'; readonly articles: readonly Article[] }
  | { readonly do: 'build' }
  | { readonly do: 'merge'; readonly parts: readonly MergeBytes[] };

/** A segment's bytes, and which of its articles are left out. */
export interface MergeBytes {
  readonly bytes: Uint8Array;
  readonly masked: Uint8Array | null;
}

/** … and what it answers to `build` and `merge`: a segment's bytes, in shared memory. */
export type IndexingAnswer =
  | { readonly outcome: 'done'; readonly bytes: Uint8Array }
  | { readonly outcome: 'failed'; readonly message: string };
