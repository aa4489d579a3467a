/** The stages of a load, in order; a preview ends with the second, and queueing pushes is the last. */
export const LOAD_STAGES = ['parse', 'check', 'index', 'store', 'queue'] as const;

export type LoadStage = (typeof LOAD_STAGES)[number];

/** Progress of a load: `done` of `total` files while parsing, otherwise articles. */
export interface LoadProgress {
  readonly stage: LoadStage;
  readonly done: number;
  readonly total: number;
}

/** Called at the start and the end of each stage, and in between if the stage knows its progress. */
export type OnProgress = (progress: LoadProgress) => void;

/** The stages of a preview; it indexes only if there are standing questions. */
export const PREVIEW_STAGES: readonly LoadStage[] = ['parse', 'check', 'index'];
/** The stages of applying a preview. */
export const APPLY_STAGES: readonly LoadStage[] = ['check', 'index', 'store', 'queue'];

/** Approximate relative duration of the stages of a large load. */
const WEIGHTS: Readonly<Record<LoadStage, number>> = { parse: 3, check: 1, index: 8, store: 5, queue: 2 };

/** The share of the work that is done, 0 to 1, if the load has these stages. */
export function shareDone(
  { stage, done, total }: LoadProgress,
  stages: readonly LoadStage[] = LOAD_STAGES,
): number {
  const before = stages.slice(0, stages.indexOf(stage));
  const weightOf = (some: readonly LoadStage[]) => some.reduce((sum, each) => sum + WEIGHTS[each], 0);
  return (weightOf(before) + (WEIGHTS[stage] * done) / Math.max(total, 1)) / weightOf(stages);
}
