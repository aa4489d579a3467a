import { answerQuestion } from '../answers/answer-question.ts';
import { articlesThatMayAnswer } from '../answers/confidence-upper-bound.ts';
import type { Article } from '../articles/article.ts';
import { FewArticles } from '../index/batch-index.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { type Question, understand } from '../query/question.ts';
import { runAtOnce } from '../time/cooperative.ts';

/** How many articles that come nearest to a question are each asked whether they answer it. */
const CANDIDATES = 5;

/** Those of the articles, all of them of the index, that answer the question by themselves; the best first. */
export function articlesThatAnswer(
  question: string,
  articles: readonly Article[],
  index: NewsIndex,
): Article[] {
  return runAtOnce(askEach(question, articles, index, understand(question, index), null));
}

/** Of the candidates, only those of the `possible` ids are asked. Each step takes as long as one answer. */
function* askEach(
  question: string,
  articles: readonly Article[],
  index: NewsIndex,
  understood: Question,
  possible: ReadonlySet<string> | null,
): Generator<void, Article[]> {
  const asked = new Set(articles.map(({ id }) => id));
  const nearest = answerQuestion(index, question, { articleIds: asked, top: CANDIDATES, understood });
  const candidates = new Set(nearest.passages.flatMap(({ article, copies }) => [article, ...copies]));
  if (nearest.listing) return nearest.outcome === 'answered' ? [...candidates] : [];
  const answering: Article[] = [];
  for (const article of candidates) {
    if (possible?.has(article.id) === false) continue;
    yield;
    const alone = answerQuestion(index, question, { articleIds: new Set([article.id]), understood });
    if (alone.outcome === 'answered') answering.push(article);
  }
  return answering;
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

  /** To be run step by step: a question of many articles takes longer than others may be kept waiting. */
  *thatAnswer(question: string): Generator<void, Article[]> {
    const understood = understand(question, this.#index);
    const possible = new Set<string>();
    for (const some of this.#ready) {
      yield;
      for (const { id } of articlesThatMayAnswer(understood, [some], this.#index)) possible.add(id);
    }
    if (possible.size === 0) return [];
    yield;
    return yield* askEach(question, this.#articles, this.#index, understood, possible);
  }
}
