import type { NewsIndex } from '../index/news-index.ts';
import { LANGUAGE_CODES, wordsOf } from '../languages/all-languages.ts';
import { LANGUAGES } from '../languages/languages.ts';
import type { CommandWord } from '../languages/not-news-words.ts';
import type { RequestWords } from '../languages/request-words.ts';
import { keysOf, wordMatcher } from '../query/message-patterns.ts';
import { fold } from '../text/folding.ts';
import type { Millis } from '../time/millis.ts';
import { interestPhrasesOf } from './interest-phrases.ts';
import { parseInterests } from './parse-interests.ts';
import { parsePause } from './parse-pause.ts';
import { schedulePartsOf } from './schedule-parts.ts';
import {
  hoursIn,
  hoursOutside,
  isOfDays,
  isOfTimes,
  isOfZones,
  isRhythmAlone,
  rhythmIn,
} from './times-requested.ts';

/** A command, as if it had been typed with a slash. */
export interface RequestedCommand {
  readonly name: CommandWord | 'watch' | 'latest';
  readonly argument: string;
}

/** What the parsers of the commands need to know. */
export interface RequestSurroundings {
  readonly index: NewsIndex;
  readonly now: Millis;
  readonly timeZone: string;
}

type Role = keyof RequestWords;

/** A word, where it is, and what it does in a request of one language. */
interface SaidWord extends WrittenWord {
  readonly roles: ReadonlySet<Role>;
}

