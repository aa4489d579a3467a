import type { Language } from '../news/article.ts';
import { languageOf } from '../news/language.ts';
import { findRegions, type RegionCode } from '../news/regions.ts';
import { analyze } from '../text/analyzer.ts';
import { type AnswerType, expectedAnswer } from './answer-type.ts';
import { findPeriod, type Period } from './dates.ts';
import type { NewsIndex } from './index.ts';
import { WITHOUT_NOTHING, type Without } from './ingredients.ts';
import { isListingRequest } from './listing.ts';
import { type QuestionTerm, questionTerms } from './question-terms.ts';
import { findTopic } from './topic-request.ts';

/** A question longer than this is read up to here: no question of a person is. */
export const MOST_QUESTION_LENGTH = 1_000;

/** A question understood: what is searched, and what kind of answer is wanted. */
export interface Question {
  readonly text: string;
  readonly language: Language;
  readonly terms: readonly QuestionTerm[];
  readonly regions: readonly RegionCode[];
  readonly expects: AnswerType;
  /** A list of news is wanted: of the regions, the period and (where there are terms) the topic. */
  readonly isListing: boolean;
  /** A topic is described and nothing asked: what is about it matters more than any one sentence. */
  readonly isStatement: boolean;
  /** Days that a list is wanted of; null where none are named. */
  readonly period: Period | null;
}

export interface UnderstandOptions {
  /** Ingredients to leave out, to measure what they are worth. */
  readonly without?: Without;
  /** Day that `today` means, `YYYY-MM-DD`; the newest article's unless told. */
  readonly today?: string;
}

export function understand(text: string, index: NewsIndex, options: UnderstandOptions = {}): Question {
  const without = options.without ?? WITHOUT_NOTHING;
  const asked = text.slice(0, MOST_QUESTION_LENGTH);
  const language = languageOf(asked);
  const regions = findRegions(asked);
  const period = listedPeriod(asked, index, options.today);
  const dateless = period === null ? asked : blank(asked, period);
  const topic = findTopic(dateless);
  const isListing =
    topic !== null || isListingRequest(dateless) || (period !== null && isListingRequest(asked));
  const expects = isListing ? { type: 'any' as const, words: new Set<string>() } : expectedAnswer(asked);
  const isSearched = ({ start, end }: { start: number; end: number }) => {
    if (!isListing) return true;
    if (topic === null || start < topic.start || end > topic.end) return false;
    return !regions.some((region) => start >= region.start && end <= region.end);
  };
  const tokens = analyze(isListing ? dateless : asked, language).filter(
    (token) => !token.isStopWord && !expects.words.has(token.word) && isSearched(token),
  );
  const terms = questionTerms(asked, tokens, language, index, without);
  return {
    text: asked,
    language,
    terms,
    isStatement: expects.type === 'any' && terms.length >= FEWEST_STATED_WORDS && !INTERROGATIVE.test(asked),
    regions: [...new Set(regions.map(({ code }) => code))],
    expects: expects.type,
    isListing,
    period,
  };
}

/** Fewer words than these, even without a question mark, ask for a fact: `akim of Astana name`. */
const FEWEST_STATED_WORDS = 5;
const INTERROGATIVE =
  /[?؟]|(?<!\p{L})(?:what|which|who|whom|whose|when|where|why|how|что|как\p{L}*|кто|кого|где|когда|почему|зачем|сколько|чем|не|қандай|қай|қалай|кім|қашан|қайда|неге|қанша)(?!\p{L})/iu;

/** The period that the question names; days without news count from the newest article instead of from today. */
function listedPeriod(asked: string, index: NewsIndex, today: string | undefined): Period | null {
  const newest = index.newestDay;
  if (newest === null) return null;
  const period = findPeriod(asked, today ?? newest);
  if (period === null || today === undefined || index.list(period).length > 0) return period;
  return findPeriod(asked, newest);
}

function blank(text: string, { start, end }: Period): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
