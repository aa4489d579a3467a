import { answerQuestion } from '../answers/answer-question.ts';
import type { Article } from '../articles/article.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { understand } from '../query/question.ts';
import { runAtOnce } from '../time/cooperative.ts';

/** Number of best matching articles that are each checked for an answer. */
const CANDIDATES = 5;

/** The given articles of the index that each answer the question on their own, best first. */
export function articlesThatAnswer(
  question: string,
  articles: readonly Article[],
  index: NewsIndex,
): Article[] {
  return runAtOnce(askEach(question, articles, index));
}

/** The same as a generator: each step takes as long as one answer. */
export function* askEach(
  question: string,
  articles: readonly Article[],
  index: NewsIndex,
): Generator<void, Article[]> {
  const understood = understand(question, index);
  const asked = new Map(articles.map((article) => [article.id, article]));
  yield;
  const nearest = answerQuestion(index, question, {
    articleIds: new Set(asked.keys()),
    top: CANDIDATES,
    understood,
  });
  // Passages are of editions; an article is a candidate once.
  const nearestIds = nearest.passages.flatMap(({ article, copies }) => [
    article.id,
    ...copies.map(({ id }) => id),
  ]);
  const candidates = new Set(nearestIds.flatMap((id) => asked.get(id) ?? []));
  if (nearest.listing) return nearest.outcome === 'answered' ? [...candidates] : [];
  const answering: Article[] = [];
  for (const article of candidates) {
    yield;
    const alone = answerQuestion(index, question, { articleIds: new Set([article.id]), understood });
    if (alone.outcome === 'answered') answering.push(article);
  }
  return answering;
}
