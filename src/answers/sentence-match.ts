import type { Article } from '../articles/article.ts';
import type { Sentence } from '../articles/sentences.ts';
import { ENTITY, entityTypesFor } from '../index/entity-types.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { generalFrequency } from '../languages/background-frequency.ts';
import type { Question } from '../query/question.ts';
import { type AttachedCandidate, attachCandidate, type Occurrence } from './candidates/attachment.ts';
import { coverage, type Matches, type QueryTerms } from './coverage.ts';

/** What a sentence has to say to a question. */
export interface SentenceMatch {
  readonly matches: Matches;
  readonly coverage: number;
  /** Coverage against length: a short sentence that says it all is worth more than a long one. */
  readonly density: number;
  /** Whether it holds something of the kind that was asked for, which the question did not name itself. */
  readonly holdsAnswer: boolean;
  /** Share of the question's importance that is near such a thing; it decreases with the distance. */
  readonly answerNear: number;
  /** The same of such things alone that ordinary texts do not name: `Ministry` is nobody's name. */
  readonly distinctNear: number;
  /** How near one of these is to the thing asked for, 0..1. */
  readonly focusNear: number;
  /** What could be the answer itself; null where nothing of the kind asked for is there. */
  readonly candidate: AttachedCandidate | null;
}

/** Distance in tokens at which nearness to the answer has fallen to 1/e. */
const REACH = 8;
/** A name said more often in ordinary texts is a common word that has a capital. */
const COMMON_WORD = 3e-5;
/** Words by which a sentence's length is measured. */
const FEW_WORDS = 8;

export function matchSentence(
  question: Question,
  query: QueryTerms,
  article: Article,
  sentence: Sentence,
  /** What the title and the rest of the article hold. */
  context: Matches,
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
    candidate: attachCandidate(question, query, { article, sentence, tokens, occurrences, context }, index),
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
