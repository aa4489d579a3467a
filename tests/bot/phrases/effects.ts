import { commandsIn } from '../../../src/bot/commands-in-words.ts';
import { parseInterests } from '../../../src/bot/parse-interests.ts';
import { parseQuietHours, parseRhythm } from '../../../src/bot/parse-schedule.ts';
import type { Rhythm } from '../../../src/chats/schedule.ts';
import { buildIndex } from '../../../src/index/news-index.ts';
import { notNewsOf } from '../../../src/query/not-news.ts';
import type { Interest } from '../../../src/subscriptions/types.ts';
import { anArticle } from '../../support/articles.ts';

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

function rhythmEffect(rhythm: Rhythm): string {
  switch (rhythm.kind) {
    case 'atOnce':
      return 'atOnce';
    case 'daily':
      return `daily ${clock(rhythm.minute)}`;
    case 'weekly':
      return `weekly ${rhythm.weekday} ${clock(rhythm.minute)}`;
  }
}

const inZone = ({ timeZone }: { timeZone?: string | null }) => (timeZone ? ` ${timeZone}` : '');
const refusal = (words: readonly string[]) => `refused: ${words.join(', ')}`;

export function digestEffect(typed: string): string {
  const reading = parseRhythm(typed);
  if (reading.outcome === 'refused') return refusal(reading.words);
  return rhythmEffect(reading.change.rhythm) + inZone(reading.change);
}

export function quietEffect(typed: string): string {
  const reading = parseQuietHours(typed);
  if (reading.outcome === 'refused') return refusal(reading.words);
  const { quiet } = reading.change;
  return (quiet === null ? 'off' : `${clock(quiet.from)}-${clock(quiet.to)}`) + inZone(reading.change);
}

const index = buildIndex([
  anArticle({ id: '1', issuer: 'aktobe' }),
  anArticle({ id: '2', issuer: 'dsm', region: 'national' }),
  anArticle({ id: '3', issuer: 'mvd-atyrau', region: 'KZ-23' }),
]);

function nameOf(interest: Interest): string {
  switch (interest.kind) {
    case 'region':
      return interest.region;
    case 'issuer':
      return interest.issuer;
    case 'filtered':
      return `${nameOf(interest.within)} (${interest.text})`;
    case 'keywords':
    case 'question':
      return `word ${interest.text}`;
  }
}

export function followEffect(typed: string): string {
  const parsed = parseInterests(typed, index);
  if (parsed.outcome === 'onlyExcluded') return 'refused: only excluded';
  if (parsed.outcome === 'refused') return refusal(parsed.words);
  const leftOut = parsed.leftOut.map(nameOf).join(' ');
  if (parsed.isEverything) return leftOut === '' ? 'all' : `all but ${leftOut}`;
  return parsed.interests.map(nameOf).join(', ') + (leftOut === '' ? '' : `, not ${leftOut}`);
}

export function plainEffect(typed: string): string {
  const notNews = notNewsOf(typed);
  if (notNews === null) return 'a question';
  if (notNews.kind !== 'command') return notNews.kind;
  return `${notNews.name} ${notNews.argument}`.trim();
}

/** What a message without a slash makes the bot do: its commands, in their order, or what else it is. */
export function requestEffect(typed: string): string {
  const commands = commandsIn({ library: { index }, now: () => 0, timeZone: 'UTC' }, typed);
  if (commands.length === 0) return plainEffect(typed);
  return commands.map(({ name, argument }) => `${name} ${argument}`.trim()).join('; ');
}
