import { answerQuestion } from '../answers/answer-question.ts';
import type { Article } from '../articles/article.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { understand } from '../query/question.ts';
import { runAtOnce } from '../time/cooperative.ts';

/** How many articles that come nearest to a question are each asked whether they answer it. */
const CANDIDATES = 5;

/** Those of the articles, all of them of the index, that answer the question by themselves; the best first. */
export function articlesThatAnswer(
  question: string,
  articles: readonly Article[],
  index: NewsIndex,
): Article[] {
  return runAtOnce(askEach(question, articles, index));
}

/** The same, to be run step by step: each step takes as long as one answer. */
export function* askEach(
  question: string,
  articles: readonly Article[],
  index: NewsIndex,
): Generator<void, Article[]> {
  const understood = understand(question, index);
  const asked = new Set(articles.map(({ id }) => id));
  yield;
  const nearest = answerQuestion(index, question, { articleIds: asked, top: CANDIDATES, understood });
  const candidates = new Set(nearest.passages.flatMap(({ article, copies }) => [article, ...copies]));
  if (nearest.listing) return nearest.outcome === 'answered' ? [...candidates] : [];
  const answering: Article[] = [];
  for (const article of candidates) {
    yield;
    const alone = answerQuestion(index, question, { articleIds: new Set([article.id]), understood });
    if (alone.outcome === 'answered') answering.push(article);
  }
  return answering;
}
