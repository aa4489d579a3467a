import type { Article, ArticleLanguage } from '../articles/article.ts';
import { compareByNewest, placeByNewest, placeOfDay } from '../articles/article-order.ts';
import { inEachEdition, namesRegion } from '../articles/editions.ts';
import type { Passage } from '../articles/passage.ts';
import type { RegionCode } from '../articles/regions/regions.ts';
import type { Sentence } from '../articles/sentences.ts';
import type { AnalyzedToken } from '../languages/analyzer.ts';
import { addDays } from '../time/zoned-time.ts';
import { ArticleTexts } from './article-texts.ts';
import { NearDuplicates } from './near-duplicates.ts';
import { FEEDBACK_ARTICLES, feedbackTerms } from './pseudo-relevance.ts';
import type { QueryTerm } from './query-term.ts';
import type { SegmentHit } from './segments/best-hits.ts';
import { parseEditionKey } from './segments/edition-key.ts';
import type { Frequencies } from './segments/live-segment.ts';
import { outOfRange } from './segments/out-of-range.ts';
import { dayOf } from './segments/segment.ts';
import { buildSegment } from './segments/segment-builder.ts';
import { SegmentedIndex, type SegmentFilter } from './segments/segmented-index.ts';
import { stringAt } from './segments/string-column.ts';
import { Vocabulary } from './vocabulary.ts';

/** Restricts a search; an absent key does not filter. Days are `YYYY-MM-DD`, both inclusive. */
export interface SearchFilter {
  readonly regions?: readonly RegionCode[];
  /** Slugs of issuing bodies. */
  readonly issuers?: readonly string[];
  /** Only articles of other regions that name one of these. */
  readonly naming?: readonly RegionCode[];
  readonly from?: string;
  readonly to?: string;
  readonly articleIds?: ReadonlySet<string>;
}

/** A passage that matches, with its score (unbounded, higher is better). */
export interface Hit {
  readonly passage: Passage;
  /** Position among the passages of its article. */
  readonly place: number;
  readonly score: number;
  /** The two parts of the score: that of the passage, and that of its whole article. */
  readonly passageScore: number;
  readonly articleScore: number;
  /** The article's score with the expansion terms from the best articles; 0 without expansion. */
  readonly topicScore: number;
}

/** Passages per article that are considered when articles are ranked. */
const TOPIC_PASSAGES = 3;

/**
 * The searchable news: articles, their passages and terms. Immutable; a load creates a new one, which shares what did
 * not change.
 */
export class NewsIndex {
  /** Each article once, in its first edition, newest first. */
  readonly articles: readonly Article[];
  /** Each article in each of its editions, newest first: the documents that are searched. */
  readonly documents: readonly Article[];
  readonly segments: SegmentedIndex;
  readonly vocabulary: Vocabulary;
  readonly nearDuplicates: NearDuplicates;
  readonly #texts: ArticleTexts;
  #languages: ReadonlyMap<ArticleLanguage, number> | null = null;
  #issuers: ReadonlySet<string> | null = null;

  /**
   * `segments` must hold exactly the editions of `articles`, which are newest first. `before` is the index that this
   * one was made from.
   */
  constructor(articles: readonly Article[], segments: SegmentedIndex, before?: NewsIndex) {
    this.articles = articles;
    this.documents = documentsOf(articles);
    this.segments = segments;
    this.vocabulary = new Vocabulary(segments.parts);
    this.nearDuplicates = before?.nearDuplicates ?? new NearDuplicates();
    this.#texts = before === undefined ? new ArticleTexts() : before.#texts;
  }

  article(id: string): Article | undefined {
    return this.articles.find((article) => article.id === id);
  }

  /** How many articles have an edition in the language; computed on first use. */
  articlesIn(language: ArticleLanguage): number {
    this.#languages ??= countBy(this.documents, (article) => article.language);
    return this.#languages.get(language) ?? 0;
  }

  /** Slugs of the bodies that issued the articles; computed on first use. */
  get issuers(): ReadonlySet<string> {
    this.#issuers ??= new Set(this.articles.map(({ issuer }) => issuer));
    return this.#issuers;
  }

  /** True if some article holds the term. */
  has(term: string): boolean {
    return this.segments.has(term);
  }

  /** How many articles and passages hold the term. */
  frequencies(term: string): Frequencies {
    return this.segments.frequencies(term);
  }

