/** The steps of a load in their order; a preview ends with the second, and what is to be sent is queued last. */
export const LOAD_STAGES = ['parse', 'check', 'store', 'index', 'queue'] as const;

export type LoadStage = (typeof LOAD_STAGES)[number];

/** How far a load is: `done` of `total` files while it parses, messages while it queues, else articles. */
export interface LoadProgress {
  readonly stage: LoadStage;
  readonly done: number;
  readonly total: number;
}

/** Is told at the beginning and the end of each stage, and between where a stage knows how far it is. */
export type OnProgress = (progress: LoadProgress) => void;
