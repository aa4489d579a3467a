import type { Article } from '../../articles/article.ts';
import type { Sentence } from '../../articles/sentences.ts';
import type { NewsIndex } from '../../index/news-index.ts';
import type { AnalyzedToken } from '../../languages/analyzer.ts';
import type { Question } from '../../query/question.ts';
import type { TextRange } from '../answer.ts';
import { coverage, type Matches, type QueryTerms } from '../coverage.ts';
import { areNames, CANDIDATE, type Candidate, WANTED } from './candidate.ts';
import { countedTogether } from './counted-together.ts';
import { properNames } from './proper-names.ts';
import { quantities } from './quantities.ts';

/** Where one term of the question occurs in a sentence. */
export interface Occurrence {
  readonly term: number;
  /** Number of the token. */
  readonly at: number;
  readonly weight: number;
}

/** A candidate with how close it is to what is asked. */
export interface AttachedCandidate {
  /** Offsets in the article's body, of the candidate with its unit. */
  readonly start: number;
  readonly end: number;
  readonly strength: number;
  /** Share of the question's importance near it, what the title and the article hold counting in part, 0..1. */
  readonly near: number;
  /** How near it is to the word that names the thing asked for, 0..1. */
  readonly nearHead: number;
  /** Whether it counts what is to be counted; something else; and whether what the question says next is near. */
  readonly counts: boolean;
  readonly countsOther: boolean;
  readonly isNearSecond: boolean;
}

export interface SentenceToSearch {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly tokens: readonly AnalyzedToken[];
  readonly occurrences: readonly Occurrence[];
  /** What the sentence need not say itself: what the title and the rest of its article hold, at a discount. */
  readonly context: Matches;
}

