import type { Article, ArticleLanguage } from '../articles/article.ts';
import { compareByNewest } from '../articles/article-order.ts';
import { passageText } from '../articles/passage.ts';
import type { Hit, NewsIndex, SearchFilter } from '../index/news-index.ts';
import { type Question, understanding } from '../query/question.ts';
import { type InPieces, runAtOnce } from '../time/cooperative.ts';
import type { Answer, AnswerPassage, TextRange } from './answer.ts';
import { type AnswerOptions, USUAL_TOP } from './answer-options.ts';
import { ANSWERED_FROM, confidenceOf, outcomeOf } from './answerability.ts';
import { type Evidence, gatherEvidence } from './answerability-features.ts';
import { isOfAskedDays } from './asked-days.ts';
import { SURE_CANDIDATE } from './candidates/candidate.ts';
import { chooseEditions } from './choose-edition.ts';
import { type QueryTerms, queryTerms } from './coverage.ts';
import { listingArticles } from './listing.ts';
import { findingSpans, type SentenceSpan } from './sentence-span.ts';
import { makeSnippet, type Snippet } from './snippet.ts';
import type { RankingWeights } from './span-features.ts';

/** How many hits are looked at closely. */
const CANDIDATES = 30;

/** What was made of a question: all that its answer is written from, and that explains it. */
export interface RankedPassages {
  readonly question: Question;
  readonly query: QueryTerms;
  readonly filter: SearchFilter;
  /** What is shown of the passages that match, best first; empty for a list. */
  readonly shown: readonly ResultItem[];
  /** What speaks for the first of them; null where there is none. */
  readonly evidence: Evidence | null;
}

/**
 * Answers from the index alone: no I/O, deterministic; never throws on any text.
 *
 * ```ts
 * import { buildIndex } from '../index/news-index.ts';
 * import { parseSeed } from '../sources/seed-parser.ts';
 * const { articles } = parseSeed(
 *   `A NEW BRIDGE IN AKTOBE 01.02.2025
 * The bridge over the Ilek river is 300 meters long. It was built in two years.
 * Source : https://www.gov.kz/memleket/entities/aktobe/press/news/details/1`,
 *   'news.txt',
 * );
 * const answer = answerQuestion(buildIndex(articles), 'How long is the bridge in Aktobe?');
 * answer.outcome; // => 'answered'
 * answer.passages[0].snippet; // => 'The bridge over the Ilek river is 300 meters long. It was built in two years.'
 * answerQuestion(buildIndex(articles), 'Who won the chess cup?').outcome; // => 'nothing'
 * ```
 */
export function answerQuestion(index: NewsIndex, text: string, options: AnswerOptions = {}): Answer {
  return runAtOnce(answering(index, text, options));
}

/** The same in pieces, for `runCooperatively`. */
export function* answering(index: NewsIndex, text: string, options: AnswerOptions = {}): InPieces<Answer> {
  const { question, query, filter, shown, evidence } = yield* ranking(index, text, options);
  const items: ResultWithSnippet[] = [];
  for (const item of shown) {
    items.push({ ...item, snippet: makeSnippet(query, item.window, index) });
    yield;
  }
  const base = {
    question: text,
    corrections: correctionsOf(question),
    searchedFor: searchedForOf(question),
    regions: question.regions,
    notNews: isNoQuestion(question, options) ? question.notNews : null,
    answerSpan: null,
    missing:
      evidence === null ? [] : [...evidence.missing, ...(evidence.lacksKind ? [question.expects] : [])],
    period: question.isListing ? question.period : null,
    topic: question.isListing ? topicOf(question) : null,
    noSuchDay: question.isListing ? question.noSuchDay : null,
    issuers: question.issuers,
    extent: null,
  };
  if (question.isListing && base.notNews === null) {
    return { ...base, ...(yield* listingArticles(index, question, filter, options)) };
  }
  const passages = items.map((item, at) => toPassage(item, at + 1));
  if (evidence === null)
    return { ...base, outcome: 'nothing', confidence: 0, passages, evidence, listing: false };
  const confidence = confidenceOf(evidence);
  const outcome = outcomeOf(confidence);
  // What does not answer is shown without pointing at an answer in it.
  const answerSpan = outcome === 'answered' ? answerSpanOf(items[0]) : null;
  return { ...base, answerSpan, outcome, confidence, passages, evidence, listing: false };
}

/** Understands a question and ranks what matches it. */
export function rankPassages(index: NewsIndex, text: string, options: AnswerOptions = {}): RankedPassages {
  return runAtOnce(ranking(index, text, options));
}

