import { parseQuietHours, parseRhythm } from '../../../src/bot/parse-schedule.ts';
import type { Rhythm } from '../../../src/chats/schedule.ts';

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
