/** A term to look for, or several that stand for the same thing; a document scores by the best of them. */
export interface QueryTerm {
  /** Importance of the group among the others; multiplied by its inverse document frequency. */
  readonly weight: number;
  readonly variants: readonly { readonly term: string; readonly weight: number }[];
}
