import type { ArticleLanguage } from '../articles/article.ts';
import { passageText } from '../articles/passage.ts';
import type { RegionCode } from '../articles/regions/regions.ts';
import type { NewsIndex } from '../index/news-index.ts';
import type { AnswerType } from '../query/answer-type.ts';
import type { Outcome } from './answer.ts';
import { type AnswerOptions, type RankedPassages, type ResultItem, rankPassages } from './answer-question.ts';
import {
  ANSWERED_FROM,
  confidenceOf,
  type Evidence,
  type GateModel,
  outcomeOf,
  type Script,
  scriptOf,
} from './answerability.ts';
import CALIBRATION from './calibration.json' with { type: 'json' };
import { listArticles } from './listing.ts';
import RANKING from './ranking.json' with { type: 'json' };
import { isTitleOnly, type SentenceSpan, WINDOW_FEATURES, type WindowFeature } from './sentence-span.ts';

/** A feature's value, its fitted weight, and their product: what it added to the sum. */
export interface Contribution<Name extends string> {
  readonly name: Name;
  readonly value: number;
  readonly weight: number;
  readonly contribution: number;
}

/** What led from a question to its answer, as plain JSON. */
export interface Explanation {
  readonly question: string;
  readonly understood: {
    readonly language: ArticleLanguage;
    readonly expects: AnswerType;
    readonly regions: readonly RegionCode[];
    /** Days `YYYY-MM-DD`, both inclusive. */
    readonly period: { readonly from: string; readonly to: string } | null;
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
  /** What is looked for, with how much a match of it counts and in how many passages and articles it stands. */
  readonly variants: readonly {
    readonly term: string;
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
  readonly features: readonly Contribution<WindowFeature>[];
  /** What its article's nearness to a described topic added; 0 for a question. */
  readonly topic: number;
}

export interface WeighedEvidence {
  readonly model: Script;
  /** Intercept and contributions add up to it; the confidence is 1 / (1 + e^−logit). */
  readonly logit: number;
  readonly intercept: number;
  readonly evidence: readonly Contribution<keyof Evidence>[];
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
    variants: variants.map(({ term, weight }) => ({ term, weight, ...index.frequencies(term) })),
  }));
}

function explainPassage({ window }: ResultItem, rank: number): ExplainedPassage {
  const { hit, features } = window;
  const { id, title, url, published } = hit.passage.article;
  const contributions = WINDOW_FEATURES.map((name) =>
    contributionOf(name, features[name], RANKING.weights[name]),
  );
  return {
    rank,
    articleId: id,
    title,
    url,
    published,
    text: textOf(window),
    score: window.score,
    search: { passage: hit.passageScore, article: hit.articleScore },
    features: contributions,
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
  { top = 1 }: AnswerOptions,
): Explanation['decision'] {
  const threshold = ANSWERED_FROM;
  if (question.isListing) {
    const { outcome, confidence } = listArticles(index, question, filter, top);
    return { outcome, confidence, threshold, weighed: null };
  }
  if (evidence === null) return { outcome: 'nothing', confidence: 0, threshold, weighed: null };
  const confidence = confidenceOf(evidence);
  return { outcome: outcomeOf(confidence), confidence, threshold, weighed: weigh(evidence) };
}

function weigh(evidence: Evidence): WeighedEvidence {
  const model = scriptOf(evidence);
  const { intercept, weights }: GateModel = CALIBRATION.models[model];
  const contributions = Object.entries(weights).map(([name, weight]) =>
    contributionOf(name as keyof Evidence, evidence[name as keyof Evidence], weight),
  );
  const logit = contributions.reduce((sum, { contribution }) => sum + contribution, intercept);
  return { model, logit, intercept, evidence: contributions };
}

function contributionOf<Name extends string>(name: Name, value: number, weight: number): Contribution<Name> {
  // JSON has no −0.
  return { name, value, weight, contribution: value * weight + 0 };
}
