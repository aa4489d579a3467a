import type { Article } from '../articles/article.ts';
import type { Sentence } from '../articles/sentences.ts';
import { ENTITY, entityTypesFor } from '../index/entity-types.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { generalFrequency } from '../languages/background-frequency.ts';
import type { Question } from '../query/question.ts';
import { coverage, type Matches, type QueryTerms } from './coverage.ts';

/** Where one term of the question stands in a sentence. */
interface Occurrence {
  readonly term: number;
  /** Number of the token. */
  readonly at: number;
  readonly weight: number;
}

/** What a sentence has to say to a question. */
export interface SentenceMatch {
  readonly matches: Matches;
  readonly coverage: number;
  /** Coverage against length: a short sentence that says it all is worth more than a long one. */
  readonly density: number;
  /** Whether it holds something of the kind that was asked for, which the question did not name itself. */
  readonly holdsAnswer: boolean;
  /** Share of the question's importance that stands near such a thing, less the farther away. */
  readonly answerNear: number;
  /** The same of such things alone that ordinary texts do not name: `Ministry` is nobody's name. */
  readonly distinctNear: number;
  /** How near one of these stands to the thing asked for, 0..1. */
  readonly focusNear: number;
  /** Whether a number stands right before what the question counts. */
  readonly isCounted: boolean;
}

/** Distance in tokens at which nearness to the answer has fallen to 1/e. */
const REACH = 8;
/** A name said more often in ordinary texts is a common word that has a capital. */
const COMMON_WORD = 3e-5;
/** A number counts what follows it at most so many tokens later. */
const COUNTED_WITHIN = 4;
/** Words by which a sentence's length is measured. */
const FEW_WORDS = 8;

export function matchSentence(
  question: Question,
  query: QueryTerms,
  article: Article,
  sentence: Sentence,
  index: NewsIndex,
): SentenceMatch {
  const tokens = index.tokensOf(article, sentence);
  const kinds = index.kindsOf(article, sentence);
  const matches = query.terms.map(() => 0);
  const occurrences: Occurrence[] = [];
  const asked = new Set<number>();
  for (const [at, token] of tokens.entries()) {
    if (token.isStopWord) continue;
    const found = query.lookup.get(token.term);
    if (found === undefined) continue;
    occurrences.push({ term: found.index, at, weight: found.weight });
    asked.add(at);
    if (found.weight > (matches[found.index] ?? 0)) matches[found.index] = found.weight;
  }
  const covered = coverage(query, matches);
  const wanted = entityTypesFor(question.expects);
  let answerNear = 0;
  let distinctNear = 0;
  let focusNear = 0;
  let holdsAnswer = false;
  for (const [at, kind] of kinds.entries()) {
    if ((kind & wanted) === 0 || asked.has(at)) continue;
    holdsAnswer = true;
    const near = nearness(query, occurrences, at);
    answerNear = Math.max(answerNear, near);
    if ((kind & ENTITY.name) !== 0 && generalFrequency(tokens[at]?.term ?? '') >= COMMON_WORD) continue;
    distinctNear = Math.max(distinctNear, near);
    focusNear = Math.max(focusNear, nearnessOf(question.headTermIndex, occurrences, at));
  }
  return {
    matches,
    coverage: covered,
    density: covered / Math.log2(2 + tokens.length / FEW_WORDS),
    holdsAnswer,
    answerNear,
    distinctNear,
    focusNear,
    isCounted: occurrences.some(
      ({ term, at }) => term === question.countedTermIndex && followsNumber(kinds, at),
    ),
  };
}

function nearnessOf(term: number, occurrences: readonly Occurrence[], at: number): number {
  let best = 0;
  for (const occurrence of occurrences) {
    if (occurrence.term !== term) continue;
    best = Math.max(best, occurrence.weight * Math.exp(-Math.abs(occurrence.at - at) / REACH));
  }
  return best;
}

function followsNumber(kinds: readonly number[], at: number): boolean {
  return kinds.slice(Math.max(0, at - COUNTED_WITHIN), at).some((kind) => (kind & ENTITY.number) !== 0);
}

function nearness(query: QueryTerms, occurrences: readonly Occurrence[], at: number): number {
  const best = new Map<number, number>();
  for (const occurrence of occurrences) {
    const worth = occurrence.weight * Math.exp(-Math.abs(occurrence.at - at) / REACH);
    if (worth > (best.get(occurrence.term) ?? 0)) best.set(occurrence.term, worth);
  }
  let sum = 0;
  for (const [term, worth] of best) sum += worth * (query.weights[term] ?? 0);
  return query.totalWeight === 0 ? 0 : sum / query.totalWeight;
}