/** A longer message tells or asks something else. */
const MAX_LENGTH = 160;
const MAX_WORDS = 20;
/** Of whom and when is said in few words; each gap between them is tried. */
const MAX_GAPS = 8;
const NO_ROLES: ReadonlySet<Role> = new Set();
const NO_DIGEST: RequestedCommand = { name: 'digest', argument: 'off' };
const WORD = /[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const AROUND = /^[\s.,;:!?…—–-]+|[\s.,;:!?…—–-]+$/gu;

/** Shorter keys are also of other words: "of" sounds like "off". */
const MIN_KEY_LENGTH = 4;

const READERS = LANGUAGE_CODES.map((code) => {
  const { requestWords, awaitedWords } = LANGUAGES[code];
  // "I moved to Astana, send me its news."
  const beside = `${requestWords.beside} ${awaitedWords.lives}`;
  const lists: RequestWords = { ...requestWords, beside };
  return (Object.keys(lists) as Role[]).map((role) => ({ role, isSaid: saying(lists[role]) }));
});
/** Most messages ask the news something, and hold no such word. */
const isOfRequests = saying(
  LANGUAGE_CODES.map((code) => {
    const { more, get, not, less, hush, mute, again, digest, zone, only }: RequestWords =
      LANGUAGES[code].requestWords;
    return [more, get, not, less, hush, mute, again, digest, zone, only].join(' ');
  }).join(' '),
);

interface WrittenWord {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly key: string;
}

function wordsIn(text: string): readonly WrittenWord[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index: start }) => ({
    start,
    end: start + word.length,
    folded: fold(word.replace(/['’ʼ]/g, '')),
    key: keysOf(word).join(''),
  }));
}

/** Whether a word is one of the list's, by its letters or, if it is long enough, by its sound. */
function saying(list: string): (word: WrittenWord) => boolean {
  const isSound = wordMatcher(list);
  const words = wordsOf(list).map(fold);
  const whole = new Set(words);
  const beginnings = words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return ({ folded, key }) =>
    whole.has(folded) ||
    (key.length >= MIN_KEY_LENGTH && isSound(key)) ||
    beginnings.some((beginning) => folded.startsWith(beginning));
}

/**
 * The commands that a sentence asks for: to send news or not to, of whom, when, until when. Each word must be understood:
 * what is left without the verbs and the words that change nothing is read by the command's own parser. None where it asks
 * for nothing of the kind.
 *
 * ```ts
 * import { buildIndex } from '../index/news-index.ts';
 * const surroundings = { index: buildIndex([]), now: 0, timeZone: 'UTC' };
 * requestedIn('please don’t write to me between 11pm and 7am', surroundings);
 * // => [{ name: 'quiet', argument: 'between 11pm and 7am' }]
 * requestedIn('присылай новости Алматы каждое утро', surroundings);
 * // => [{ name: 'subscribe', argument: 'Алматы' }, { name: 'digest', argument: 'каждое утро' }]
 * requestedIn('who sends humanitarian aid to Aktobe?', surroundings); // => []
 * ```
 */
export function requestedIn(text: string, surroundings: RequestSurroundings): readonly RequestedCommand[] {
  if (text.length > MAX_LENGTH || text.startsWith('/')) return [];
  if (isRhythmAlone(text)) return [{ name: 'digest', argument: text.replace(AROUND, '') }];
  const written = wordsIn(text);
  if (written.length > MAX_WORDS || !written.some(isOfRequests)) return [];
  for (const roles of READERS) {
    const words = written.map((word): SaidWord => {
      const said = roles.filter(({ isSaid }) => isSaid(word)).map(({ role }) => role);
      return { ...word, roles: new Set(said) };
    });
    const commands = isOfTwo(words)
      ? commandsOfTwo(text, words, surroundings)
      : commandsOf(text, words, surroundings);
    if (commands.length > 0) return commands;
  }
  return [];
}

/** "Add Aktobe and remove Astana": between a verb of more and one of less stands what one of them is about. */
function isOfTwo(words: readonly SaidWord[]): boolean {
  const isVerb = ({ roles }: SaidWord) => roles.has('more') || roles.has('less') || roles.has('mute');
  return words.some((word, at) => {
    const next = isVerb(word) ? words.findIndex((other, later) => later > at && isVerb(other)) : -1;
    const isOther = next > at && word.roles.has('more') !== words[next]?.roles.has('more');
    return isOther && words.slice(at + 1, next).some(({ roles }) => roles.size === 0);
  });
}

/** What either half asks for, the first to be done first; none where the halves cannot be told. */
function commandsOfTwo(
  text: string,
  words: readonly SaidWord[],
  surroundings: RequestSurroundings,
): readonly RequestedCommand[] {
  for (const [at, { start }] of words.entries()) {
    const first = commandsOf(text.slice(0, start), words.slice(0, at), surroundings);
    const rest = words
      .slice(at)
      .map((word) => ({ ...word, start: word.start - start, end: word.end - start }));
    const second = first.length === 1 ? commandsOf(text.slice(start), rest, surroundings) : [];
    if (second.length === 1 && first[0]?.name !== second[0]?.name) return [...first, ...second];
  }
  return [];
}

function commandsOf(
  text: string,
  words: readonly SaidWord[],
  surroundings: RequestSurroundings,
): readonly RequestedCommand[] {
  const said = words.map((word, at) => (isLeftOut(words, at) ? { ...word, roles: NO_ROLES } : word));
  const has = (...roles: readonly Role[]) => said.some((word) => roles.some((role) => word.roles.has(role)));
  const argument = saidIn(argumentOf(text, said));
  if (has('zone')) {
    const isNamed = schedulePartsOf(argument).some(({ is }) => is === 'zone' || is === 'unknownZone');
    const written = argumentOf(
      text,
      said.filter(({ roles }) => !roles.has('zone')),
    );
    return isOfZones(argument) ? [{ name: 'digest', argument: isNamed ? written : '' }] : [];
  }
  if (has('again') && !has('not', 'less', 'hush', 'mute')) {
    return argument === '' ? [{ name: 'resume', argument }] : commandsForMore(argument, surroundings);
  }
  const isStopped = has('less', 'mute') || (has('not') && has('more', 'wish', 'sent', 'digest'));
  if (isStopped || has('hush')) {
    if (argument === '')
      return has('digest') ? [NO_DIGEST] : has('mute', 'hush') ? [{ name: 'pause', argument }] : [];
    const command = commandForLess(argument, surroundings, isStopped);
    return command === null ? [] : [command];
  }
  const isOnly = has('only');
  const isWished = has('wish') && has('get') && has('sent');
  if (!has('more', 'digest') && !isWished && !(isOnly && has('wish', 'get'))) return [];
  const hours = isOnly ? hoursOutside(argument) : null;
  if (hours !== null) return [{ name: 'quiet', argument: hours }];
  const commands = argument === '' ? [] : commandsForMore(argument, surroundings);
  // The others that the chat follows are shown, each to be stopped by a tap.
  if (isOnly && commands.length === 1 && commands[0]?.name === 'subscribe')
    return [...commands, { name: 'subscriptions', argument: '' }];
  if (commands.length > 0 || !has('all')) return commands;
  const everything = argumentOf(
    text,
    said.filter(({ roles }) => !roles.has('all')),
  );
  const { index } = surroundings;
  return isOfOrigins(everything, index) || leavesOut(everything, index)
    ? [{ name: 'subscribe', argument: everything }]
    : [];
}

/** "Not" between what is wanted and what is not: "Aktobe, but not Astana". */
function isLeftOut(words: readonly SaidWord[], at: number): boolean {
  if (words[at]?.roles.has('not') !== true) return false;
  const isPassedOver = ({ roles }: SaidWord) => roles.size === 1 && roles.has('beside');
  const before = words.slice(0, at).findLast((word) => !isPassedOver(word));
  const after = words.slice(at + 1).find((word) => !isPassedOver(word));
  const isNamed = before !== undefined && (before.roles.size === 0 || before.roles.has('all'));
  return isNamed && after?.roles.size === 0;
}

/** The argument, empty where it has only words such as "the" and "at". */
function saidIn(argument: string): string {
  return schedulePartsOf(argument).every(({ is }) => is === 'filler') ? '' : argument;
}

/** What is left of the text without the words of a request. */
function argumentOf(text: string, words: readonly SaidWord[]): string {
  let rest = text;
  for (const { start, end, roles } of words) {
    if (roles.size > 0) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  }
  return rest.replace(/\s+/g, ' ').replace(AROUND, '');
}

function commandForLess(
  argument: string,
  { index, now, timeZone }: RequestSurroundings,
  /** Whether a thing may be meant that is to stop, not only a time. */
  isStopped: boolean,
): RequestedCommand | null {
  const pause = parsePause(argument, now, timeZone);
  if (pause.outcome === 'until' || pause.reason === 'tooLong') return { name: 'pause', argument };
  const hours = hoursIn(argument);
  if (hours !== null) return { name: 'quiet', argument: hours };
  if (isStopped && isOfOrigins(argument, index)) return { name: 'unsubscribe', argument };
  // "On weekends", or a pause of one region, is understood, and what there is not: `/pause` says so.
  const isOfPlace = halvesOf(argument).some(([before, after]) => {
    const isUntil = (half: string) => parsePause(half, now, timeZone).outcome === 'until';
    return (isOfOrigins(before, index) && isUntil(after)) || (isUntil(before) && isOfOrigins(after, index));
  });
  return isOfDays(argument) || isOfPlace ? { name: 'pause', argument } : null;
}

function commandsForMore(argument: string, { index }: RequestSurroundings): readonly RequestedCommand[] {
  const rhythm = rhythmIn(argument);
  if (rhythm === 'anywhere') return [{ name: 'digest', argument }];
  if (isOfOrigins(argument, index)) return [{ name: 'subscribe', argument }];
  for (const [before, after] of halvesOf(argument)) {
    const isZone = schedulePartsOf(after)[0]?.is === 'filler';
    if (!isZone && rhythmIn(before) !== null && isOfOrigins(after, index)) return both(after, before);
    if (rhythmIn(after) !== null && isOfOrigins(before, index)) return both(before, after);
  }
  // "At 9 and at 18" is understood, and what there is not: `/digest` says so.
  return rhythm !== null || isOfTimes(argument) ? [{ name: 'digest', argument }] : [];
}

/** What stands before and after each gap. */
function halvesOf(argument: string): readonly (readonly [before: string, after: string])[] {
  const gaps = [...argument.matchAll(/\s/g)];
  return gaps.length > MAX_GAPS
    ? []
    : gaps.map(({ index: at }) => [argument.slice(0, at), argument.slice(at + 1)] as const);
}

function both(origins: string, rhythm: string): readonly RequestedCommand[] {
  return [
    { name: 'subscribe', argument: origins },
    { name: 'digest', argument: rhythm },
  ];
}

/** Whether it is everything without something; what it names there `/subscribe` reads, or asks about. */
function leavesOut(argument: string, index: NewsIndex): boolean {
  const kinds = interestPhrasesOf(argument, index.issuers).map(({ is }) => is);
  return kinds.includes('everything') && (kinds.includes('except') || kinds.includes('exceptedBefore'));
}

/** Whether it names regions and issuing bodies alone, or everything: words may be of a question. */
function isOfOrigins(argument: string, index: NewsIndex): boolean {
  const parsed = parseInterests(argument, index);
  return (
    parsed.outcome === 'named' &&
    parsed.interests.every(({ kind }) => kind === 'region' || kind === 'issuer' || kind === 'filtered')
  );
}
