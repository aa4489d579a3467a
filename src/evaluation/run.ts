import { z } from 'zod';
import type { EvaluatedQuestion } from './evaluate.ts';

const RUN = z.object({
  questions: z.array(
    z.object({
      set: z.string(),
      id: z.string(),
      question: z.string(),
      sourceFirst: z.boolean(),
      answerInFirstSnippet: z.boolean(),
      answerInFirstThree: z.boolean(),
      decidedRight: z.boolean(),
    }),
  ),
});

/** The outcome of each question: what `--json` saves and `--compare` reads. */
export type Run = z.infer<typeof RUN>;

export function runOf(results: readonly EvaluatedQuestion[]): Run {
  return {
    questions: results.map(({ set, golden, answerable, answered, ...judged }) => ({
      set,
      // A question of one half is also asked of the other half, where it is unanswerable.
      id: answerable ? golden.id : `${golden.id} unanswerable`,
      question: golden.question,
      sourceFirst: judged.sourceFirst,
      answerInFirstSnippet: judged.answerInFirstSnippet,
      answerInFirstThree: judged.answerInFirstThree,
      decidedRight: answerable === answered,
    })),
  };
}

/** @throws Error if the text is not a saved run. */
export function parseRun(text: string): Run {
  return RUN.parse(JSON.parse(text));
}
