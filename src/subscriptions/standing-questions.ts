import { answerQuestion } from '../answers/answer-question.ts';
import type { Article } from '../articles/article.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { understand } from '../query/question.ts';

/** How many articles that come nearest to a question are each asked whether they answer it. */
const CANDIDATES = 5;

/** Those of the articles, all of them of the index, that answer the question by themselves; the best first. */
export function articlesThatAnswer(
  question: string,
  articles: readonly Article[],
  index: NewsIndex,
): Article[] {
  const understood = understand(question, index);
  const asked = new Set(articles.map(({ id }) => id));
  const nearest = answerQuestion(index, question, { articleIds: asked, top: CANDIDATES, understood });
  const candidates = nearest.passages.flatMap(({ article, copies }) => [article, ...copies]);
  if (nearest.listing) return nearest.outcome === 'answered' ? [...new Set(candidates)] : [];
  return [...new Set(candidates)].filter(
    ({ id }) =>
      answerQuestion(index, question, { articleIds: new Set([id]), understood }).outcome === 'answered',
  );
}
