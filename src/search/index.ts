import type { Article } from '../news/article.ts';
import type { RegionCode } from '../news/regions.ts';
import type { Sentence } from '../news/sentences.ts';
import { type AnalyzedToken, analyze } from '../text/analyzer.ts';
import { isMostlyCapitals, tokenKinds } from './answer-candidates.ts';
import { feedbackTerms } from './feedback.ts';
import { InvertedIndex, type TermGroup } from './inverted-index.ts';
import { NearDuplicates } from './near-duplicates.ts';
import { makePassages, type Passage } from './passage.ts';
import type { ScoringParameters } from './scoring.ts';
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

const PASSAGE_SCORING: ScoringParameters = {
  k1: 1.2,
  bodyLengthWeight: 0.5,
  titleLengthWeight: 0.3,
  titleWeight: 0.6,
};
const ARTICLE_SCORING: ScoringParameters = {
  k1: 1.6,
  bodyLengthWeight: 0.4,
  titleLengthWeight: 0.3,
  titleWeight: 2,
};

/** How much the whole article's evidence counts beside the passage's own. */
const ARTICLE_SHARE = 1;

/** Passages of an article that are looked at where articles are ranked. */
const TOPIC_PASSAGES = 3;

/** Newest first; of one day, the higher id first. */
export function compareByNewest(a: Article, b: Article): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1;
  return a.id === b.id ? 0 : a.id.length !== b.id.length ? b.id.length - a.id.length : a.id < b.id ? 1 : -1;
}

/** All that is searched: articles, their passages and terms. Immutable; a load builds another and swaps it in. */
export class NewsIndex {
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  readonly vocabulary: Vocabulary;
  readonly passageTerms: InvertedIndex;
  readonly articleTerms: InvertedIndex;
  readonly nearDuplicates = new NearDuplicates();
  readonly #byId: ReadonlyMap<string, Article>;
  readonly #numberOf: ReadonlyMap<Article, number>;
  /** The article's number of each passage. */
  readonly #articleOf: readonly number[];
  readonly #tokens = new WeakMap<Sentence, readonly AnalyzedToken[]>();
  readonly #kinds = new WeakMap<Sentence, readonly number[]>();
  readonly #passagesOf = new Map<Article, readonly Passage[]>();
  readonly #titles = new Map<Article, readonly AnalyzedToken[]>();

  constructor(articles: readonly Article[]) {
    this.articles = [...articles].sort(compareByNewest);
    this.#byId = new Map(this.articles.map((article) => [article.id, article]));
    this.#numberOf = new Map(this.articles.map((article, number) => [article, number]));
    const vocabulary = new Vocabulary();
    const passages: Passage[] = [];
    const articleOf: number[] = [];
    const passageDocuments: { title: string[]; body: string[] }[] = [];
    const articleDocuments = this.articles.map((article, number) => {
      const titleTokens = analyze(article.title, article.language);
      this.#titles.set(article, titleTokens);
      vocabulary.add(titleTokens, false);
      const title = searchedTerms(titleTokens);
      const body: string[] = [];
      const isInCapitals = isMostlyCapitals(article.body);
      let end = 0;
      const own = makePassages(article);
      this.#passagesOf.set(article, own);
      for (const passage of own) {
        passages.push(passage);
        articleOf.push(number);
        const passageBody: string[] = [];
        for (const sentence of passage.sentences) {
          const tokens = this.tokensOf(article, sentence);
          const terms = searchedTerms(tokens);
          passageBody.push(...terms);
          // Neighbouring passages share a sentence; the article counts it once.
          if (sentence.start < end) continue;
          body.push(...terms);
          vocabulary.add(tokens, !isInCapitals);
          end = sentence.end;
        }
        passageDocuments.push({ title, body: passageBody });
      }
      return { title, body };
    });
    this.passages = passages;
    this.#articleOf = articleOf;
    this.vocabulary = vocabulary;
    this.passageTerms = new InvertedIndex(passageDocuments);
    this.articleTerms = new InvertedIndex(articleDocuments);
  }

  article(id: string): Article | undefined {
    return this.#byId.get(id);
  }

  /** True where some article holds the term, or one that stands for it. */
  knows(group: TermGroup): boolean {
    return group.variants.some(({ term }) => this.articleTerms.has(term));
  }

  /** For each term, how well the article holds it, 0..1. */
  matchArticle(groups: readonly TermGroup[], article: Article): number[] {
    const number = this.#numberOf.get(article) ?? -1;
    return groups.map(({ variants }) =>
      Math.max(
        0,
        ...variants.map(({ term, weight }) => (this.articleTerms.holds(term, number) ? weight : 0)),
      ),
    );
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
    const accepted = this.articles.map((article) => accepts(article, filter));
    const byArticle = this.articleTerms.score(
      groups,
      ARTICLE_SCORING,
      (article) => accepted[article] === true,
    );
    const byPassage = this.passageTerms.score(
      groups,
      PASSAGE_SCORING,
      (passage) => accepted[this.#articleOf[passage] ?? -1] === true,
    );
    const hits: Hit[] = [];
    for (const [passageNumber, score] of byPassage) {
      const passage = this.passages[passageNumber];
      if (passage === undefined) continue;
      const articleScore = byArticle.get(this.#articleOf[passageNumber] ?? -1) ?? 0;
      hits.push({
        passage,
        passageNumber,
        score: score + ARTICLE_SHARE * articleScore,
        passageScore: score,
        articleScore,
        topicScore: 0,
      });
    }
    return hits.sort((a, b) => b.score - a.score || a.passageNumber - b.passageNumber).slice(0, limit);
  }

  /**
   * The best passages of the articles that are most about what the terms describe, best article first: feedback from
   * the best articles finds others that say the same in other words.
   */
  searchTopic(groups: readonly TermGroup[], filter: SearchFilter, mostArticles: number): Hit[] {
    const hits = this.search(groups, filter, this.passages.length);
    const best = new Map<Article, number>();
    for (const { passage, articleScore } of hits) best.set(passage.article, articleScore);
    const ranked = [...best].sort((a, b) => b[1] - a[1]);
    const added = this.articleTerms.score(feedbackTerms(groups, ranked, this), ARTICLE_SCORING, (number) =>
      best.has(this.articles[number] as Article),
    );
    for (const [number, score] of added) {
      const article = this.articles[number];
      if (article !== undefined) best.set(article, (best.get(article) ?? 0) + score);
    }
    const chosen = new Set(
      [...best]
        .sort((a, b) => b[1] - a[1])
        .slice(0, mostArticles)
        .map(([article]) => article),
    );
    const taken = new Map<Article, number>();
    return hits.flatMap((hit): Hit[] => {
      const { article } = hit.passage;
      const before = taken.get(article) ?? 0;
      if (!chosen.has(article) || before === TOPIC_PASSAGES) return [];
      taken.set(article, before + 1);
      return [{ ...hit, topicScore: best.get(article) ?? 0 }];
    });
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
