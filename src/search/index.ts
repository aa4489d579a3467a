import type { Article } from '../news/article.ts';
import { compareByNewest } from '../news/newest.ts';
import type { RegionCode } from '../news/regions.ts';
import type { Sentence } from '../news/sentences.ts';
import { type AnalyzedToken, analyze } from '../text/analyzer.ts';
import { isMostlyCapitals, tokenKinds } from './answer-candidates.ts';
import { FEEDBACK_ARTICLES, feedbackTerms } from './feedback.ts';
import { NearDuplicates } from './near-duplicates.ts';
import { makePassages, type Passage } from './passage.ts';
import { termsOfArticle } from './segments/article-terms.ts';
import type { SegmentHit } from './segments/best-hits.ts';
import type { Frequencies } from './segments/masked-segment.ts';
import { SegmentBuilder } from './segments/segment-builder.ts';
import { SegmentedIndex, type SegmentFilter } from './segments/segmented-index.ts';
import { stringAt } from './segments/string-list.ts';
import type { TermGroup } from './term-group.ts';
import { Vocabulary } from './vocabulary.ts';

/** What the passages must satisfy; an absent key does not filter. Days are `YYYY-MM-DD`, both inclusive. */
export interface SearchFilter {
  readonly regions?: readonly RegionCode[];
  readonly from?: string;
  readonly to?: string;
  readonly articleIds?: ReadonlySet<string>;
}

/** A passage that matches, with its score (unbounded, higher is better). */
export interface Hit {
  readonly passage: Passage;
  readonly passageNumber: number;
  readonly score: number;
  /** The two parts of the score: the passage's own, and its whole article's. */
  readonly passageScore: number;
  readonly articleScore: number;
  /** The article's score once the terms that the best articles share are looked for too; 0 where none were. */
  readonly topicScore: number;
}

/** Passages of an article that are looked at where articles are ranked. */
const TOPIC_PASSAGES = 3;

/** All that is searched: articles, their passages and terms. Immutable; a load builds another and swaps it in. */
export class NewsIndex {
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  readonly vocabulary: Vocabulary;
  readonly nearDuplicates = new NearDuplicates();
  readonly #segments: SegmentedIndex;
  readonly #byId: ReadonlyMap<string, Article>;
  readonly #tokens = new WeakMap<Sentence, readonly AnalyzedToken[]>();
  readonly #kinds = new WeakMap<Sentence, readonly number[]>();
  readonly #passagesOf = new Map<Article, readonly Passage[]>();
  /** Number of each article's first passage. */
  readonly #firstPassage = new Map<Article, number>();
  readonly #titles = new Map<Article, readonly AnalyzedToken[]>();

  constructor(articles: readonly Article[]) {
    this.articles = [...articles].sort(compareByNewest);
    this.#byId = new Map(this.articles.map((article) => [article.id, article]));
    const vocabulary = new Vocabulary();
    const passages: Passage[] = [];
    const segment = new SegmentBuilder();
    for (const article of this.articles) {
      const isInCapitals = isMostlyCapitals(article.body);
      const own = makePassages(article);
      this.#passagesOf.set(article, own);
      this.#firstPassage.set(article, passages.length);
      for (const passage of own) passages.push(passage);
      const titleTokens = analyze(article.title, article.language);
      this.#titles.set(article, titleTokens);
      vocabulary.add(titleTokens, false);
      const numbersOf = (tokens: readonly AnalyzedToken[]) =>
        tokens.flatMap(({ term, isStopWord }) => (isStopWord ? [] : segment.numberOf(term)));
      const terms = termsOfArticle(article, own, numbersOf(titleTokens), (sentence) => {
        const tokens = this.tokensOf(article, sentence);
        vocabulary.add(tokens, !isInCapitals);
        return numbersOf(tokens);
      });
      segment.addTerms(terms);
    }
    this.passages = passages;
    this.vocabulary = vocabulary;
    this.#segments = SegmentedIndex.EMPTY.with(segment.build());
  }

  article(id: string): Article | undefined {
    return this.#byId.get(id);
  }

  /** True where some article holds the term. */
  has(term: string): boolean {
    return this.#segments.has(term);
  }

  /** How many articles and passages hold the term. */
  frequencies(term: string): Frequencies {
    return this.#segments.frequencies(term);
  }

  /** How many passages hold both terms. */
  sharedPassages(a: string, b: string): number {
    return this.#segments.sharedPassages(a, b);
  }

  /** Importance of a group among the passages: its weight times its inverse document frequency. */
  weightOf(group: TermGroup): number {
    return this.#segments.plan(group).passageWeight;
  }

  /** True where some article holds the term, or one that stands for it. */
  knows(group: TermGroup): boolean {
    return group.variants.some(({ term }) => this.has(term));
  }