/** The same in pieces. */
export function* ranking(
  index: NewsIndex,
  text: string,
  options: AnswerOptions = {},
): InPieces<RankedPassages> {
  const top = options.top ?? USUAL_TOP;
  const question = options.understood ?? (yield* understanding(text, index, options));
  yield;
  const filter: SearchFilter = {
    ...(options.region ? { regions: [options.region] } : {}),
    ...(options.articleIds ? { articleIds: options.articleIds } : {}),
  };
  const query = queryTerms(question.terms, index);
  if (question.isListing || isNoQuestion(question, options)) {
    return { question, query, filter, shown: [], evidence: null };
  }
  const candidates = Math.max(CANDIDATES, 2 * top);
  const hits = question.isTopicDescription
    ? index.searchTopic(question.terms, filter, candidates)
    : index.search(question.terms, filter, candidates);
  yield;
  const ranked = ofDaysFirst(question, yield* rank(question, query, index, hits, options.rankingWeights));
  const all = nearFirst(ranked, options.near);
  yield;
  const order = [...(options.languages ?? []), question.language];
  const withWanted = [...all, ...(yield* inWantedEdition(all, order, question, query, index, options))];
  const answers = (span: SentenceSpan) =>
    confidenceOf(gatherEvidence(question, query, span, withWanted, index)) >= ANSWERED_FROM;
  const { spans, judged } = chooseEditions(withWanted, order, answers, index);
  yield;
  return {
    question,
    query,
    filter,
    shown: toShow(question, oneAnArticle(spans), top, index),
    evidence: judged === undefined ? null : gatherEvidence(question, query, judged, spans, index),
  };
}

/** Within one article anything may be a question about it: "how much is a ticket?". */
function isNoQuestion({ notNews }: Question, { articleIds }: AnswerOptions): boolean {
  return notNews !== null && articleIds === undefined;
}

/** All windows of the hits, best first. */
function* rank(
  question: Question,
  query: QueryTerms,
  index: NewsIndex,
  hits: readonly Hit[],
  weights?: RankingWeights,
): InPieces<SentenceSpan[]> {
  const windows = yield* findingSpans(question, query, hits, index, weights);
  return windows.sort((a, b) => b.score - a.score || inOrder(a.hit, b.hit));
}

/** What it adds to a span's score that its article is of the days asked about. */
const OF_DAYS = 1;

function ofDaysFirst(question: Question, spans: SentenceSpan[]): SentenceSpan[] {
  if (question.period === null) return spans;
  const isOf = ({ hit }: SentenceSpan) => isOfAskedDays(question, hit.passage.article);
  const moved = spans.map((span) => (isOf(span) ? { ...span, score: span.score + OF_DAYS } : span));
  return moved.sort((a, b) => b.score - a.score || inOrder(a.hit, b.hit));
}

/** What nearness adds to a span's score at most, and the distance at which it adds a third of that. */
const NEARNESS = 1;
const NEAR_LENGTH = 500;

/** The spans with those near a place moved up. */
function nearFirst(spans: SentenceSpan[], near: AnswerOptions['near']): SentenceSpan[] {
  if (near === undefined) return spans;
  const moved = spans.map((span) => {
    const { passage } = span.hit;
    if (passage.article.id !== near.articleId) return span;
    const at = passage.sentences[span.run.first]?.start ?? passage.start;
    return { ...span, score: span.score + NEARNESS * Math.exp(-Math.abs(at - near.at) / NEAR_LENGTH) };
  });
  return moved.sort((a, b) => b.score - a.score || inOrder(a.hit, b.hit));
}

/** Spans of the best article in the most wanted language, where it has such an edition and none of it was found. */
function* inWantedEdition(
  ranked: readonly SentenceSpan[],
  [wanted]: readonly ArticleLanguage[],
  question: Question,
  query: QueryTerms,
  index: NewsIndex,
  { rankingWeights }: AnswerOptions,
): InPieces<SentenceSpan[]> {
  const article = ranked[0]?.hit.passage.article;
  if (article === undefined || !article.otherEditions.some(({ language }) => language === wanted)) return [];
  const isWanted = ({ id, language }: Article) => id === article.id && language === wanted;
  if (ranked.some(({ hit }) => isWanted(hit.passage.article))) return [];
  const hits = index
    .search(question.terms, { articleIds: new Set([article.id]) }, CANDIDATES)
    .filter(({ passage }) => isWanted(passage.article));
  return yield* rank(question, query, index, hits, rankingWeights);
}

