import { z } from 'zod';
import { isRegionCode } from '../articles/regions/regions.ts';
import type { LanguageOrder } from '../chats/language-order.ts';
import type { Schedule, Weekday } from '../chats/schedule.ts';
import { LANGUAGE_CODES } from '../languages/all-languages.ts';
import { type BotLocale, isBotLocale } from '../languages/bot-locale.ts';
import { isTimeZone, type MinuteOfDay } from '../time/zoned-time.ts';
import { parseFilter, parseKeywords } from './keywords.ts';
import { MENTIONS, type Mentions, usualMentions } from './mentions.ts';
import type { Interest, Origin } from './types.ts';

/** What is followed, and which mentions come; null for what has none, and where a file does not say. */
export interface FiledSubscription {
  readonly interest: Interest;
  readonly mentions: Mentions | null;
}

/** What a chat chose: what it follows, when and in which languages. Ids of people, chats and topics are not among it. */
export interface ChatSettings {
  readonly follow: readonly FiledSubscription[];
  readonly schedule: Schedule;
  readonly language: BotLocale | null;
  readonly languageOrder: LanguageOrder | null;
  readonly waitForLanguageMinutes: number | null;
}

/** What a file says; what it leaves out stays as it is. */
export type FiledSettings = Partial<ChatSettings>;

export type ReadSettings =
  | {
      readonly outcome: 'read';
      readonly settings: FiledSettings;
      /** Entries that were not understood, as they stand in the file. */
      readonly unknown: readonly string[];
    }
  | { readonly outcome: 'notSettings' }
  /** Written by a later version of the bot. */
  | { readonly outcome: 'tooNew' };

const VERSION = 1;
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const MAX_ENTRIES = 1000;
const MAX_TEXT_LENGTH = 300;
const MAX_WAIT_MINUTES = 24 * 60;

/**
 * A chat's settings as a file that people can read; `nameOf` names what codes stand for.
 *
 * ```ts
 * import { AT_ONCE } from '../chats/schedule.ts';
 * const chosen = { language: null, languageOrder: null, waitForLanguageMinutes: null };
 * const follow = [{ interest: { kind: 'region', region: 'KZ-15' }, mentions: 'text' }];
 * const file = writeSettings({ follow, schedule: AT_ONCE, ...chosen }, () => 'Aktobe Region');
 * JSON.parse(file).follow; // => [{ region: 'KZ-15', name: 'Aktobe Region', mentions: 'text' }]
 * readSettings(file, () => true).settings.follow[0].mentions; // => 'text'
 * ```
 */
