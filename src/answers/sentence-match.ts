import type { Article } from '../news/article.ts';
import type { Sentence } from '../news/sentences.ts';
import { wantedKinds } from '../search/answer-candidates.ts';
import { coverage, type Matches, type QueryTerms } from '../search/coverage.ts';
import type { NewsIndex } from '../search/index.ts';
import type { Question } from '../search/question.ts';

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
}

/** Distance in tokens at which nearness to the answer has fallen to 1/e. */
const REACH = 8;
/** Words by which a sentence's length is measured. */
export const FEW_WORDS = 8;

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
  const wanted = wantedKinds(question.expects);
  let answerNear = 0;
  let holdsAnswer = false;
  for (const [at, kind] of kinds.entries()) {
    if ((kind & wanted) === 0 || asked.has(at)) continue;
    holdsAnswer = true;
    answerNear = Math.max(answerNear, nearness(query, occurrences, at));
  }
  return {
    matches,
    coverage: covered,
    density: covered / Math.log2(2 + tokens.length / FEW_WORDS),
    holdsAnswer,
    answerNear,
  };
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
