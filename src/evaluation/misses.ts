import type { EvaluatedQuestion } from './evaluate.ts';

/** Each question that went wrong: what came, and what was wanted. */
export function misses(results: readonly EvaluatedQuestion[]): string {
  return results.filter(wentWrong).map(describeMiss).join('\n');
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
