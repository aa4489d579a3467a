import type { Message } from 'telegraf/types';
import { describe, expect, it } from 'vitest';
import { parseArticleUrl } from '../../src/articles/article-url.ts';
import { awaitedIn } from '../../src/bot/awaited-news.ts';
import { watched } from '../../src/bot/commands/watch.ts';
import { withoutCount } from '../../src/bot/known-part.ts';
import { isLink } from '../../src/bot/link-preview.ts';
import { splitMentionWords } from '../../src/bot/mention-words.ts';
import { questionIn, routeMessage } from '../../src/bot/message-routing.ts';
import { parseInterests } from '../../src/bot/parse-interests.ts';
import { parseLanguages } from '../../src/bot/parse-languages.ts';
import { parseLook } from '../../src/bot/parse-look.ts';
import { parsePause } from '../../src/bot/parse-pause.ts';
import { parseQuietHours, parseRhythm, zoneAlone } from '../../src/bot/parse-schedule.ts';
import { placeToldIn } from '../../src/bot/place-told.ts';
import { timeZoneOf } from '../../src/bot/time-zones.ts';
import { languagesOfPhrase } from '../../src/languages/glossary/phrase-translation.ts';
import { notNewsOf } from '../../src/query/not-news.ts';
import { parseFilter, parseKeywords } from '../../src/subscriptions/keywords.ts';
import { readSettings } from '../../src/subscriptions/settings-file.ts';
import { runAtOnce } from '../../src/time/cooperative.ts';
import { around, repeated } from '../support/hostile-texts.ts';
import { disproportionate } from '../support/processor-time.ts';
import { realIndex } from '../support/real-seed.ts';

/** The longest message of Telegram, and longer: whoever sends may not be Telegram. */
const LENGTHS = [4_096, 32_768, 262_144];
/** Of what takes longer, and is as linear. */
const MIDDLE_LENGTHS = [4_096, 16_384, 65_536];
/** Of what is cut before: followed words have 300 characters. */
const SHORT_LENGTHS = [256, 1_024, 4_096, 16_384];

/** Texts by length that were made to cost much, or to look as if they might. */
const HOSTILE: readonly (readonly [string, (length: number) => string])[] = [
  ['spaces', around('Aktobe', ' ', 'word', 'x')],
  ['no-break spaces', around('Ақтөбе', '\u00a0', 'сөз:', 'x')],
  ['line breaks', around('x', '\n', 'word:', 'z')],
  ['spaces after a mark', (length) => `word${repeated(' ')(length)}`],
  ['spaces after a command', (length) => `/ask${repeated(' ')(length)}x`],
  ['spaces before mentions', (length) => `a${repeated(' ')(length)}and mentions!`],
  ['spaces within mentions', (length) => `a and${repeated(' ')(length)}mentions`],
  ['spaces after mentions', (length) => `a and mentions${repeated(' . ')(length)}x`],
  ['all its mentions', repeated('and all its the ')],
  ['mentions', repeated('and mentions ')],
  ['joined letters', repeated('қаламбар')],
  ['one letter', repeated('a')],
  ['letters', repeated('a b ')],
  ['two scripts', repeated('aб')],
  ['commas', repeated(',')],
  ['commas and spaces', repeated(', ')],
  ['minus signs', repeated('-')],
  ['minus signs and spaces', repeated('- ')],
  ['excluded letters', repeated('-a ')],
  ['hyphens', repeated('a-')],
  ['quotes', repeated('"')],
  ['nested quotes', (length) => `${repeated('«')(length / 2)}a${repeated('»')(length / 2)}`],
  ['quotes that nothing closes', repeated('«a ')],
  ['quotes that close nothing', repeated('a” ')],
  ['quoted letters', repeated('"a" ')],
  ['digits', repeated('1234567890')],
  ['groups of digits', repeated('123 ')],
  ['times', repeated('10pm ')],
  ['halves of times', repeated('1:')],
  ['except', repeated('except ')],
  ['кроме', repeated('кроме ')],
  ['басқа', repeated('басқа ')],
  ['everything except', repeated('everything except ')],
  ['marks of words', repeated('слово:')],
  ['key words without an end', repeated('ключев')],
  ['with words', repeated('со словом ')],
  ['regions', repeated('East Kazakhstan region ')],
  ['bodies', repeated('Ministry of ')],
  ['names of bodies', repeated('Ministry of Health Министерство здравоохранения ')],
  ['zones', repeated('Europe/Berlin ')],
  ['underscores', repeated('_')],
  ['letters and underscores', repeated('a_')],
  ['slashes', repeated('a/')],
  ['offsets', repeated('UTC+')],
  ['days', repeated('3 days ')],
  ['formula', repeated('1 + ')],
  ['dates', repeated('1/2/')],
  ['languages', repeated('kk, ')],
  ['switches', repeated('off ')],
  ['words of several meanings', repeated('вода школа дорога ')],
  ['apostrophes', repeated("a'")],
  ['full stops', repeated('a.')],
  ['combining marks', around('a', '\u0301', 'қ', 'a')],
  ['emoji', repeated('👨‍👩‍👧')],
  ['half surrogate pairs', repeated('\ud800')],
  ['soft hyphens', repeated('\u00ad')],
  ['mentions of the bot', repeated('@habarshy_bot ')],
  ['links', repeated('https://')],
  ['a long link', (length) => `https://${repeated('a/')(length)}`],
  ['commands', repeated('/ask@')],
  ['brackets of JSON', repeated('[')],
  ['objects of JSON', repeated('{"a":')],
];

