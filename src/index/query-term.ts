/** A term to look for, or several that stand for the same thing; a document scores by the best of them. */
export interface QueryTerm {
  /** Importance of the group among the others; multiplied by its inverse document frequency. */
  readonly weight: number;
  readonly variants: readonly { readonly term: string; readonly weight: number }[];
}

/** A query term with its weights among articles and among passages: importance times inverse document frequency. */
export interface WeightedTerm {
  readonly articleWeight: number;
  readonly passageWeight: number;
  /** Adds to the score of an article, and makes none a hit by itself. */
  readonly isOptional: boolean;
  readonly variants: QueryTerm['variants'];
}
