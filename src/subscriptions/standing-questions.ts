import { answering } from '../answers/answer-question.ts';
import type { Article } from '../articles/article.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { type Question, understanding } from '../query/question.ts';
import type { InPieces } from '../time/cooperative.ts';

/** Articles of so many of the best passages are each checked for an answer; while the last of them has one, of so many more. */
const CANDIDATES = 5;
/** Those further down must answer nearly as surely as the surest: of one alone, less is needed to seem an answer. */
const NEARLY_AS_SURE = 0.95;

/** The given articles of the index that each answer the question on their own, best first; in pieces, for `runCooperatively`. */
export function* askEach(
  question: string,
  articles: readonly Article[],
  index: NewsIndex,
): InPieces<Article[]> {
  const understood = yield* understanding(question, index);
  const left = new Map(articles.map((article) => [article.id, article]));
  yield;
  const answering: Article[] = [];
  let surest = 0;
  for (let needed = 0; ; needed = NEARLY_AS_SURE * surest) {
    const { candidates, isListed } = yield* nearest(question, understood, left, index);
    let lastAnswers = false;
    for (const article of candidates) {
      left.delete(article.id);
      if (!isListed) yield;
      const sureness = isListed ? 1 : yield* surenessOf(question, understood, article, index);
      lastAnswers = sureness !== null && sureness >= needed;
      if (lastAnswers) answering.push(article);
      surest = Math.max(surest, sureness ?? 0);
    }
    if (!lastAnswers || left.size === 0) return answering;
    yield;
  }
}

/** The articles among those left that match best; each answers if the question asks for a list. */
function* nearest(
  question: string,
  understood: Question,
  left: ReadonlyMap<string, Article>,
  index: NewsIndex,
): InPieces<{ readonly candidates: ReadonlySet<Article>; readonly isListed: boolean }> {
  const { passages, listing, outcome } = yield* answering(index, question, {
    articleIds: new Set(left.keys()),
    top: understood.isListing ? left.size : CANDIDATES,
    understood,
  });
  if (listing && outcome !== 'answered') return { candidates: new Set(), isListed: true };
  // Passages are of editions; an article is a candidate once.
  const ids = passages.flatMap(({ article, copies }) => [article.id, ...copies.map(({ id }) => id)]);
  return { candidates: new Set(ids.flatMap((id) => left.get(id) ?? [])), isListed: listing };
}

/** How surely the article alone answers; null if it does not. */
function* surenessOf(
  question: string,
  understood: Question,
  { id }: Article,
  index: NewsIndex,
): InPieces<number | null> {
  const articleIds = new Set([id]);
  const { outcome, confidence } = yield* answering(index, question, { articleIds, understood });
  return outcome === 'answered' ? confidence : null;
}
