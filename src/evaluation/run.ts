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

/** What an evaluation said of each question: what `--json` saves and `--compare` reads. */
export type Run = z.infer<typeof RUN>;

export function runOf(results: readonly EvaluatedQuestion[]): Run {
  return {
    questions: results.map(({ set, golden, answerable, answered, ...judged }) => ({
      set,
      // A question of one half is asked of the other half too, where it has no answer.
      id: answerable ? golden.id : `${golden.id} unanswerable`,
      question: golden.question,
      sourceFirst: judged.sourceFirst,
      answerInFirstSnippet: judged.answerInFirstSnippet,
      answerInFirstThree: judged.answerInFirstThree,
      decidedRight: answerable === answered,
    })),
  };
}

/** @throws Error where the text is not a saved run. */
export function parseRun(text: string): Run {
  return RUN.parse(JSON.parse(text));
}
