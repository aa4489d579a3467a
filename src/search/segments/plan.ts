import type { TermGroup } from '../inverted-index.ts';

/** A group with its weights among articles and among passages: importance times inverse document frequency. */
export interface PlannedGroup {
  readonly articleWeight: number;
  readonly passageWeight: number;
  readonly variants: TermGroup['variants'];
}
