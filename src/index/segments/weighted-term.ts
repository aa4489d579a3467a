import type { QueryTerm } from '../query-term.ts';

/** A group with its weights among articles and among passages: importance times inverse document frequency. */
export interface WeightedTerm {
  readonly articleWeight: number;
  readonly passageWeight: number;
  /** Adds to the score of an article, and makes none a hit by itself. */
  readonly isOptional: boolean;
  readonly variants: QueryTerm['variants'];
}