/** Passages of newer articles first, those of one in the order of its text. */
function inOrder(a: Hit, b: Hit): number {
  return compareByNewest(a.passage.article, b.passage.article) || a.place - b.place;
}

/** So many windows, enough for the passages that a person is shown, come in their own order whatever their articles. */
const NEAREST = 12;

/** Past those, a long list goes on with other articles, each once, before it comes back to more of one. */
function oneAnArticle(ranked: readonly SentenceSpan[]): SentenceSpan[] {
  const firsts = new Set(ranked.slice(0, NEAREST));
  const articles = new Set([...firsts].map(({ hit }) => hit.passage.article));
  for (const window of ranked) {
    const { article } = window.hit.passage;
    if (articles.has(article)) continue;
    articles.add(article);
    firsts.add(window);
  }
  return [...firsts, ...ranked.filter((window) => !firsts.has(window))];
}

/** A window to show, with the other articles that published the same. */
export interface ResultItem {
  readonly window: SentenceSpan;
  readonly copies: Article[];
}

/** The best passages, copies of one text collapsed into the first, and no sentence shown twice. */
function toShow(
  question: Question,
  ranked: readonly SentenceSpan[],
  top: number,
  index: NewsIndex,
): ResultItem[] {
  const shown: ResultItem[] = [];
  for (const window of ranked) {
    const { article } = window.hit.passage;
    const at = shown.findIndex((other) => isCopy(other.window, window, index));
    const original = shown[at];
    if (original) {
      if (isCloser(question, article, original.window.hit.passage.article)) {
        const copies = original.copies.filter((copy) => copy !== article);
        shown[at] = { window, copies: [original.window.hit.passage.article, ...copies] };
      } else if (!original.copies.includes(article)) original.copies.push(article);
    } else if (shown.length < top && !shown.some((other) => overlaps(other.window, window))) {
      shown.push({ window, copies: [] });
    }
  }
  return shown;
}

interface ResultWithSnippet extends ResultItem {
  readonly snippet: Snippet;
}

function toPassage(
  { window, copies, snippet: { text, matches, outside } }: ResultWithSnippet,
  rank: number,
): AnswerPassage {
  return {
    rank,
    score: round(window.score),
    article: window.hit.passage.article,
    passage: passageText(window.hit.passage),
    snippet: text,
    outside,
    matches,
    copies,
  };
}

/** Where the answer itself is in the first snippet; null if nothing surely is what is asked for. */
function answerSpanOf(first: ResultWithSnippet | undefined): TextRange | null {
  if (first === undefined) return null;
  const { candidate } = first.window;
  const { text, offset } = first.snippet;
  if (candidate === null || offset === null || candidate.strength < SURE_CANDIDATE) return null;
  const range = { start: candidate.start - offset, end: candidate.end - offset };
  return range.start >= 0 && range.end <= text.length ? range : null;
}

function isCopy(a: SentenceSpan, b: SentenceSpan, index: NewsIndex): boolean {
  const [one, other] = [a.hit.passage, b.hit.passage];
  return (
    one.article.id !== other.article.id &&
    index.nearDuplicates.isPublishedIn(other, one.article) &&
    index.nearDuplicates.isPublishedIn(one, other.article)
  );
}

/** Of two copies of one text, the one that was published in a region that the question names. */
function isCloser({ regions }: Question, article: Article, than: Article): boolean {
  return regions.includes(article.region) && !regions.includes(than.region);
}

/** No sentence is shown twice: what comes after a window is something else. */
function overlaps(a: SentenceSpan, b: SentenceSpan): boolean {
  if (a.hit.passage.article !== b.hit.passage.article) return false;
  const [one, other] = [sentencesOf(a), sentencesOf(b)];
  return one.some((sentence) => other.includes(sentence));
}

function sentencesOf({ hit, run }: SentenceSpan) {
  return hit.passage.sentences.slice(run.first, run.last + 1);
}

function correctionsOf({ corrections, terms }: Question) {
  return [
    ...corrections,
    ...terms.flatMap(({ surface, correctedTo }) =>
      correctedTo === null ? [] : [{ from: surface, to: correctedTo }],
    ),
  ];
}

/** The words that a list is searched by, as typed. */
function topicOf({ terms }: Question): string | null {
  return terms.length === 0 ? null : [...new Set(terms.map(({ surface }) => surface))].join(' ');
}

function searchedForOf(question: Question): string[] {
  return [...new Set(question.terms.flatMap(({ translatedTo }) => translatedTo ?? []))];
}

function round(score: number): number {
  return Math.round(score * 1e4) / 1e4;
}
