import { findRegions } from '../articles/regions/regions.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { LANGUAGE_CODES } from '../languages/all-languages.ts';
import type { AwaitedWords } from '../languages/awaited-words.ts';
import { LANGUAGES } from '../languages/languages.ts';
import { foldedInPlace, foldedRegex } from '../query/dates/pattern.ts';
import { keysOf, wordMatcher } from '../query/message-patterns.ts';
import { interestPhrasesOf } from './interest-phrases.ts';
import { MAX_FOLLOWED_LENGTH } from './parse-interests.ts';
import type { RequestedCommand } from './request-in-words.ts';

/** A part of the message. */
interface Span {
  readonly start: number;
  readonly end: number;
}

interface Reader {
  readonly whenBefore: RegExp;
  readonly whenAfter: RegExp;
  readonly condition: RegExp;
  readonly asked: RegExp;
  readonly aboutBefore: RegExp;
  readonly aboutAfter: RegExp;
  readonly newsBefore: RegExp;
  readonly newsAfter: RegExp;
  readonly isAnything: (key: string) => boolean;
  readonly isBeside: (key: string) => boolean;
  readonly isFiller: (key: string) => boolean;
  readonly word: string;
}

/** A longer message tells more than what is awaited. */
const MAX_LENGTH = 160;
const MAX_TOPIC_WORDS = 8;
/** What is to happen is a thing and a verb at least. */
const MIN_EVENT_WORDS = 2;
const WORD = /[\p{L}\p{M}\p{N}'’ʼ-]+/gu;
const AROUND = /^[\s\p{P}]+|[\s\p{P}]+$/gu;

const opening = (pattern: string) => foldedRegex(pattern === '' ? '(?!)' : `^(?:${pattern})(?![\\p{L}\\d])`);
const ending = (pattern: string) => foldedRegex(pattern === '' ? '(?!)' : `(?:${pattern})$`);

const READERS: readonly Reader[] = LANGUAGE_CODES.map((code) => {
  const { awaitedWords, requestWords, notNews } = LANGUAGES[code];
  const words: AwaitedWords = awaitedWords;
  return {
    whenBefore: opening(words.whenBeforePattern),
    whenAfter: ending(words.whenAfterPattern),
    condition: opening(words.conditionPattern),
    asked: foldedRegex(words.askedPattern === '' ? '(?!)' : words.askedPattern),
    aboutBefore: opening(words.aboutBeforePattern),
    aboutAfter: ending(words.aboutAfterPattern),
    newsBefore: opening(words.newsBeforePattern),
    newsAfter: ending(words.newsAfterPattern),
    isAnything: wordMatcher(words.anything),
    isBeside: wordMatcher(`${requestWords.beside} ${requestWords.sent} ${notNews.fillers}`),
    isFiller: wordMatcher(notNews.fillers),
    word: words.word,
  };
});

/**
 * What a message asks to be told of when it comes to pass: a topic or a place, which it then follows, or an event, which is
 * watched. Null where it asks for nothing of the kind.
 *
 * ```ts
 * import { buildIndex } from '../index/news-index.ts';
 * const index = buildIndex([]);
 * awaitedIn('let me know when the new school opens', index); // => { name: 'watch', argument: 'the new school opens' }
 * awaitedIn('следи за темой газификация', index); // => { name: 'subscribe', argument: 'слово: газификация' }
 * awaitedIn('маңғыстауда бірдеңе болса хабарла', index); // => { name: 'subscribe', argument: 'маңғыстауда' }
 * awaitedIn('tell me when the school opened', index); // => null
 * ```
 */
export function awaitedIn(message: string, index: NewsIndex): RequestedCommand | null {
  if (message.length > MAX_LENGTH || message.startsWith('/')) return null;
  const text = message.replace(/\s+/g, ' ').replace(/,/g, '').trim();
  const folded = foldedInPlace(text.replace(/['’ʼ]/g, ' '));
  const isQuestion = /[?？]\s*$/.test(text);
  for (const reader of READERS) {
    for (const { start, end } of withFewerBeside(text, reader)) {
      const [asked, plain] = [text.slice(start, end), folded.slice(start, end)];
      const command =
        eventIn(asked, plain, reader, index) ?? (isQuestion ? null : topicIn(asked, plain, reader, index));
      if (command !== null) return command;
    }
  }
  return null;
}

function eventIn(text: string, folded: string, reader: Reader, index: NewsIndex): RequestedCommand | null {
  const event = restAfter(folded, reader.whenBefore) ?? restBefore(folded, reader.whenAfter);
  return event === null ? null : ofEvent(trimmed(text, event), reader, index);
}

function topicIn(text: string, folded: string, reader: Reader, index: NewsIndex): RequestedCommand | null {
  const topic = restAfter(folded, reader.aboutBefore) ?? restBefore(folded, reader.aboutAfter);
  if (topic === null) return null;
  const rest = trimmed(text, topic);
  const narrowed = restAfter(foldedInPlace(rest), reader.newsBefore);
  return ofTopic(narrowed === null ? rest : trimmed(rest, narrowed), reader, index);
}

function ofEvent(written: string, reader: Reader, index: NewsIndex): RequestedCommand | null {
  const condition = restAfter(foldedInPlace(written), reader.condition);
  const event = condition === null ? written : trimmed(written, condition);
  const folded = foldedInPlace(event);
  if (reader.asked.test(folded)) return null;
  const topic = restAfter(folded, reader.newsBefore) ?? restBefore(folded, reader.newsAfter);
  if (topic !== null) return ofTopic(trimmed(event, topic), reader, index);
  const places = placesWhereAnything(event, reader, index);
  if (places !== null) return { name: 'subscribe', argument: places };
  return keysOf(event).length < MIN_EVENT_WORDS ? null : { name: 'watch', argument: event };
}

/** The regions and bodies of an event that is nothing else but "something happens" there. */
function placesWhereAnything(event: string, { isAnything }: Reader, index: NewsIndex): string | null {
  const phrases = interestPhrasesOf(event, index.issuers);
  const origins = phrases.filter(({ is }) => is === 'origins');
  const others = phrases.filter(({ is }) => is !== 'origins' && is !== 'comma' && is !== 'and');
  const isAll = others.every(({ written }) => keysOf(written).every(isAnything));
  return origins.length > 0 && isAll ? origins.map(({ written }) => written).join(', ') : null;
}

function ofTopic(written: string, reader: Reader, index: NewsIndex): RequestedCommand | null {
  const topic = withoutFillers(written, reader);
  const keys = keysOf(topic);
  if (keys.length === 0 || keys.length > MAX_TOPIC_WORDS || topic.length > MAX_FOLLOWED_LENGTH) return null;
  if (keys.every((key) => reader.isBeside(key) || reader.isAnything(key))) return null;
  // "Floods in Atyrau": `/subscribe` asks what is meant.
  const hasPlace = interestPhrasesOf(topic, index.issuers).some(({ is }) => is === 'origins');
  const isOfPlace = hasPlace || findRegions(topic).length > 0;
  return { name: 'subscribe', argument: isOfPlace ? topic : `${reader.word} ${topic}` };
}

function restAfter(folded: string, opener: RegExp): Span | null {
  const found = opener.exec(folded);
  return found === null ? null : { start: found[0].length, end: folded.length };
}

function restBefore(folded: string, closer: RegExp): Span | null {
  const found = closer.exec(folded);
  return found === null || found.index === 0 ? null : { start: 0, end: found.index };
}

function trimmed(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(AROUND, '');
}

/** The text without "please" after it, then without more and more of the words before it that change nothing. */
function withFewerBeside(text: string, { isBeside, isFiller }: Reader): Span[] {
  const words = [...text.matchAll(WORD)];
  const last = words.findLast(([word]) => !keysOf(word).every(isFiller));
  if (last === undefined) return [];
  const beside = words.findIndex(([word]) => !keysOf(word).every(isBeside));
  const end = last.index + last[0].length;
  return words.slice(0, Math.max(0, beside) + 1).map(({ index: start }) => ({ start, end }));
}

function withoutFillers(text: string, { isFiller }: Reader): string {
  const words = [...text.matchAll(WORD)].filter(([word]) => !keysOf(word).every(isFiller));
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined
    ? ''
    : text.slice(first.index, last.index + last[0].length);
}