  /** How many passages hold both terms. */
  sharedPassages(a: string, b: string): number {
    return this.segments.sharedPassages(a, b);
  }

  /** Weight of a query term among passages: its importance times its inverse document frequency. */
  weightOf(group: QueryTerm): number {
    return this.segments.plan(group).passageWeight;
  }

  /** True if some article holds the term or one of its variants. */
  knows(group: QueryTerm): boolean {
    return group.variants.some(({ term }) => this.has(term));
  }

  /** For each term, how well the article holds it, 0..1. */
  termMatches(groups: readonly QueryTerm[], article: Article): number[] {
    return groups.map(({ variants }) => {
      const held = this.segments.holds(
        article,
        variants.map(({ term }) => term),
      );
      return Math.max(0, ...variants.map(({ weight }, at) => (held[at] ? weight : 0)));
    });
  }

  /**
   * Day of the newest article; null if there are no articles. Articles dated after tomorrow are passed over if there
   * are others: such dates are mistakes, and one would move every *last week*.
   */
  newestDay(today = new Date().toISOString().slice(0, 10)): string | null {
    const { articles } = this;
    const newest = articles[placeOfDay(articles, addDays(today, 1))] ?? articles[0];
    return newest?.published ?? null;
  }

  titleOf(article: Article): readonly AnalyzedToken[] {
    return this.#texts.titleOf(article);
  }

  /** The tokens of one sentence of a body; offsets are the sentence's own. */
  tokensOf(article: Article, sentence: Sentence): readonly AnalyzedToken[] {
    return this.#texts.tokensOf(article, sentence);
  }

  /** The entity types of each token of the sentence, as bits. */
  kindsOf(article: Article, sentence: Sentence): readonly number[] {
    return this.#texts.kindsOf(article, sentence);
  }

  /** How often each searched term occurs in the article's body. */
  termFrequencies(article: Article): ReadonlyMap<string, number> {
    const frequencies = new Map<string, number>();
    let end = 0;
    for (const passage of this.passagesOf(article)) {
      for (const sentence of passage.sentences) {
        // Neighbouring passages share a sentence.
        if (sentence.start < end) continue;
        end = sentence.end;
        for (const term of searchedTerms(this.tokensOf(article, sentence))) {
          frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
        }
      }
    }
    return frequencies;
  }

  /** The article's passages in text order. */
  passagesOf(article: Article): readonly Passage[] {
    return this.#texts.passagesOf(article);
  }

  /** The articles that pass the filter, newest first, at most `most`. */
  list(filter: SearchFilter, most = Number.POSITIVE_INFINITY): Article[] {
    const { articles } = this;
    const listed: Article[] = [];
    // From the last requested day back to the first.
    let at = filter.to === undefined ? 0 : placeOfDay(articles, filter.to);
    for (; at < articles.length && listed.length < most; at++) {
      const article = articles[at];
      if (article === undefined || (filter.from !== undefined && article.published < filter.from)) break;
      if (accepts(article, filter)) listed.push(article);
    }
    return listed;
  }

