import type { ArticleLanguage } from '../articles/article.ts';
import { passageText } from '../articles/passage.ts';
import type { RegionCode } from '../articles/regions/regions.ts';
import type { NewsIndex } from '../index/news-index.ts';
import type { AnswerType } from '../languages/answer-type.ts';
import type { OpenRange } from '../query/dates/days.ts';
import { runAtOnce } from '../time/cooperative.ts';
import type { Outcome } from './answer.ts';
import type { AnswerOptions } from './answer-options.ts';
import { type RankedPassages, type ResultItem, rankPassages } from './answer-question.ts';
import { ANSWERED_FROM, CONTRADICTED, confidenceOf, GATE_MODEL, outcomeOf } from './answerability.ts';
import type { Evidence, GateFeatureName } from './answerability-features.ts';
import { listingArticles } from './listing.ts';
import { type Contribution, contributionsOf } from './logistic-model.ts';
import { isTitleOnly, type SentenceSpan } from './sentence-span.ts';
import { RANKING_WEIGHTS, type SpanFeatureName } from './span-features.ts';

/** What led from a question to its answer, as plain JSON. */
export interface Explanation {
  readonly question: string;
  readonly understood: {
    readonly language: ArticleLanguage;
    readonly expects: AnswerType;
    readonly regions: readonly RegionCode[];
    /** Days `YYYY-MM-DD`, both inclusive. */
    readonly period: OpenRange | null;
    readonly isListing: boolean;
    readonly isTopicDescription: boolean;
  };
  readonly terms: readonly ExplainedTerm[];
  readonly passages: readonly ExplainedPassage[];
  readonly decision: {
    readonly outcome: Outcome;
    readonly confidence: number;
    readonly threshold: number;
    /** Null for a list, and where nothing overlaps: nothing was weighed. */
    readonly weighed: WeighedEvidence | null;
  };
}

export interface ExplainedTerm {
  readonly surface: string;
  /** The word of the index that it was read as, where it was not known. */
  readonly correctedTo: string | null;
  /** The English that was searched for it, where it is of another language. */
  readonly searchedFor: string | null;
  readonly isSpecific: boolean;
  /** Importance beside the other terms: the rarer, the higher. */
  readonly weight: number;
  /** What is looked for, with how much a match of it counts and in how many passages and articles it occurs. */
  readonly variants: readonly {
    readonly term: string;
    /** The word that people write for it most often in the news. */
    readonly word: string;
    readonly weight: number;
    readonly passages: number;
    readonly articles: number;
  }[];
}

export interface ExplainedPassage {
  readonly rank: number;
  readonly articleId: string;
  readonly title: string;
  readonly url: string;
  readonly published: string;
  /** The sentences that were weighed, verbatim. */
  readonly text: string;
  readonly score: number;
  /** Parts of the search score. */
  readonly search: { readonly passage: number; readonly article: number };
  /** Together with `topic` they add up to the score. */
  readonly features: readonly Contribution<SpanFeatureName>[];
  /** What its article's nearness to a described topic added; 0 for a question. */
  readonly topic: number;
}

export interface WeighedEvidence {
  /** Intercept and contributions add up to it; the confidence is `factor` / (1 + e^−logit). */
  readonly logit: number;
  /** 1, or less if something that the question names or asks for is not there. */
  readonly factor: number;
  readonly intercept: number;
  readonly evidence: readonly Contribution<GateFeatureName>[];
}

/** Explains what answerQuestion answers with the same options, by the same code. */
export function explainAnswer(index: NewsIndex, text: string, options: AnswerOptions = {}): Explanation {
  const considered = rankPassages(index, text, options);
  const { language, expects, regions, period, isListing, isTopicDescription } = considered.question;
  return {
    question: text,
    understood: {
      language,
      expects,
      regions,
      period: period === null ? null : { from: period.from, to: period.to },
      isListing,
      isTopicDescription,
    },
    terms: explainTerms(considered, index),
    passages: considered.shown.map((shown, at) => explainPassage(shown, at + 1)),
    decision: explainDecision(considered, index, options),
  };
}

function explainTerms({ query }: RankedPassages, index: NewsIndex): ExplainedTerm[] {
  return query.terms.map(({ surface, correctedTo, translatedTo, isSpecific, variants }, at) => ({
    surface,
    correctedTo,
    searchedFor: translatedTo ?? null,
    isSpecific,
    weight: query.weights[at] ?? 0,
    variants: variants.map(({ term, weight }) => ({
      ...{ term, word: index.vocabulary.writtenAs(term) ?? term, weight },
      ...index.frequencies(term),
    })),
  }));
}

function explainPassage({ window }: ResultItem, rank: number): ExplainedPassage {
  const { hit, features } = window;
  const { id, title, url, published } = hit.passage.article;
  return {
    rank,
    articleId: id,
    title,
    url,
    published,
    text: textOf(window),
    score: window.score,
    search: { passage: hit.passageScore, article: hit.articleScore },
    features: contributionsOf(RANKING_WEIGHTS, features),
    topic: window.topic,
  };
}

function textOf({ hit, run }: SentenceSpan): string {
  const { article, sentences } = hit.passage;
  if (isTitleOnly(hit)) return passageText(hit.passage);
  return article.body.slice(sentences[run.first]?.start, sentences[run.last]?.end);
}

function explainDecision(
  { question, filter, evidence }: RankedPassages,
  index: NewsIndex,
  options: AnswerOptions,
): Explanation['decision'] {
  const threshold = ANSWERED_FROM;
  if (question.isListing) {
    const { outcome, confidence } = runAtOnce(listingArticles(index, question, filter, options));
    return { outcome, confidence, threshold, weighed: null };
  }
  if (evidence === null) return { outcome: 'nothing', confidence: 0, threshold, weighed: null };
  const confidence = confidenceOf(evidence);
  return { outcome: outcomeOf(confidence), confidence, threshold, weighed: weigh(evidence) };
}

function weigh({ features, isContradicted }: Evidence): WeighedEvidence {
  const { intercept, weights } = GATE_MODEL;
  const contributions = contributionsOf(weights, features);
  const logit = contributions.reduce((sum, { contribution }) => sum + contribution, intercept);
  return { logit, factor: isContradicted ? CONTRADICTED : 1, intercept, evidence: contributions };
}