  /** For each term, how well the article holds it, 0..1. */
  matchArticle(groups: readonly TermGroup[], article: Article): number[] {
    return groups.map(({ variants }) => {
      const held = this.#segments.holds(
        article,
        variants.map(({ term }) => term),
      );
      return Math.max(0, ...variants.map(({ weight }, at) => (held[at] ? weight : 0)));
    });
  }

  /** Day of the newest article, or null where there is none. */
  get newestDay(): string | null {
    return this.articles[0]?.published ?? null;
  }

  titleOf(article: Article): readonly AnalyzedToken[] {
    return this.#titles.get(article) ?? [];
  }

  /** The tokens of one sentence of a body, remembered; offsets are the sentence's own. */
  tokensOf(article: Article, sentence: Sentence): readonly AnalyzedToken[] {
    let known = this.#tokens.get(sentence);
    if (known === undefined) {
      known = analyze(article.body.slice(sentence.start, sentence.end), article.language);
      this.#tokens.set(sentence, known);
    }
    return known;
  }

  /** For each token of the sentence, bits of KIND; remembered from the first question that looks at it. */
  kindsOf(article: Article, sentence: Sentence): readonly number[] {
    let known = this.#kinds.get(sentence);
    if (known === undefined) {
      const text = article.body.slice(sentence.start, sentence.end);
      known = tokenKinds(this.tokensOf(article, sentence), text);
      this.#kinds.set(sentence, known);
    }
    return known;
  }

  /** How often the article's body says each searched term. */
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
    return this.#passagesOf.get(article) ?? [];
  }

  /** Articles that pass the filter, newest first. */
  list(filter: SearchFilter): Article[] {
    return this.articles.filter((article) => accepts(article, filter));
  }

  /** The best passages for the terms, best first; equal scores keep the index's order. */
  search(groups: readonly TermGroup[], filter: SearchFilter, limit: number): Hit[] {
    return this.#segments.search(groups, this.#inSegments(filter), limit).map((hit) => this.#hit(hit));
  }

  /**
   * The best passages of the articles that are most about what the terms describe: feedback from the best articles
   * finds others that say the same in other words. Of articles that are equally so, the newer come first.
   */
  searchTopic(groups: readonly TermGroup[], filter: SearchFilter, mostArticles: number): Hit[] {
    const within = this.#inSegments(filter);
    const scored = (hit: SegmentHit) => [this.#articleOf(hit), hit.articleScore] as const;
    const first = this.#segments.searchArticles(groups, [], within, FEEDBACK_ARTICLES).map(scored);
    const added = feedbackTerms(groups, first, this);
    const best = this.#segments.searchArticles(groups, added, within, mostArticles);
    const topicScores = new Map(best.map((hit) => [this.#articleOf(hit), hit.score]));
    const chosen = [...topicScores.keys()];
    const passages = chosen.reduce((sum, article) => sum + this.passagesOf(article).length, 0);
    const hits = this.#segments.search(groups, { articles: chosen }, passages).map((hit) => this.#hit(hit));
    const taken = new Map<Article, number>();
    return hits.flatMap((hit): Hit[] => {
      const { article } = hit.passage;
      const before = taken.get(article) ?? 0;
      if (before === TOPIC_PASSAGES) return [];
      taken.set(article, before + 1);
      return [{ ...hit, topicScore: topicScores.get(article) ?? 0 }];
    });
  }

  #inSegments({ articleIds, ...filter }: SearchFilter): SegmentFilter {
    if (articleIds === undefined) return filter;
    return { ...filter, articles: [...articleIds].flatMap((id) => this.#byId.get(id) ?? []) };
  }

  #articleOf({ segment, article }: SegmentHit): Article {
    const id = stringAt(segment.articleIds, article);
    const found = this.#byId.get(id);
    if (found === undefined) throw new RangeError(`the segments hold article ${id}, the index does not`);
    return found;
  }

  #hit(found: SegmentHit): Hit {
    const article = this.#articleOf(found);
    const passageNumber = (this.#firstPassage.get(article) ?? 0) + found.place;
    const passage = this.passages[passageNumber];
    if (passage === undefined) throw new RangeError(`article ${article.id} has no passage ${found.place}`);
    const { score, passageScore, articleScore } = found;
    return { passage, passageNumber, score, passageScore, articleScore, topicScore: 0 };
  }
}

export function buildIndex(articles: readonly Article[]): NewsIndex {
  return new NewsIndex(articles);
}

function searchedTerms(tokens: readonly AnalyzedToken[]): string[] {
  return tokens.filter((token) => !token.isStopWord).map((token) => token.term);
}

function accepts(article: Article, filter: SearchFilter): boolean {
  if (filter.articleIds && !filter.articleIds.has(article.id)) return false;
  if (filter.regions && !filter.regions.includes(article.region)) return false;
  if (filter.from !== undefined && article.published < filter.from) return false;
  return filter.to === undefined || article.published <= filter.to;
}