const index = realIndex();
const BOT = { id: 1, username: 'habarshy_bot' };
const from = { id: 2, is_bot: false, first_name: 'Aigerim' };
const inGroup = (text: string): Message.TextMessage => ({
  message_id: 1,
  date: 0,
  chat: { id: -1, type: 'group', title: 'News' },
  from,
  text,
});
const file = (text: string) =>
  JSON.stringify({ habarshy: 1, follow: [{ words: text }, text], schedule: text });

type Reader = (text: string) => unknown;
type Lengths = readonly number[];

/** All that reads the words of a command, a file of settings, or a message before it is known what it is. */
const READERS: readonly (readonly [string, Reader, Lengths])[] = [
  ['what to follow', (text) => parseInterests(text, index), MIDDLE_LENGTHS],
  ['mentions', splitMentionWords, LENGTHS],
  ['followed words', parseKeywords, SHORT_LENGTHS],
  ['a filter', parseFilter, SHORT_LENGTHS],
  ['the languages of a phrase', languagesOfPhrase, SHORT_LENGTHS],
  ['a watched question', watched, LENGTHS],
  ['a digest', parseRhythm, LENGTHS],
  ['quiet hours', parseQuietHours, LENGTHS],
  ['a zone alone', zoneAlone, LENGTHS],
  ['how many of a list', (text) => runAtOnce(withoutCount(index, text, '2026-11-30')), MIDDLE_LENGTHS],
  ['what is awaited', (text) => awaitedIn(text, index), SHORT_LENGTHS],
  ['where somebody lives', placeToldIn, SHORT_LENGTHS],
  ['a time zone', timeZoneOf, SHORT_LENGTHS],
  ['a pause', (text) => parsePause(text, 0, 'Asia/Almaty'), LENGTHS],
  ['languages', parseLanguages, LENGTHS],
  ['how posts look', parseLook, LENGTHS],
  ['a file of settings', (text) => readSettings(text, () => true), LENGTHS],
  ['a part of a file of settings', (text) => readSettings(file(text), () => true), LENGTHS],
  ['a message', (text) => routeMessage(inGroup(text), BOT), LENGTHS],
  ['a replied message', (text) => questionIn(text, BOT), LENGTHS],
  ['small talk', notNewsOf, LENGTHS],
  ['a link', isLink, LENGTHS],
  ['a link to an article', parseArticleUrl, LENGTHS],
];

describe('hostile words', () => {
  it.each(READERS)('take time in proportion to their length, read as %s', (_, read, lengths) => {
    expect(disproportionate(HOSTILE, lengths, read)).toEqual([]);
  });
});
