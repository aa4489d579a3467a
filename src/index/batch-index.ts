import type { Article } from '../articles/article.ts';
import { compareByNewest } from '../articles/article-order.ts';
import type { NewsIndex } from './news-index.ts';
import type { QueryTerm } from './query-term.ts';
import { BestHits } from './segments/best-hits.ts';
import { buildSegment } from './segments/build-segment.ts';
import type { Segment } from './segments/segment.ts';
import { searchSegment } from './segments/segment-search.ts';
import { findString } from './segments/string-column.ts';

/** What an article's words are worth to a question, as a search of the whole index scores them. */
export interface ArticleScores {
  readonly article: Article;
  readonly articleScore: number;
  /** Of its best passage. */
  readonly passageScore: number;
  /** For each group, how well the article holds it, 0..1. */
  readonly held: readonly number[];
}

/** Some articles of an index by themselves, for many questions that are asked of these alone. */
export class FewArticles {
  /** Newest first, as the segment numbers them. */
  readonly articles: readonly Article[];
  readonly #segment: Segment;

  constructor(articles: readonly Article[]) {
    this.articles = [...articles].sort(compareByNewest);
    this.#segment = buildSegment(this.articles);
  }

  /** Those that hold a word of the groups. The index must hold the articles as they are here. */
  scores(groups: readonly QueryTerm[], index: NewsIndex): ArticleScores[] {
    const { segments } = index;
    const best = new BestHits(this.#segment.totals.passages);
    const plan = groups.map((group) => segments.plan(group));
    const all = { from: 0, to: this.articles.length, accepts: null };
    searchSegment(this.#segment, plan, segments.totals, all, best);
    const held = this.#held(groups);
    const scores = new Map<number, ArticleScores>();
    for (const { article: number, articleScore, passageScore } of best.hits) {
      const article = this.articles[number];
      if (article === undefined) continue;
      const known = scores.get(number)?.passageScore ?? 0;
      scores.set(number, {
        article,
        articleScore,
        passageScore: Math.max(known, passageScore),
        held: held.map((weights) => weights[number] ?? 0),
      });
    }
    return [...scores.values()];
  }

  /** By group, how well each article holds it. */
  #held(groups: readonly QueryTerm[]): Float64Array[] {
    const { terms, postingStarts, postingArticles } = this.#segment;
    return groups.map(({ variants }) => {
      const weights = new Float64Array(this.articles.length);
      for (const { term, weight } of variants) {
        const number = findString(terms, term);
        if (number === -1) continue;
        const end = postingStarts[number + 1] ?? 0;
        for (let at = postingStarts[number] ?? 0; at < end; at++) {
          const article = postingArticles[at] ?? 0;
          if (weight > (weights[article] ?? 0)) weights[article] = weight;
        }
      }
      return weights;
    });
  }
}
