import type { Article } from '../articles/article.ts';
import type { Sentence } from '../articles/sentences.ts';
import type { Hit, NewsIndex } from '../index/news-index.ts';
import type { Question } from '../query/question.ts';
import { type InPieces, runAtOnce } from '../time/cooperative.ts';
import { type AttachedCandidate, closest } from './candidates/attachment.ts';
import { matchTokens, mergeMatches, type QueryTerms } from './coverage.ts';
import { matchSentence, type SentenceMatch } from './sentence-match.ts';
import {
  RANKING_WEIGHTS,
  type RankingWeights,
  type SpanFeatures,
  spanFeatures,
  spanScore,
} from './span-features.ts';

/** UTF-16 units that a snippet may have, and sentences. */
export const MAX_SNIPPET_LENGTH = 400;
export const MAX_SENTENCES = 3;

/** A run of sentences of a passage, by their numbers in it, both inclusive. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Runs that fit a snippet and can grow no further; a sentence that is too long is a run by itself. */
function widestRuns(sentences: readonly Sentence[]): Run[] {
  const runs: Run[] = [];
  let furthest = -1;
  for (let first = 0; first < sentences.length; first++) {
    let last = first;
    while (
      last + 1 < sentences.length &&
      last + 1 - first < MAX_SENTENCES &&
      lengthOf(sentences, { first, last: last + 1 }) <= MAX_SNIPPET_LENGTH
    ) {
      last++;
    }
    if (last > furthest) runs.push({ first, last });
    furthest = Math.max(furthest, last);
  }
  return runs;
}

/** A passage's run of sentences with its worth as an answer. */
export interface SentenceSpan {
  readonly hit: Hit;
  readonly run: Run;
  readonly found: readonly SentenceMatch[];
  /** Of what could be the answer itself in it, the closest to what is asked; null where there is none. */
  readonly candidate: AttachedCandidate | null;
  readonly features: SpanFeatures;
  /** What its article's nearness to a described topic adds to the score. */
  readonly topic: number;
  /** Log-odds scale; comparable between spans of one question. */
  readonly score: number;
}

/** Where a topic is described, its articles come in the order of their own scores; spans only break near ties. */
const TOPIC_WEIGHT = 60;

/** A passage of an article without a body: its title is all there is. */
export function isTitleOnly(hit: Hit): boolean {
  return hit.passage.sentences.length === 0;
}

/** All spans of the hits, in the hits' order. */
export function candidateSpans(
  question: Question,
  query: QueryTerms,
  hits: readonly Hit[],
  index: NewsIndex,
): SentenceSpan[] {
  return runAtOnce(findingSpans(question, query, hits, index));
}

/** The same in pieces, for `runCooperatively`: an article may have 100,000 sentences. */
export function* findingSpans(
  question: Question,
  query: QueryTerms,
  hits: readonly Hit[],
  index: NewsIndex,
  weights: RankingWeights = RANKING_WEIGHTS,
): InPieces<SentenceSpan[]> {
  const known = new Map<Sentence, SentenceMatch>();
  const held = new Map<Article, ReturnType<typeof contextOf>>();
  const none = query.terms.map(() => 0);
  const spans: SentenceSpan[] = [];
  for (const hit of hits) {
    const { article, sentences } = hit.passage;
    let whole = held.get(article);
    if (whole === undefined) {
      whole = contextOf(query, article, index);
      held.set(article, whole);
    }
    const { title, context } = whole;
    const found = sentences.map((sentence) => {
      let match = known.get(sentence);
      if (match === undefined) {
        match = matchSentence(question, query, article, sentence, context, index);
        known.set(sentence, match);
      }
      return match;
    });
    const runs = isTitleOnly(hit) ? [{ first: 0, last: -1 }] : widestRuns(sentences);
    for (const run of runs) {
      const inside = found.slice(run.first, run.last + 1);
      const own = inside.map(({ matches }) => matches).reduce(mergeMatches, none);
      const withBefore = mergeMatches(own, found[run.first - 1]?.matches ?? none);
      const candidate = closest(inside.map((match) => match.candidate));
      const features = spanFeatures({
        query,
        hit,
        inside,
        candidate,
        own,
        withBefore,
        withTitle: mergeMatches(withBefore, title),
        fill: lengthOf(sentences, run) / MAX_SNIPPET_LENGTH,
        isOpening: run.first === 0 && hit.passage.start === 0,
      });
      const topic = query.totalWeight === 0 ? 0 : (TOPIC_WEIGHT * hit.topicScore) / query.totalWeight;
      const score = spanScore(features, weights) + topic;
      spans.push({ hit, run, found: inside, candidate, features, topic, score });
    }
    yield;
  }
  return spans;
}

/** What an article's body counts, for a sentence of it, beside its title. */
const BODY_WEIGHT = 0.5;

/** What a sentence need not repeat, since its article is about it. */
function contextOf(query: QueryTerms, article: Article, index: NewsIndex) {
  const title = matchTokens(query, index.titleOf(article));
  const body = index.termMatches(query.terms, article).map((match) => BODY_WEIGHT * match);
  return { title, context: mergeMatches(title, body) };
}

/** UTF-16 units from the run's start to its end; 0 for a run of no sentence. */
export function lengthOf(sentences: readonly Sentence[], { first, last }: Run): number {
  return (sentences[last]?.end ?? 0) - (sentences[first]?.start ?? 0);
}
