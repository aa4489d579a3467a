import type { EvaluatedQuestion } from './evaluate.ts';

/** Questions that went wrong, at most so many of each collection, evenly over it: what came, and what was wanted. */
export function misses(results: readonly EvaluatedQuestion[], mostOfEach = Number.POSITIVE_INFINITY): string {
  const wrong = results.filter(wentWrong);
  return [...new Set(wrong.map(({ set }) => set))]
    .flatMap((name) => {
      const own = wrong.filter(({ set }) => set === name);
      return sample(own, mostOfEach).map(describeMiss);
    })
    .join('\n');
}

/** Evenly spaced items, the first among them; all where there are no more than wanted. */
export function sample<T>(items: readonly T[], most: number): T[] {
  if (items.length <= most) return [...items];
  const step = items.length / most;
  return Array.from({ length: most }, (_, at) => items[Math.floor(at * step)]).filter(
    (item) => item !== undefined,
  );
}

function wentWrong(result: EvaluatedQuestion): boolean {
  if (!result.answerable) return result.answered;
  return !result.sourceFirst || !result.answered || (result.hasAnswers && !result.answerInFirstSnippet);
}

function describeMiss({ set, golden, answer }: EvaluatedQuestion): string {
  const first = answer.passages[0];
  const came = first ? `${first.article.id}: ${first.snippet}` : '–';
  const wanted =
    golden.articles.length > 0 ? `${golden.articles.join(', ')}: ${golden.answers.join(' | ')}` : 'a refusal';
  return [
    `${set} ${golden.kind}: ${golden.question}`,
    `  came   ${answer.outcome} ${answer.confidence.toFixed(2)} ${came}`,
    `  wanted ${wanted}`,
  ].join('\n');
}
