import type { ArticleLanguage } from '../articles/article.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { analyze } from '../languages/analyzer.ts';
import type { SentenceSpan } from './sentence-span.ts';

/** Spans of one edition of each article, best first. */
export interface ChosenEditions {
  readonly spans: readonly SentenceSpan[];
  /**
   * What is judged as the answer: the first span, or the span of another edition that says the same as it in words which
   * are nearer to the question's. Undefined if there are no spans.
   */
  readonly judged: SentenceSpan | undefined;
}

/**
 * Chooses one edition of each article. Of the best article, it is the first in the order of languages whose best span
 * answers, or holds the figures of the answer that another edition gives; where there is none, and for all other
 * articles, simply the first in that order. An article keeps the rank of its best span in any edition.
 *
 * @param ranked spans of all editions, best first
 * @param order languages, the most wanted first; editions in others come after them, by rank
 * @param answers whether a span answers the question
 */
export function chooseEditions(
  ranked: readonly SentenceSpan[],
  order: readonly ArticleLanguage[],
  answers: (span: SentenceSpan) => boolean,
  index: NewsIndex,
): ChosenEditions {
  const editions = new Map<string, Map<ArticleLanguage, SentenceSpan[]>>();
  for (const span of ranked) {
    const { id, language } = span.hit.passage.article;
    const byLanguage = editions.get(id) ?? new Map<ArticleLanguage, SentenceSpan[]>();
    const own = byLanguage.get(language);
    if (own === undefined) byLanguage.set(language, [span]);
    else own.push(span);
    editions.set(id, byLanguage);
  }
  const [first] = ranked;
  if (first === undefined || [...editions.values()].every(({ size }) => size === 1)) {
    return { spans: ranked, judged: first };
  }
  const bestId = first.hit.passage.article.id;
  const chosen = new Map<string, SentenceSpan>();
  let judged: SentenceSpan | undefined;
  for (const [id, byLanguage] of editions) {
    const wanted = [...byLanguage.values()].sort((a, b) => placeIn(order, a) - placeIn(order, b));
    const [own = []] = wanted;
    const [ownBest] = own;
    if (ownBest === undefined) continue;
    chosen.set(id, ownBest);
    if (id !== bestId || wanted.length === 1) continue;
    const answering = wanted.flatMap(([span]) => span ?? []).find(answers);
    judged = answering;
    if (answering === undefined || answering === ownBest) continue;
    chosen.set(id, saysTheSame(own, answering, index) ?? answering);
  }
  const placed = new Set<string>();
  const spans = ranked.flatMap((span) => {
    const { id, language } = span.hit.passage.article;
    const best = chosen.get(id);
    if (best === undefined) return [];
    if (!placed.has(id)) {
      placed.add(id);
      return [{ ...best, score: span.score }];
    }
    return language === best.hit.passage.article.language && !isSame(span, best) ? [span] : [];
  });
  return { spans, judged: judged ?? spans[0] };
}

/** The best of the spans with all figures of the answer that another edition gives; null if the answer has none. */
function saysTheSame(
  spans: readonly SentenceSpan[],
  answering: SentenceSpan,
  index: NewsIndex,
): SentenceSpan | null {
  const { candidate } = answering;
  const { article } = answering.hit.passage;
  if (candidate === null) return null;
  const answer = analyze(article.body.slice(candidate.start, candidate.end), article.language);
  const figures = answer.flatMap(({ term }) => (FIGURE.test(term) ? [term] : []));
  if (figures.length === 0) return null;
  for (const span of spans) {
    const { passage } = span.hit;
    const held = passage.sentences.slice(span.run.first, span.run.last + 1).flatMap((sentence) =>
      index
        .tokensOf(passage.article, sentence)
        .filter(({ term }) => figures.includes(term))
        .map(({ term, start, end }) => ({
          term,
          start: sentence.start + start,
          end: sentence.start + end,
        })),
    );
    const [first] = held;
    if (first === undefined || !figures.every((figure) => held.some(({ term }) => term === figure))) continue;
    return { ...span, candidate: { ...candidate, start: first.start, end: first.end } };
  }
  return null;
}

const FIGURE = /^\p{N}/u;

function isSame(a: SentenceSpan, b: SentenceSpan): boolean {
  return a.hit === b.hit && a.run.first === b.run.first;
}

function placeIn(order: readonly ArticleLanguage[], [span]: readonly SentenceSpan[]): number {
  const place = span === undefined ? -1 : order.indexOf(span.hit.passage.article.language);
  return place === -1 ? order.length : place;
}
