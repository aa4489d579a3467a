import { answerQuestion } from '../answers/answer-question.ts';
import { articlesThatMayAnswer } from '../answers/confidence-upper-bound.ts';
import type { Article } from '../articles/article.ts';
import { FewArticles } from '../index/batch-index.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { type Question, understand } from '../query/question.ts';

/** How many articles that come nearest to a question are each asked whether they answer it. */
const CANDIDATES = 5;

/**
 * Those of the articles, all of them of the index, that answer the question by themselves; the best first. Of the
 * candidates, only those of the `possible` ids are asked.
 */
export function articlesThatAnswer(
  question: string,
  articles: readonly Article[],
  index: NewsIndex,
  possible?: ReadonlySet<string>,
  understood: Question = understand(question, index),
): Article[] {
  const asked = new Set(articles.map(({ id }) => id));
  const nearest = answerQuestion(index, question, { articleIds: asked, top: CANDIDATES, understood });
  const candidates = nearest.passages.flatMap(({ article, copies }) => [article, ...copies]);
  if (nearest.listing) return nearest.outcome === 'answered' ? [...new Set(candidates)] : [];
  return [...new Set(candidates)].filter(
    ({ id }) =>
      possible?.has(id) !== false &&
      answerQuestion(index, question, { articleIds: new Set([id]), understood }).outcome === 'answered',
  );
}

/** Articles that are looked at together: so many are made ready within a turn of the event loop. */
const TOGETHER = 50;

/**
 * Answers as `articlesThatAnswer` does, many questions of the same articles: most of them are known to have no answer
 * there by their words and the articles', and are not asked at all.
 */
export class AskedArticles {
  readonly #articles: readonly Article[];
  readonly #index: NewsIndex;
  readonly #ready: FewArticles[] = [];

  constructor(articles: readonly Article[], index: NewsIndex) {
    this.#articles = articles;
    this.#index = index;
  }

  /** To be done before the first question; each step takes a few milliseconds. */
  *makeReady(): Generator<void, void> {
    for (let from = 0; from < this.#articles.length; from += TOGETHER) {
      this.#ready.push(new FewArticles(this.#articles.slice(from, from + TOGETHER)));
      yield;
    }
  }

  thatAnswer(question: string): Article[] {
    const understood = understand(question, this.#index);
    const possible = articlesThatMayAnswer(understood, this.#ready, this.#index).map(({ id }) => id);
    if (possible.length === 0) return [];
    return articlesThatAnswer(question, this.#articles, this.#index, new Set(possible), understood);
  }
}
