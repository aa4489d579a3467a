import { LRUCache } from 'lru-cache';
import { languageOf } from '../articles/language-detection.ts';
import { findRegions, type RegionCode } from '../articles/regions/regions.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { type AnalyzedToken, analyze } from '../languages/analyzer.ts';
import type { AnswerType } from '../languages/answer-type.ts';
import { LANGUAGES, type LanguageCode } from '../languages/languages.ts';
import { inOneScript } from '../text/folding.ts';
import { withSingleSpaces } from '../text/white-space.ts';
import { type InPieces, runAtOnce } from '../time/cooperative.ts';
import { countedFrom, expectedAnswer, isInterrogative } from './answer-type.ts';
import { isListingRequest } from './browse/browse-intent.ts';
import { namedAlone } from './browse/named-alone.ts';
import { isBrowseWord, isRequestWord } from './browse/news-vocabulary.ts';
import { findSpeech } from './browse/quotes-by.ts';
import { isToldOf } from './browse/told-of.ts';
import { findTopic, type TextPart } from './browse/topic.ts';
import { findDays, type Period } from './dates/dates.ts';
import { boundsOf } from './dates/days.ts';
import { type NotNews, notNewsOf } from './not-news.ts';
import { type QuestionTerm, questionTerms } from './question-terms.ts';
import type { Rewrite } from './spelling/keyboard-layout-repair.ts';
import { UNDERSTANDING_STEPS, type UnderstandingSteps } from './understanding-steps.ts';

/** Longer questions are truncated: people do not write such. */
export const MAX_QUESTION_LENGTH = 1_000;

/** A parsed question: what is searched, and which type of answer is expected. */
export interface Question {
  /** The text after corrections of the keyboard layout, typos and spaces. */
  readonly text: string;
  /** Corrections of the text; corrections of single unknown words are in `terms`. */
  readonly corrections: readonly Rewrite[];
  readonly language: LanguageCode;
  readonly terms: readonly QuestionTerm[];
  /** Those of `terms` that name the speaker: a list holds only articles that name them. */
  readonly speaker: readonly QuestionTerm[];
  readonly regions: readonly RegionCode[];
  /** Slugs of the issuing bodies that a list is wanted of. */
  readonly issuers: readonly string[];
  readonly expects: AnswerType;
  /**
   * Index of the term that names the thing asked for: the first, or the last if the language puts the head of a
   * phrase last.
   */
  readonly headTermIndex: number;
  /** Index of the term that is to be counted (`how many patients`); null if there is none. */
  readonly countedTermIndex: number | null;
  /** Whether a list of news is wanted: of the regions, the period and (if there are terms) the topic. */
  readonly isListing: boolean;
  /**
   * Whether a topic is described and nothing is asked: then what an article is about matters more than any one
   * sentence.
   */
  readonly isTopicDescription: boolean;
  /** Those of `terms` that name the days: an article of those days need not say them. */
  readonly dayTerms: readonly QuestionTerm[];
  /** Days that a list is wanted of, or that a question is about; null if none are named. */
  readonly period: Period | null;
  /** A day that the text names and the calendar does not have (`30 February`); null if all exist. */
  readonly noSuchDay: string | null;
  /** What the text is where it asks the news nothing; null where it is a question. */
  readonly notNews: NotNews | null;
}

export interface UnderstandOptions {
  /** Steps of understanding; by default all. */
  readonly steps?: UnderstandingSteps;
  /** The day that `today` means, `YYYY-MM-DD`; by default that of the newest article. */
  readonly today?: string;
  /** Whether a list is wanted whatever the text: what it names besides regions, bodies and days is the topic. */
  readonly asList?: boolean;
}

/**
 * Parses a question: which terms to search, in which regions and days, and which type of answer it expects.
 * Deterministic; never throws. Its work is bounded whatever the text, and the last questions asked of an index are
 * remembered with it.
 *
 * ```ts
 * import { buildIndex } from '../index/news-index.ts';
 * const index = buildIndex([]);
 * understand('Kak zovut akima Aktobe?', index).regions; // => ['KZ-15']
 * understand('How many patients are waiting?', index).expects; // => 'number'
 * understand('news from Shymkent', index).isListing; // => true
 * ```
 */
export function understand(text: string, index: NewsIndex, options: UnderstandOptions = {}): Question {
  return runAtOnce(understanding(text, index, options));
}

/**
 * The same in pieces, for `runCooperatively`: a text that was made to cost much takes a hundred milliseconds. What follows
 * may use `understand` of the same index and day: it is remembered.
 */
export function* understanding(
  text: string,
  index: NewsIndex,
  options: UnderstandOptions = {},
): InPieces<Question> {
  const { today, asList = false, steps } = options;
  if (steps !== undefined) return yield* read(text, index, { today, asList }, steps);
  const known = remembered.get(index) ?? new LRUCache<string, Question>({ max: REMEMBERED_QUESTIONS });
  remembered.set(index, known);
  const key = `${today ?? ''} ${asList} ${text}`;
  const question = known.get(key) ?? (yield* read(text, index, { today, asList }, UNDERSTANDING_STEPS));
  known.set(key, question);
  return question;
}

/** A person's question is read for their article and for all, a watched one for each article that may answer it. */
const REMEMBERED_QUESTIONS = 200;
const remembered = new WeakMap<NewsIndex, LRUCache<string, Question>>();

