/** The steps of a load in their order; a preview ends with the second, and what is to be sent is queued last. */
export const LOAD_STAGES = ['parse', 'check', 'index', 'store', 'queue'] as const;

export type LoadStage = (typeof LOAD_STAGES)[number];

/** How far a load is: `done` of `total` files while it parses, else articles. */
export interface LoadProgress {
  readonly stage: LoadStage;
  readonly done: number;
  readonly total: number;
}

/** Is told at the beginning and the end of each stage, and between where a stage knows how far it is. */
export type OnProgress = (progress: LoadProgress) => void;

/** The steps of a look before a load; it indexes where standing questions are to be asked. */
export const PREVIEW_STAGES: readonly LoadStage[] = ['parse', 'check', 'index'];
/** The steps once a preview is applied. */
export const APPLY_STAGES: readonly LoadStage[] = ['check', 'index', 'store', 'queue'];

/** How long the stages take of a large load, roughly, relative to each other. */
const WEIGHTS: Readonly<Record<LoadStage, number>> = { parse: 3, check: 1, index: 8, store: 5, queue: 2 };

/** The share of all the work that is done, 0 to 1, where it has these stages. */
export function shareDone(
  { stage, done, total }: LoadProgress,
  stages: readonly LoadStage[] = LOAD_STAGES,
): number {
  const before = stages.slice(0, stages.indexOf(stage));
  const weightOf = (some: readonly LoadStage[]) => some.reduce((sum, each) => sum + WEIGHTS[each], 0);
  return (weightOf(before) + (WEIGHTS[stage] * done) / Math.max(total, 1)) / weightOf(stages);
}
