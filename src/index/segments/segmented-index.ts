import type { Article } from '../../articles/article.ts';
import { lowerBound } from '../../text/lower-bound.ts';
import type { QueryTerm, WeightedTerm } from '../query-term.ts';
import { inverseDocumentFrequency } from '../scoring.ts';
import { BestHits, type SegmentHit } from './best-hits.ts';
import { addTotals, NO_TOTALS } from './collection-statistics.ts';
import { type EditionId, editionKey } from './edition-key.ts';
import {
  articleNumber,
  Deletions,
  type Frequencies,
  frequenciesOfTerm,
  type LiveSegment,
  liveTotals,
  withoutDeletions,
} from './live-segment.ts';
import { outOfRange } from './out-of-range.ts';
import { dayNumber, findPosting, type IndexedArticle, type Segment, type Totals } from './segment.ts';
import { type Accepted, searchSegment } from './segment-search.ts';
import { sharedPassages } from './shared-passages.ts';
import { findString } from './string-column.ts';

/** A document of the index, and its day. */
type DatedEdition = EditionId & Pick<Article, 'published'>;

/** Restricts a search; an absent key does not filter. Days are `YYYY-MM-DD`, both inclusive. */
export interface SegmentFilter {
  readonly regions?: readonly Article['region'][];
  readonly from?: string;
  readonly to?: string;
  /** Only these articles; each is found by binary search by day. */
  readonly articles?: readonly DatedEdition[];
}

/** All segments as one index. Immutable: each change returns another, which shares the unchanged segments. */
export class SegmentedIndex {
  static readonly EMPTY = new SegmentedIndex([]);
  readonly parts: readonly LiveSegment[];
  readonly totals: Totals;

  constructor(parts: readonly LiveSegment[]) {
    this.parts = parts;
    this.totals = parts.map(liveTotals).reduce((sum, part) => addTotals(sum, part), NO_TOTALS);
  }

  with(segment: Segment): SegmentedIndex {
    return new SegmentedIndex([...this.parts, withoutDeletions(segment)]);
  }

  /** The index without these articles; those that no segment holds are ignored. */
  without(articles: readonly IndexedArticle[]): SegmentedIndex {
    return new SegmentedIndex(
      this.parts.map((part) => {
        const deletion = new Deletions(part);
        for (const article of articles) deletion.mask(article);
        return deletion.result;
      }),
    );
  }

  frequencies(term: string): Frequencies {
    let articles = 0;
    let passages = 0;
    for (const part of this.parts) {
      const found = frequenciesOfTerm(part, term);
      articles += found.articles;
      passages += found.passages;
    }
    return { articles, passages };
  }

  /** True if an article holds the term. */
  has(term: string): boolean {
    return this.parts.some((part) => frequenciesOfTerm(part, term).articles > 0);
  }

  /** How many passages hold both terms. */
  sharedPassages(a: string, b: string): number {
    return this.parts.reduce((sum, part) => sum + sharedPassages(part, a, b), 0);
  }

  /** For each term, whether the article holds it. */
  holds(edition: DatedEdition, terms: readonly string[]): boolean[] {
    const held = terms.map(() => false);
    for (const { segment, deleted } of this.parts) {
      const article = articleNumber(segment, editionKey(edition), dayNumber(edition.published));
      if (article === -1 || deleted?.[article] === 1) continue;
      terms.forEach((term, at) => {
        if (isHeld(segment, term, article)) held[at] = true;
      });
    }
    return held;
  }

  /**
   * Weights of a query term among articles and passages, by its most trusted variant that occurs; if none occurs, as
   * the rarest.
   */
  plan(group: QueryTerm, isOptional = false): WeightedTerm {
    const known = group.variants
      .map(({ term }) => this.frequencies(term))
      .find(({ articles }) => articles > 0);
    const { articles, passages } = this.totals;
    return {
      articleWeight: group.weight * inverseDocumentFrequency(articles, known?.articles ?? 0),
      passageWeight: group.weight * inverseDocumentFrequency(passages, known?.passages ?? 0),
      isOptional,
      variants: group.variants,
    };
  }

  /** The best passages, best first, exactly as scoring all of them would rank them. */
  search(groups: readonly QueryTerm[], filter: SegmentFilter, limit: number): readonly SegmentHit[] {
    const best = new BestHits(limit);
    const plan = groups.map((group) => this.plan(group));
    for (const part of this.parts) {
      searchSegment(part.segment, plan, this.totals, acceptedBy(part, filter), best);
    }
    return best.hits;
  }

  /**
   * The articles that match the terms best, best first, with `articleScore` as their score. Optional terms affect
   * only the order. `place` and `passageScore` are meaningless here.
   */
  searchArticles(
    groups: readonly QueryTerm[],
    optional: readonly QueryTerm[],
    filter: SegmentFilter,
    limit: number,
  ): readonly SegmentHit[] {
    const best = new BestHits(limit);
    const plan = [
      ...groups.map((group) => this.plan(group)),
      ...optional.map((group) => this.plan(group, true)),
    ].map((group) => ({ ...group, passageWeight: 0 }));
    for (const part of this.parts) {
      searchSegment(part.segment, plan, this.totals, acceptedBy(part, filter), best, 'articles');
    }
    return best.hits;
  }
}

function isHeld(segment: Segment, text: string, article: number): boolean {
  const term = findString(segment.terms, text);
  if (term === -1) return false;
  const { postingStarts } = segment;
  return (
    findPosting(
      segment,
      postingStarts[term] ?? outOfRange(),
      postingStarts[term + 1] ?? outOfRange(),
      article,
    ) !== -1
  );
}

function acceptedBy({ segment, deleted }: LiveSegment, filter: SegmentFilter): Accepted {
  const { regions, from, to, articles } = filter;
  const days = segment.articleDays;
  let first = to === undefined ? 0 : firstNotAfter(days, dayNumber(to));
  let end = from === undefined ? days.length : firstNotAfter(days, dayNumber(from) - 1);
  const tests: ((article: number) => boolean)[] = [];
  if (deleted !== null) tests.push((article) => deleted[article] !== 1);
  if (regions !== undefined) {
    const wanted = segment.regions.map((region) => regions.some((code) => code === region));
    tests.push((article) => wanted[segment.articleRegions[article] ?? outOfRange()] === true);
  }
  if (articles !== undefined) {
    const numbers = new Set(
      articles
        .map((edition) => articleNumber(segment, editionKey(edition), dayNumber(edition.published)))
        .filter((number) => number !== -1),
    );
    first = Math.max(
      first,
      [...numbers].reduce((least, number) => Math.min(least, number), end),
    );
    end = Math.min(end, 1 + [...numbers].reduce((most, number) => Math.max(most, number), -1));
    tests.push((article) => numbers.has(article));
  }
  const accepts = (article: number) => tests.every((test) => test(article));
  return { from: first, to: end, accepts: tests.length === 0 ? null : accepts };
}

/** Index of the first of the descending days that is not after the given one. */
function firstNotAfter(days: Uint32Array, day: number): number {
  return lowerBound(0, days.length, (at) => (days[at] ?? outOfRange()) > day);
}
