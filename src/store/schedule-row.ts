import { z } from 'zod';
import type { Schedule, Weekday } from '../chats/schedule.ts';
import { integer } from './rows.ts';

const minute = integer.pipe(z.int().min(0).max(1439));
const weekday = integer.pipe(z.custom<Weekday>((day) => Number(day) >= 1 && Number(day) <= 7));

/** The columns of a chat that say when its articles come. */
export const scheduleColumns = {
  rhythm: z.enum(['atOnce', 'daily', 'weekly']),
  digest_weekday: weekday.nullable(),
  digest_minute: minute.nullable(),
  quiet_from: minute.nullable(),
  quiet_to: minute.nullable(),
  urgent_passes: integer,
  time_zone: z.string().nullable(),
};

const scheduleRow = z.object(scheduleColumns);

export function scheduleFromRow(row: z.output<typeof scheduleRow>): Schedule {
  return {
    rhythm: rhythmOf(row),
    quiet:
      row.quiet_from === null || row.quiet_to === null ? null : { from: row.quiet_from, to: row.quiet_to },
    urgentPasses: row.urgent_passes !== 0,
    timeZone: row.time_zone,
  };
}

export function scheduleToRow({ rhythm, quiet, urgentPasses, timeZone }: Schedule) {
  return {
    rhythm: rhythm.kind,
    digest_weekday: rhythm.kind === 'weekly' ? rhythm.weekday : null,
    digest_minute: rhythm.kind === 'atOnce' ? null : rhythm.minute,
    quiet_from: quiet?.from ?? null,
    quiet_to: quiet?.to ?? null,
    urgent_passes: urgentPasses ? 1 : 0,
    time_zone: timeZone,
  };
}

function rhythmOf({
  rhythm,
  digest_weekday,
  digest_minute,
}: z.output<typeof scheduleRow>): Schedule['rhythm'] {
  if (rhythm === 'atOnce' || digest_minute === null) return { kind: 'atOnce' };
  if (rhythm === 'weekly' && digest_weekday !== null) {
    return { kind: 'weekly', weekday: digest_weekday, minute: digest_minute };
  }
  return { kind: 'daily', minute: digest_minute };
}
