import type { Article } from '../news/article.ts';
import type { RegionCode } from '../news/regions.ts';
import {
  coverage,
  type Matches,
  matchTokens,
  type QueryTerms,
  queryTerms,
  unite,
} from '../search/coverage.ts';
import type { Hit, NewsIndex, SearchFilter } from '../search/index.ts';
import { passageText } from '../search/passage.ts';
import { type Question, understand } from '../search/question.ts';
import { analyze } from '../text/analyzer.ts';
import type { Answer, AnswerPassage } from './answer.ts';
import { confidenceOf, type Evidence, outcomeOf } from './evidence.ts';
import { listArticles } from './listing.ts';
import { makeSnippet, type Snippet } from './snippet.ts';

export interface AnswerOptions {
  /** How many passages to give; 3 unless told. */
  readonly top?: number;
  /** Only articles of this region. */
  readonly region?: RegionCode;
}

/** How many hits are looked at closely, and how much a snippet's worth counts beside the search's score. */
const CANDIDATES = 30;
const SNIPPET_SHARE = 1;

interface Candidate {
  readonly hit: Hit;
  readonly snippet: Snippet;
  readonly score: number;
}

/** Answers from the index alone: no I/O, deterministic; never throws on any text. */
export function answerQuestion(index: NewsIndex, text: string, options: AnswerOptions = {}): Answer {
  const top = options.top ?? 3;
  const question = understand(text, index);
  const filter: SearchFilter = options.region ? { regions: [options.region] } : {};
  const base = { question: text, corrections: correctionsOf(question), regions: question.regions };
  if (question.isListing) return { ...base, ...listArticles(index, question, filter, top) };

  const query = queryTerms(question.terms, index);
  const ranked = rank(question, query, index, index.search(question.terms, filter, CANDIDATES));
  const first = ranked[0];
  if (first === undefined)
    return { ...base, outcome: 'nothing', confidence: 0, passages: [], evidence: null, listing: false };
  const evidence = evidenceFor(question, query, ranked, first, index);
  const confidence = confidenceOf(evidence);
  const passages = toPassages(ranked, top, index);
  return { ...base, outcome: outcomeOf(confidence), confidence, passages, evidence, listing: false };
}

/** Search score and the worth of the best sentence together, both as shares of the best candidate's. */
function rank(question: Question, query: QueryTerms, index: NewsIndex, hits: readonly Hit[]): Candidate[] {
  const bestScore = hits[0]?.score ?? 1;
  return hits
    .map((hit) => {
      const snippet = makeSnippet(question, query, hit.passage, index);
      return { hit, snippet, score: hit.score / bestScore + SNIPPET_SHARE * snippet.score };
    })
    .sort((a, b) => b.score - a.score || a.hit.passageNumber - b.hit.passageNumber);
}

/** The best passages, copies of one text collapsed into the first, and no sentence shown twice. */
function toPassages(ranked: readonly Candidate[], top: number, index: NewsIndex): AnswerPassage[] {
  const shown: { candidate: Candidate; copies: Article[] }[] = [];
  for (const candidate of ranked) {
    const { article } = candidate.hit.passage;
    const original = shown.find(
      (other) =>
        other.candidate.hit.passage.article !== article &&
        index.nearDuplicates.isPublishedIn(candidate.hit.passage, other.candidate.hit.passage.article) &&
        index.nearDuplicates.isPublishedIn(other.candidate.hit.passage, article),
    );
    if (original) {
      if (!original.copies.includes(article)) original.copies.push(article);
    } else if (
      !shown.some(
        ({ candidate: other }) => other.hit.passage.article === article && overlaps(other, candidate),
      )
    ) {
      shown.push({ candidate, copies: [] });
    }
  }
  return shown.slice(0, top).map(({ candidate: { hit, snippet, score }, copies }, at) => ({
    rank: at + 1,
    score: round(score),
    article: hit.passage.article,
    passage: passageText(hit.passage),
    snippet: snippet.text,
    matches: snippet.matches,
    copies,
  }));
}

/** Neighbouring passages share a sentence; the same snippet is not shown twice. */
function overlaps(a: Candidate, b: Candidate): boolean {
  return a.snippet.text.includes(b.snippet.text) || b.snippet.text.includes(a.snippet.text);
}

function evidenceFor(
  question: Question,
  query: QueryTerms,
  ranked: readonly Candidate[],
  best: Candidate,
  index: NewsIndex,
): Evidence {
  const { passage } = best.hit;
  const next = ranked.find(
    ({ hit }) =>
      hit.passage.article !== passage.article &&
      !index.nearDuplicates.isPublishedIn(passage, hit.passage.article),
  );
  const title = matchTokens(query, analyze(passage.article.title, passage.article.language));
  const inPassage = unite(
    title,
    matchTokens(
      query,
      passage.sentences.flatMap((sentence) => index.tokensOf(passage.article, sentence)),
    ),
  );
  const inArticle = unite(title, matchTokens(query, analyze(passage.article.body, passage.article.language)));
  const rarest = query.weights.reduce(
    (top, weight, at) => (weight > (query.weights[top] ?? 0) ? at : top),
    0,
  );
  return {
    passageCoverage: coverage(query, inPassage),
    snippetCoverage: best.snippet.coverage,
    articleCoverage: coverage(query, inArticle),
    unknownShare: coverage(
      query,
      question.terms.map((term) => (index.knows(term) ? 0 : 1)),
    ),
    missingSpecifics: missingSpecifics(query, inArticle),
    rarestTerm: inPassage[rarest] ?? 0,
    answerType: question.expects === 'any' ? 0 : best.snippet.holdsAnswer ? 1 : -1,
    lead: next ? 1 - next.score / best.score : 1,
    brevity: 1 / question.terms.length,
    cyrillic: question.language === 'en' ? 0 : 1,
  };
}

function missingSpecifics(query: QueryTerms, matches: Matches): number {
  let specific = 0;
  let missing = 0;
  query.terms.forEach((term, at) => {
    if (!term.isSpecific) return;
    const weight = query.weights[at] ?? 0;
    specific += weight;
    missing += weight * (1 - (matches[at] ?? 0));
  });
  return specific === 0 ? 0 : missing / specific;
}

function correctionsOf(question: Question) {
  return question.terms.flatMap(({ typed, repaired }) =>
    repaired === null ? [] : [{ from: typed, to: repaired }],
  );
}

function round(score: number): number {
  return Math.round(score * 1e4) / 1e4;
}
