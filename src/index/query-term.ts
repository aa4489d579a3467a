/** A term to search, with variants that mean the same; a document scores by its best variant. */
export interface QueryTerm {
  /** Importance relative to the other query terms; multiplied by the inverse document frequency. */
  readonly weight: number;
  readonly variants: readonly { readonly term: string; readonly weight: number }[];
}

/** A query term with its weights among articles and among passages: importance times inverse document frequency. */
export interface WeightedTerm {
  readonly articleWeight: number;
  readonly passageWeight: number;
  /** Only adds to the score of articles that match another term. */
  readonly isOptional: boolean;
  readonly variants: QueryTerm['variants'];
}
