import type { SourceStatus } from '../../intake/sources-service.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import type { Millis } from '../../time/millis.ts';
import { textsFor } from '../locales/locale.ts';
import { shortMoment } from './day.ts';

/** For whom, and when, the state of a source is put into words. */
export interface Occasion {
  readonly language: BotLocale;
  readonly timeZone: string;
  readonly now: Millis;
}

/** The name of a source, with a sign if it fails. */
export function markedName({ condition, definition }: SourceStatus): string {
  return condition === 'failing' ? `⚠️ ${definition.name}` : definition.name;
}

/** How a source is: `works`, `refused by the publisher, since 14:05`. */
export function conditionName({ condition, record }: SourceStatus, occasion: Occasion): string {
  const texts = textsFor(occasion.language).sources;
  if (condition !== 'failing') return texts.conditions[condition];
  const words = texts.failures[record?.problem?.kind ?? 'unexpectedAnswer'];
  const since = record?.failingSince ?? null;
  return since === null ? words : texts.since(words, momentOf(since, occasion));
}

/** When it was last fetched, last brought something, and is fetched next: what there is of these. */
export function timesOf({ condition, record }: SourceStatus, occasion: Occasion): string[] {
  if (record === null) return [];
  const texts = textsFor(occasion.language).sources;
  const { lastFetchAt, lastNewAt, nextRunAt, pause } = record;
  const next = nextRunAt > occasion.now ? momentOf(nextRunAt, occasion) : texts.atOnce;
  return [
    ...(lastFetchAt === null ? [] : [texts.lastFetch(momentOf(lastFetchAt, occasion))]),
    ...(lastNewAt === null ? [] : [texts.lastNews(momentOf(lastNewAt, occasion))]),
    ...(pause !== null || condition === 'fetching' ? [] : [texts.nextRun(next)]),
  ];
}

function momentOf(at: Millis, { timeZone, language, now }: Occasion): string {
  return shortMoment(at, { timeZone, now }, language);
}