function* read(
  text: string,
  index: NewsIndex,
  { today, asList }: { readonly today: string | undefined; readonly asList: boolean },
  steps: UnderstandingSteps,
): InPieces<Question> {
  const { text: asked, corrections } = yield* readTyped(
    text.slice(0, MAX_QUESTION_LENGTH),
    index,
    steps.text,
  );
  const language = languageOf(asked);
  yield;
  const found = findRegions(asked);
  yield;
  const { period, noSuchDay } = daysNamed(asked, index, today);
  const days = period ?? noSuchDay;
  const dateless = days === null ? asked : blank(asked, days);
  yield;
  const isBare = isListingRequest(dateless, days !== null);
  const isPlainListing = isBare && !(yield* isOfToldDays(asked, language, period, index, steps));
  const speech = isPlainListing ? null : findSpeech(dateless);
  yield;
  const named = isBare || speech !== null ? null : namedAlone(dateless, index, asList);
  yield;
  const topic = isPlainListing
    ? null
    : (speech?.topic ?? (named === null ? findTopic(dateless) : named.topic));
  const isAsked = isPlainListing || speech !== null || named !== null || topic !== null;
  const listed = isAsked || !asList ? topic : { start: 0, end: asked.length };
  const isListing = isAsked || asList;
  yield;
  const expects = isListing ? { type: 'any' as const, words: new Set<string>() } : expectedAnswer(asked);
  const tokens = analyze(isListing ? dateless : asked, language).filter(
    ({ isStopWord, word }) =>
      !isStopWord &&
      !expects.words.has(word) &&
      !isRequestWord(word) &&
      (isAsked || !asList || !isBrowseWord(word)),
  );
  const termsIn = (part: TextPart | null, all: boolean) =>
    questionTerms(
      asked,
      tokens.filter(
        (token) => all || (isWithin(token, part) && !found.some((region) => isWithin(token, region))),
      ),
      language,
      index,
      steps,
    );
  yield;
  const speaker = speech === null ? [] : yield* termsIn(speech.speaker, false);
  const terms = isListing ? [...speaker, ...(yield* termsIn(listed, false))] : yield* termsIn(null, true);
  const daysNamedBy = new Set(
    tokens.filter((token) => isWithin(token, period)).map(({ text: word }) => word),
  );
  return {
    text: asked,
    corrections,
    language,
    terms,
    speaker,
    dayTerms: terms.filter(({ surface }) => daysNamedBy.has(surface)),
    isTopicDescription: expects.type === 'any' && terms.length >= MIN_STATED_WORDS && !isInterrogative(asked),
    regions: named?.regions ?? [...new Set(found.map(({ code }) => code))],
    issuers: named?.issuers ?? [],
    expects: expects.type,
    headTermIndex: LANGUAGES[language].headIsLast ? Math.max(0, terms.length - 1) : 0,
    countedTermIndex: countedTerm(asked, expects.type, tokens, terms),
    isListing,
    period,
    noSuchDay: noSuchDay === null ? null : asked.slice(noSuchDay.start, noSuchDay.end),
    notNews: notNewsOf(text),
  };
}

function countedTerm(
  asked: string,
  expects: AnswerType,
  tokens: readonly AnalyzedToken[],
  terms: readonly QuestionTerm[],
): number | null {
  const from = expects === 'number' || expects === 'duration' ? countedFrom(asked) : null;
  const word = from === null ? undefined : tokens.find(({ start }) => start >= from);
  if (word === undefined) return null;
  // A phrase that was translated as a whole starts with the word.
  const at = terms.findIndex(({ surface }) => surface.startsWith(word.text));
  return at === -1 ? null : at;
}

/** With fewer words, a text asks for a fact even without a question mark: `akim of Astana name`. */
const MIN_STATED_WORDS = 5;

/** Makes runs of white space one, converts each word to one script, then applies each text step in turn. */
function* readTyped(
  typed: string,
  index: NewsIndex,
  steps: UnderstandingSteps['text'],
): InPieces<Pick<Question, 'text' | 'corrections'>> {
  let text = withSingleSpaces(typed).replace(/[\p{L}\p{M}]+/gu, inOneScript);
  const corrections: Rewrite[] = [];
  for (const step of Object.values(steps)) {
    const corrected = yield* step(text, index);
    if (corrected === null) continue;
    text = corrected.text;
    corrections.push(...corrected.readings);
  }
  return { text, corrections };
}

/** The interpretation of the question's period that has news, or else the strict one; or a day that does not exist. */
function daysNamed(asked: string, index: NewsIndex, today: string | undefined) {
  const newest = index.newestDay(today);
  if (newest === null) return { period: null, noSuchDay: null };
  const { periods, noSuchDay } = findDays(asked, today ?? newest, newest);
  const hasNews = (period: Period) => index.list(boundsOf(period), 1).length > 0;
  // "Until 5 February" of a year whose news end before it leaves out nothing: another year is meant.
  const isLimit = ({ from, to }: Period) => from !== null || to < newest;
  const period = periods.find((reading) => isLimit(reading) && hasNews(reading)) ?? periods[0] ?? null;
  return { period, noSuchDay: period === null ? noSuchDay : null };
}

function isWithin({ start, end }: TextPart, part: TextPart | null): boolean {
  return part !== null && start >= part.start && end <= part.end;
}

/** One day without news that some text tells of. */
function* isOfToldDays(
  asked: string,
  language: LanguageCode,
  period: Period | null,
  index: NewsIndex,
  steps: UnderstandingSteps,
): InPieces<boolean> {
  if (period === null || period.from !== period.to || index.list(boundsOf(period), 1).length > 0)
    return false;
  const named = analyze(asked, language).filter((token) => !token.isStopWord && isWithin(token, period));
  return isToldOf(yield* questionTerms(asked, named, language, index, steps), index);
}

function blank(text: string, { start, end }: TextPart): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