/** Distance in tokens at which nearness has fallen to 1/e. */
const REACH = 7;
/** What is left of nearness past the border of a clause. */
const PAST_BORDER = 0.8;
const BORDER = /[;:()«»"“”]|\s[–—-]\s|,\s/u;
/** What context counts beside a word in the sentence itself. */
const CONTEXT_WEIGHT = 0.5;
/** A number counts what follows it at most so many tokens later. */
const COUNTED_WITHIN = 3;
const SECOND_WITHIN = 6;
/** An age is said within so many tokens of a name. */
const AGE_WITHIN = 5;

/** Of the candidates of the kind asked for, the one closest to what is asked; null where the sentence holds none. */
export function attachCandidate(
  question: Question,
  query: QueryTerms,
  searched: SentenceToSearch,
  index: NewsIndex,
): AttachedCandidate | null {
  const wanted = WANTED[question.expects];
  if (wanted === 0) return null;
  const { occurrences } = searched;
  const asked = new Set(occurrences.map(({ at }) => at));
  const candidates = candidatesOf(searched, wanted, index).filter(
    (candidate) =>
      (candidate.kinds & wanted) !== 0 &&
      !isAsked(candidate, asked, question) &&
      (question.expects !== 'number' || isPlainNumber(candidate, asked)) &&
      (question.expects !== 'age' || isAgeOfNamed(candidate, question, occurrences)),
  );
  if (candidates.length === 0) return null;
  const clauses = clausesOf(searched);
  const attached = candidates.map((candidate): AttachedCandidate => {
    const near = nearness(query, occurrences, candidate, clauses);
    const withContext = near.map((value, term) =>
      Math.max(value, CONTEXT_WEIGHT * (searched.context[term] ?? 0)),
    );
    const counted = counting(question, query, searched, candidate, asked);
    const together =
      question.expects === 'number' && !counted.counts
        ? countedTogether(searched.tokens, candidates, candidate, searched.article.language)
        : null;
    const extent = together === null ? extentOf(searched, candidate) : rangeOf(searched, together);
    return {
      ...extent,
      strength: candidate.strength,
      near: coverage(query, withContext),
      nearHead: near[question.headTermIndex] ?? 0,
      ...counted,
    };
  });
  return closest(attached);
}

/** Where tokens are in the body. */
function rangeOf(
  { sentence, tokens }: SentenceToSearch,
  { first, last }: Pick<Candidate, 'first' | 'last'>,
): TextRange {
  return {
    start: sentence.start + (tokens[first]?.start ?? 0),
    end: sentence.start + (tokens[last]?.end ?? 0),
  };
}

const SYMBOL = /^\s?[%$€£₸¥]/;
const UNIT_AFTER = CANDIDATE.money | CANDIDATE.percentage | CANDIDATE.age | CANDIDATE.duration;

/** Where a candidate is in the body: a number together with the sign or the word that it measures in. */
function extentOf(searched: SentenceToSearch, { first, last, kinds }: Candidate): TextRange {
  const { article, sentence, tokens } = searched;
  const { start, end } = rangeOf(searched, { first, last });
  const symbol = SYMBOL.exec(article.body.slice(end, sentence.end))?.[0];
  if (symbol !== undefined) return { start, end: end + symbol.length };
  if ((kinds & UNIT_AFTER) === 0) return { start, end };
  // `US dollars`, where `us` is a stop word.
  const unit = tokens.slice(last + 1, last + 3).find(({ isStopWord }) => !isStopWord);
  return { start, end: unit === undefined ? end : sentence.start + unit.end };
}

/** The closest of candidates, earlier ones before equals; null of none. */
export function closest(candidates: readonly (AttachedCandidate | null)[]): AttachedCandidate | null {
  return candidates.reduce<AttachedCandidate | null>(
    (best, one) => (one !== null && (best === null || closeness(one) > closeness(best)) ? one : best),
    null,
  );
}

function closeness({ strength, near, nearHead, counts }: AttachedCandidate): number {
  return strength * (0.3 + near + 0.3 * nearHead + (counts ? 0.5 : 0));
}

/** What a question names is no answer to it; of a person's name, no part may be named. */
function isAsked({ first, last }: Candidate, asked: ReadonlySet<number>, { expects }: Question): boolean {
  let named = 0;
  for (let at = first; at <= last; at++) if (asked.has(at)) named++;
  return expects === 'person' ? named > 0 : named === last - first + 1;
}

/** A sum, a share, an age or a time counts no things, but where its unit is what is asked for (`how many years`). */
function isPlainNumber({ kinds, last }: Candidate, asked: ReadonlySet<number>): boolean {
  const measures = CANDIDATE.money | CANDIDATE.percentage | CANDIDATE.age | CANDIDATE.duration;
  return (kinds & measures) === 0 || [0, 1, 2, 3].some((step) => asked.has(last + step));
}

/** Where a person is named, an age is that person's only near the name: `Yuri Pya, 45`. A region names nobody. */
function isAgeOfNamed(
  { first, last }: Candidate,
  { terms, regions }: Question,
  occurrences: readonly Occurrence[],
): boolean {
  if (regions.length > 0 || !terms.some(({ isSpecific }) => isSpecific)) return true;
  return occurrences.some(
    ({ term, at }) => terms[term]?.isSpecific && at >= first - AGE_WITHIN && at <= last + AGE_WITHIN,
  );
}

const known = new WeakMap<NewsIndex, { names: Candidates; quantities: Candidates }>();
type Candidates = WeakMap<Sentence, readonly Candidate[]>;

/** They depend on the sentence and the words of the index alone, and are found once. */
function candidatesOf(
  { article, sentence, tokens }: SentenceToSearch,
  wanted: number,
  index: NewsIndex,
): readonly Candidate[] {
  let ofIndex = known.get(index);
  if (ofIndex === undefined) {
    ofIndex = { names: new WeakMap(), quantities: new WeakMap() };
    known.set(index, ofIndex);
  }
  const cache = areNames(wanted) ? ofIndex.names : ofIndex.quantities;
  let candidates = cache.get(sentence);
  if (candidates === undefined) {
    const text = article.body.slice(sentence.start, sentence.end);
    candidates = areNames(wanted)
      ? properNames(tokens, text, article.language, (word) => index.vocabulary.isName(word))
      : quantities(tokens, index.kindsOf(article, sentence), text);
    cache.set(sentence, candidates);
  }
  return candidates;
}

/** For each token, the number of its clause. */
function clausesOf({ article, sentence, tokens }: SentenceToSearch): readonly number[] {
  const text = article.body.slice(sentence.start, sentence.end);
  let clause = 0;
  return tokens.map(({ start }, at) => {
    const before = tokens[at - 1];
    if (before !== undefined && BORDER.test(text.slice(before.end, start))) clause++;
    return clause;
  });
}

/** For each term of the question, how near its nearest occurrence is to the candidate, 0..1. */
function nearness(
  { terms }: QueryTerms,
  occurrences: readonly Occurrence[],
  { first, last }: Candidate,
  clauses: readonly number[],
): number[] {
  const near = terms.map(() => 0);
  for (const { term, at, weight } of occurrences) {
    const side = at < first ? first : at > last ? last : at;
    const borders = Math.abs((clauses[at] ?? 0) - (clauses[side] ?? 0));
    const value = weight * Math.exp(-Math.abs(at - side) / REACH) * PAST_BORDER ** borders;
    if (value > (near[term] ?? 0)) near[term] = value;
  }
  return near;
}

function counting(
  { countedTermIndex }: Question,
  { terms }: QueryTerms,
  { tokens, occurrences }: SentenceToSearch,
  { last }: Candidate,
  asked: ReadonlySet<number>,
): Pick<AttachedCandidate, 'counts' | 'countsOther' | 'isNearSecond'> {
  if (countedTermIndex === null) return { counts: false, countsOther: false, isNearSecond: false };
  const counts = occurrences.some(
    ({ term, at }) => term === countedTermIndex && at >= last && at - last <= COUNTED_WITHIN,
  );
  const next = tokens.findIndex(({ isStopWord }, at) => at > last && !isStopWord);
  const second = countedTermIndex + 1;
  return {
    counts,
    countsOther: !counts && next !== -1 && next - last <= 2 && !asked.has(next),
    isNearSecond:
      second >= terms.length
        ? counts
        : occurrences.some(({ term, at }) => term === second && Math.abs(at - last) <= SECOND_WITHIN),
  };
}
