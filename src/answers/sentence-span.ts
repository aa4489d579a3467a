import type { Sentence } from '../articles/sentences.ts';
import type { Hit, NewsIndex } from '../index/news-index.ts';
import { type AblatedFeatures, type Feature, NO_ABLATION } from '../query/ablation.ts';
import type { Question } from '../query/question.ts';
import { coverage, matchTokens, mergeMatches, type QueryTerms } from './coverage.ts';
import RANKING from './ranking.json' with { type: 'json' };
import { matchSentence, type SentenceMatch } from './sentence-match.ts';

/** UTF-16 units that a snippet may have, and sentences. */
export const MAX_SNIPPET_LENGTH = 400;
export const MAX_SENTENCES = 3;

/** A run of sentences of a passage, by their numbers in it, both inclusive. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Runs that fit a snippet and can grow no further; a sentence that is too long by itself stands alone. */
function widestRuns(sentences: readonly Sentence[]): Run[] {
  const runs: Run[] = [];
  let furthest = -1;
  for (let first = 0; first < sentences.length; first++) {
    let last = first;
    while (
      last + 1 < sentences.length &&
      last + 1 - first < MAX_SENTENCES &&
      (sentences[last + 1]?.end ?? 0) - (sentences[first]?.start ?? 0) <= MAX_SNIPPET_LENGTH
    ) {
      last++;
    }
    if (last > furthest) runs.push({ first, last });
    furthest = Math.max(furthest, last);
  }
  return runs;
}

/** What speaks for showing a run of sentences as the answer; shares of 0..1, comparable within one question. */
export interface SpanFeatures {
  /** Search scores of the passage and its article, as shares of what a perfect match could score. */
  readonly passageScore: number;
  readonly articleScore: number;
  /** Share of the question's importance in the run, in its best sentence … */
  readonly coverage: number;
  readonly bestSentence: number;
  /** … and what the title adds to it and to the sentence before. */
  readonly title: number;
  /** Whether something of the asked kind is there, and how near to the question's words. */
  readonly holdsAnswer: number;
  readonly answerNear: number;
  /** … and how near one that is no common word with a capital. */
  readonly distinctNear: number;
  /** How near such a one stands to the word that names the thing asked for. */
  readonly focusNear: number;
  /** The best sentence's share of the question against its length: 1 for one of a few words that says it all. */
  readonly density: number;
  /** Share of the allowed length that the run fills. */
  readonly length: number;
  /** Whether it opens the article. */
  readonly opens: number;
}

export type WindowFeature = keyof SpanFeatures;

/** Their names, in the order of the interface. */
export const WINDOW_FEATURES = [
  'passageScore',
  'articleScore',
  'coverage',
  'bestSentence',
  'title',
  'holdsAnswer',
  'answerNear',
  'distinctNear',
  'focusNear',
  'density',
  'length',
  'opens',
] as const satisfies readonly WindowFeature[];

/** A passage's run of sentences with its worth as an answer. */
export interface SentenceSpan {
  readonly hit: Hit;
  readonly run: Run;
  readonly found: readonly SentenceMatch[];
  readonly features: SpanFeatures;
  /** What its article's nearness to a described topic adds to the score. */
  readonly topic: number;
  /** Log-odds scale; comparable between windows of one question. */
  readonly score: number;
}

/** Where a topic is described, its articles come in the order of their own scores; windows only break near ties. */
const TOPIC_WEIGHT = 60;

/** A passage of an article without a body: its title is all there is. */
export function isTitleOnly(hit: Hit): boolean {
  return hit.passage.sentences.length === 0;
}

/** All windows of the hits, in the hits' order. */
export function candidateSpans(
  question: Question,
  query: QueryTerms,
  hits: readonly Hit[],
  index: NewsIndex,
  without: AblatedFeatures = NO_ABLATION,
): SentenceSpan[] {
  const known = new Map<Sentence, SentenceMatch>();
  return hits.flatMap((hit) => {
    const { article, sentences } = hit.passage;
    const title = matchTokens(query, index.titleOf(article));
    const found = sentences.map((sentence) => {
      let match = known.get(sentence);
      if (match === undefined) {
        match = matchSentence(question, query, article, sentence, index);
        known.set(sentence, match);
      }
      return match;
    });
    const runs = isTitleOnly(hit) ? [{ first: 0, last: -1 }] : widestRuns(sentences);
    return runs.map((run): SentenceSpan => {
      const inside = found.slice(run.first, run.last + 1);
      const none = query.terms.map(() => 0);
      const own = inside.map(({ matches }) => matches).reduce(mergeMatches, none);
      const before = mergeMatches(own, found[run.first - 1]?.matches ?? none);
      const context = mergeMatches(before, title);
      const covered = coverage(query, own);
      const coveredBefore = coverage(query, before);
      const length = (sentences[run.last]?.end ?? 0) - (sentences[run.first]?.start ?? 0);
      const features: SpanFeatures = {
        passageScore: query.totalWeight === 0 ? 0 : hit.passageScore / query.totalWeight,
        articleScore: query.totalWeight === 0 ? 0 : hit.articleScore / query.totalWeight,
        coverage: covered,
        bestSentence: Math.max(0, ...inside.map((match) => match.coverage)),
        title: coverage(query, context) - coveredBefore,
        holdsAnswer: inside.some((match) => match.holdsAnswer) ? 1 : 0,
        answerNear: Math.max(0, ...inside.map((match) => match.answerNear)),
        distinctNear: Math.max(0, ...inside.map((match) => match.distinctNear)),
        focusNear: Math.max(0, ...inside.map((match) => match.focusNear)),
        density: Math.max(0, ...inside.map((match) => match.density)),
        length: Math.min(1, length / MAX_SNIPPET_LENGTH),
        opens: run.first === 0 && hit.passage.start === 0 ? 1 : 0,
      };
      const topic = query.totalWeight === 0 ? 0 : (TOPIC_WEIGHT * hit.topicScore) / query.totalWeight;
      const score = windowScore(features, without) + topic;
      return { hit, run, found: inside, features, topic, score };
    });
  });
}

/** Which ingredient a feature belongs to, of those that can be left out. */
const INGREDIENT_OF: Readonly<Partial<Record<WindowFeature, Feature>>> = {
  articleScore: 'whole article',
  title: 'title',
  holdsAnswer: 'kind of answer',
  answerNear: 'kind of answer',
  distinctNear: 'general words',
  focusNear: 'kind of answer',
  density: 'density',
};

/** A linear score whose weights `npm run calibrate` fits so that the window with the answer comes first. */
function windowScore(features: SpanFeatures, without: AblatedFeatures): number {
  let score = 0;
  for (const name of WINDOW_FEATURES) {
    const ingredient = INGREDIENT_OF[name];
    if (ingredient === undefined || !without.has(ingredient)) score += RANKING.weights[name] * features[name];
  }
  return score;
}