export function writeSettings(settings: ChatSettings, nameOf: (interest: Interest) => string): string {
  const { schedule, language, languageOrder, waitForLanguageMinutes } = settings;
  const file = {
    habarshy: VERSION,
    follow: settings.follow.map(({ interest, mentions }) => ({
      ...entryOf(interest, nameOf),
      ...(mentions === null || !hasMentions(interest) ? {} : { mentions }),
    })),
    schedule: {
      digest: digestOf(schedule.rhythm),
      quiet:
        schedule.quiet === null ? 'off' : { from: clock(schedule.quiet.from), to: clock(schedule.quiet.to) },
      emergenciesPassQuiet: schedule.urgentPasses,
      timeZone: schedule.timeZone,
    },
    languages: { bot: language, articles: languageOrder, waitMinutes: waitForLanguageMinutes },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Those of a region can be chosen. */
function hasMentions(interest: Interest): boolean {
  return usualMentions(interest) !== 'none';
}

function entryOf(interest: Interest, nameOf: (interest: Interest) => string): Record<string, string> {
  switch (interest.kind) {
    case 'region':
      return { region: interest.region, name: nameOf(interest) };
    case 'issuer':
      return { issuer: interest.issuer, name: nameOf(interest) };
    case 'filtered':
      return { ...entryOf(interest.within, nameOf), with: interest.text };
    case 'keywords':
      return { words: interest.text };
    case 'question':
      return { question: interest.text };
  }
}

function digestOf(rhythm: Schedule['rhythm']): 'off' | { every: string; at: string } {
  if (rhythm.kind === 'atOnce') return 'off';
  const every = rhythm.kind === 'daily' ? 'day' : (WEEKDAYS[rhythm.weekday - 1] ?? 'day');
  return { every, at: clock(rhythm.minute) };
}

const clock = (minute: MinuteOfDay) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');

const TIME = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((text): MinuteOfDay => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));
const RHYTHM = z.union([
  z.literal('off').transform((): Schedule['rhythm'] => ({ kind: 'atOnce' })),
  z
    .strictObject({ every: z.literal('day'), at: TIME })
    .transform(({ at }): Schedule['rhythm'] => ({ kind: 'daily', minute: at })),
  z.strictObject({ every: z.enum(WEEKDAYS), at: TIME }).transform(({ every, at }): Schedule['rhythm'] => {
    return { kind: 'weekly', weekday: (WEEKDAYS.indexOf(every) + 1) as Weekday, minute: at };
  }),
]);
const QUIET = z.union([
  z.literal('off').transform((): Schedule['quiet'] => null),
  z.strictObject({ from: TIME, to: TIME }).refine(({ from, to }) => from !== to),
]);
const SCHEDULE = z
  .strictObject({
    digest: RHYTHM,
    quiet: QUIET,
    emergenciesPassQuiet: z.boolean(),
    timeZone: z.string().refine(isTimeZone).nullable(),
  })
  .transform(({ digest, quiet, emergenciesPassQuiet, timeZone }): Schedule => {
    return { rhythm: digest, quiet, urgentPasses: emergenciesPassQuiet, timeZone };
  });
const LANGUAGES = z
  .strictObject({
    bot: z.custom<BotLocale>((code) => typeof code === 'string' && isBotLocale(code)).nullable(),
    articles: z.array(z.enum(LANGUAGE_CODES)).min(1).nullable(),
    waitMinutes: z.int().min(1).max(MAX_WAIT_MINUTES).nullable(),
  })
  .transform(({ bot, articles, waitMinutes }) => {
    return { language: bot, languageOrder: articles, waitForLanguageMinutes: waitMinutes };
  });

/** What is too long is not looked into. */
const TEXT = z.string().trim().min(1).max(MAX_TEXT_LENGTH, { abort: true });
const NAME = z.string().optional();
const FILE = z.looseObject({ habarshy: z.int().min(1) });

/** Reads such a file, written by hand too; `isIssuer` knows the slugs of issuing bodies. Never throws. */
export function readSettings(text: string, isIssuer: (slug: string) => boolean): ReadSettings {
  const file = FILE.safeParse(jsonOf(text)).data;
  if (file === undefined) return { outcome: 'notSettings' };
  if (file.habarshy > VERSION) return { outcome: 'tooNew' };
  const { habarshy: _, follow, schedule, languages, ...others } = file;
  const unknown: string[] = Object.keys(others);
  const subscriptions: FiledSubscription[] = [];
  const entries = follow === undefined ? [] : Array.isArray(follow) ? follow : [follow];
  for (const entry of entries.slice(0, MAX_ENTRIES)) {
    const subscription = subscriptionIn(entry, isIssuer);
    if (subscription === null) unknown.push(JSON.stringify(entry));
    else subscriptions.push(subscription);
  }
  if (entries.length > MAX_ENTRIES) unknown.push(`follow: ${entries.length - MAX_ENTRIES}`);
  const partOf = <Part>(name: string, value: unknown, schema: z.ZodType<Part>): Part | undefined => {
    if (value === undefined) return undefined;
    const parsed = schema.safeParse(value);
    if (!parsed.success) unknown.push(`${name}: ${JSON.stringify(value)}`);
    return parsed.data;
  };
  const when = partOf('schedule', schedule, SCHEDULE);
  const settings: FiledSettings = {
    ...(follow === undefined ? {} : { follow: subscriptions }),
    ...(when === undefined ? {} : { schedule: when }),
    ...partOf('languages', languages, LANGUAGES),
  };
  return { outcome: 'read', settings, unknown };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

const ORIGIN = z.union([
  z.strictObject({
    region: z.string().refine(isRegionCode),
    name: NAME,
    with: TEXT.optional(),
    mentions: z.enum(MENTIONS).optional(),
  }),
  z.strictObject({ issuer: z.string().regex(/^\S{1,200}$/), name: NAME, with: TEXT.optional() }),
]);
const WORDS = z.strictObject({ words: TEXT.refine((text) => parseKeywords(text) !== null) });
const QUESTION = z.strictObject({ question: TEXT.refine((text) => /[\p{L}\p{N}]/u.test(text)) });

function subscriptionIn(entry: unknown, isIssuer: (slug: string) => boolean): FiledSubscription | null {
  const interest = interestIn(entry, isIssuer);
  if (interest === null) return null;
  const place = ORIGIN.safeParse(entry).data;
  const mentions = place !== undefined && 'region' in place ? (place.mentions ?? null) : null;
  return mentions !== null && !hasMentions(interest) ? null : { interest, mentions };
}

function interestIn(entry: unknown, isIssuer: (slug: string) => boolean): Interest | null {
  const words = WORDS.safeParse(entry).data;
  if (words !== undefined) return { kind: 'keywords', text: words.words };
  const asked = QUESTION.safeParse(entry).data;
  if (asked !== undefined) return { kind: 'question', text: asked.question };
  const place = ORIGIN.safeParse(entry).data;
  if (place === undefined) return null;
  const within = originOf(place, isIssuer);
  if (within === null || place.with === undefined) return within;
  return parseFilter(place.with).length === 0 ? null : { kind: 'filtered', within, text: place.with };
}

function originOf(place: z.output<typeof ORIGIN>, isIssuer: (slug: string) => boolean): Origin | null {
  if ('issuer' in place) return isIssuer(place.issuer) ? { kind: 'issuer', issuer: place.issuer } : null;
  return isRegionCode(place.region) ? { kind: 'region', region: place.region } : null;
}