  /** The best passages for the terms, best first; equal scores keep the index's order. */
  search(groups: readonly QueryTerm[], filter: SearchFilter, limit: number): Hit[] {
    return this.segments.search(groups, this.#inSegments(filter), limit).map((hit) => this.#hit(hit));
  }

  /** The articles of the best passages, each once, best first, and whether these are all that match (`areAll`). */
  nearestArticles(groups: readonly QueryTerm[], filter: SearchFilter, passages: number) {
    const hits = this.segments.search(groups, this.#inSegments(filter), passages);
    const articles = new Set(hits.map((hit) => this.#articleOf(hit)));
    return { articles: [...articles], areAll: hits.length < passages };
  }

  /**
   * The best passages of the articles that match the topic best. Pseudo-relevance feedback from the best articles
   * finds others that say the same in other words. Equal articles are ordered newest first.
   */
  searchTopic(groups: readonly QueryTerm[], filter: SearchFilter, mostArticles: number): Hit[] {
    const within = this.#inSegments(filter);
    const scored = (hit: SegmentHit) => [this.#articleOf(hit), hit.articleScore] as const;
    const first = this.segments.searchArticles(groups, [], within, FEEDBACK_ARTICLES).map(scored);
    const added = feedbackTerms(groups, first, this);
    const best = this.segments.searchArticles(groups, added, within, mostArticles);
    const topicScores = new Map(best.map((hit) => [this.#articleOf(hit), hit.score]));
    const chosen = [...topicScores.keys()];
    const passages = chosen.reduce((sum, article) => sum + this.passagesOf(article).length, 0);
    const hits = this.segments.search(groups, { articles: chosen }, passages).map((hit) => this.#hit(hit));
    const taken = new Map<Article, number>();
    return hits.flatMap((hit): Hit[] => {
      const { article } = hit.passage;
      const before = taken.get(article) ?? 0;
      if (before === TOPIC_PASSAGES) return [];
      taken.set(article, before + 1);
      return [{ ...hit, topicScore: topicScores.get(article) ?? 0 }];
    });
  }

  #inSegments(wanted: SearchFilter): SegmentFilter {
    const { articleIds, issuers, naming, ...filter } = wanted;
    if (issuers !== undefined || naming !== undefined) {
      return { ...filter, articles: this.list(wanted).flatMap(inEachEdition) };
    }
    if (articleIds === undefined) return filter;
    const articles: Article[] = [];
    // The requested articles are mostly new ones, which come first.
    let found = 0;
    for (const article of this.articles) {
      if (found === articleIds.size) break;
      if (!articleIds.has(article.id)) continue;
      articles.push(...inEachEdition(article));
      found++;
    }
    return { ...filter, articles };
  }

  #articleOf({ segment, article }: SegmentHit): Article {
    const { id, language } = parseEditionKey(stringAt(segment.articleIds, article));
    const published = dayOf(segment.articleDays[article] ?? outOfRange());
    const found = this.documents[placeByNewest(this.documents, { id, language, published })];
    if (found?.id !== id || found.language !== language) {
      throw new RangeError(`the segments hold article ${id} in ${language}, the index does not`);
    }
    return found;
  }

  #hit(found: SegmentHit): Hit {
    const article = this.#articleOf(found);
    const { place, score, passageScore, articleScore } = found;
    const passage = this.passagesOf(article)[place];
    if (passage === undefined) throw new RangeError(`article ${article.id} has no passage ${place}`);
    return { passage, place, score, passageScore, articleScore, topicScore: 0 };
  }
}

/**
 * Builds the index of the articles synchronously: for few articles, tests and the command line.
 *
 * ```ts
 * import { parseSeed } from '../sources/seed-parser.ts';
 * const { articles } = parseSeed(
 *   `A NEW BRIDGE IN AKTOBE 01.02.2025
 * The bridge over the Ilek river is 300 meters long. It was built in two years.
 * Source : https://www.gov.kz/memleket/entities/aktobe/press/news/details/1`,
 *   'news.txt',
 * );
 * const index = buildIndex(articles);
 * index.newestDay(); // => '2025-02-01'
 * index.has('bridg'); // => true
 * index.list({ regions: ['KZ-15'] }).map(({ id }) => id); // => ['1']
 * ```
 */
export function buildIndex(articles: readonly Article[]): NewsIndex {
  const sorted = [...articles].sort(compareByNewest);
  return new NewsIndex(sorted, SegmentedIndex.EMPTY.with(buildSegment(documentsOf(sorted))));
}

/** The articles in each of their editions, in the order of `compareByNewest`, as the articles are. */
export function documentsOf(articles: readonly Article[]): readonly Article[] {
  if (articles.every(({ otherEditions }) => otherEditions.length === 0)) return articles;
  return articles.flatMap((article) =>
    article.otherEditions.length === 0 ? [article] : inEachEdition(article).toSorted(compareByNewest),
  );
}

function countBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

function searchedTerms(tokens: readonly AnalyzedToken[]): string[] {
  return tokens.filter((token) => !token.isStopWord).map((token) => token.term);
}

function accepts(article: Article, filter: SearchFilter): boolean {
  if (filter.articleIds && !filter.articleIds.has(article.id)) return false;
  if (filter.regions && !filter.regions.includes(article.region)) return false;
  if (filter.issuers && !filter.issuers.includes(article.issuer)) return false;
  if (filter.naming && !namesRegion(article, filter.naming)) return false;
  if (filter.from !== undefined && article.published < filter.from) return false;
  return filter.to === undefined || article.published <= filter.to;
}
