import { languageOf } from '../../articles/language-detection.ts';
import { bodiesNamedBy } from '../../articles/origins-named.ts';
import {
  findRegions,
  type RegionCode,
  regionsMistyped,
  regionsSpelled,
} from '../../articles/regions/regions.ts';
import type { NewsIndex } from '../../index/news-index.ts';
import { type AnalyzedToken, analyze } from '../../languages/analyzer.ts';
import { isInterrogative } from '../answer-type.ts';
import { leansOnEarlier } from '../follow-up-signs.ts';
import { isRecognized } from '../spelling/known-word.ts';
import { classifyBrowse } from './browse-intent.ts';
import { isBrowseWord, isNeutralWord, isRequestWord, isSeekingWord } from './news-vocabulary.ts';
import type { TextPart } from './topic.ts';

/** What a list is wanted of: regions, issuing bodies (slugs), or a topic; the others are empty. */
export interface NamedAlone {
  readonly regions: readonly RegionCode[];
  readonly issuers: readonly string[];
  readonly topic: TextPart | null;
}

const MIN_TOPIC_LENGTH = 3;
/** Words around one that names a topic: "about the heating". */
const MAX_TOPIC_WORDS = 3;

/**
 * What a text (without its time expression) names, if it asks nothing and says nothing else but words for news:
 * *Шымкент*, *Ministry of Healthcare*, *новости МЧС*, *heating*. Of topics only single words: two may be a question.
 * Null if it says more, or goes on with what was asked before. *Government* is a topic, and all ministries only where a
 * list is asked for (`asList`).
 */
export function namedAlone(dateless: string, index: NewsIndex, asList = false): NamedAlone | null {
  if (leansOnEarlier(dateless)) return null;
  const tokens = analyze(dateless, languageOf(dateless));
  if (tokens.length === 0 || tokens.some(({ word }) => isSeekingWord(word))) return null;
  const name = betweenNewsWords(dateless, tokens);
  if (name === '') return null;
  const issuers = bodiesNamedBy(name, index.issuers);
  if (issuers.length > 0) return { regions: [], issuers, topic: null };
  const regions = regionsAlone(dateless, name, index);
  if (regions.length > 0 && (asList || !regions.includes('national')))
    return { regions, issuers: [], topic: null };
  const topic = topicAlone(dateless, tokens, index);
  return topic === null ? null : { regions: [], issuers: [], topic };
}

/** The text without words for news, prepositions and the like at its beginning and end. */
function betweenNewsWords(text: string, tokens: readonly AnalyzedToken[]): string {
  const isName = (token: AnalyzedToken) => !isAround(token) || isNeutralWord(token.word);
  const first = tokens.find(isName);
  const last = tokens.findLast(isName);
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
}

/** Whether a word may stand beside a name without saying more. */
function isAround({ word, isStopWord }: AnalyzedToken): boolean {
  return isStopWord || isBrowseWord(word) || isRequestWord(word) || isNeutralWord(word);
}

/**
 * Names of doubtful places count as the whole of what was typed, and are read as they are for subscriptions:
 * *Алматинская* is the region, not the city. A typo is one only where it is no word.
 */
function regionsAlone(text: string, name: string, index: NewsIndex): readonly RegionCode[] {
  const spelled = regionsSpelled(name);
  if (spelled !== null && spelled.length > 0) return spelled;
  if (classifyBrowse(text).hasNoTopic) {
    const found = findRegions(text).map(({ code }) => code);
    if (found.length > 0) return [...new Set(found)];
  }
  if (spelled !== null) return spelled;
  const mistyped = regionsMistyped(name);
  return mistyped.length > 0 && isRecognized(name, index) ? [] : mistyped;
}

function topicAlone(text: string, tokens: readonly AnalyzedToken[], index: NewsIndex): TextPart | null {
  if (isInterrogative(text) || tokens.length > MAX_TOPIC_WORDS) return null;
  const [topic, ...others] = tokens.filter((token) => !isAround(token));
  if (topic === undefined || others.length > 0) return null;
  const { start, end, text: word } = topic;
  const isWord = word.length >= MIN_TOPIC_LENGTH && /^[\p{L}\p{M}'’-]+$/u.test(word);
  return isWord && isRecognized(word, index) ? { start, end } : null;
}
