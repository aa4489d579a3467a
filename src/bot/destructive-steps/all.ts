import { eraseChat } from './erase-chat.ts';
import { rollBackLoad } from './roll-back-load.ts';
import type { DestructiveStep } from './step.ts';
import { stopAll } from './stop-all.ts';

/** The one place where a step that is asked about is added; the names stand in callback data. */
export const DESTRUCTIVE_STEPS = {
  rollBackLoad,
  eraseChat,
  stopAll,
} as const satisfies Record<string, DestructiveStep>;

export type StepName = keyof typeof DESTRUCTIVE_STEPS;
