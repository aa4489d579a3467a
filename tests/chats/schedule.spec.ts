import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rhythm, Schedule, Weekday } from '../../src/chats/schedule.ts';
import { AT_ONCE, dueAt, endOfQuiet, inZone, type ZonedSchedule } from '../../src/chats/schedule.ts';
import { instantOf, isTimeZone, localTime, weekdayOf } from '../../src/time/zoned-time.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const schedule = (given: Partial<Schedule>, timeZone = 'Asia/Almaty'): ZonedSchedule =>
  inZone({ ...AT_ONCE, ...given }, timeZone);
const at = (time: string) => Date.parse(time);
const iso = (time: number) => new Date(time).toISOString().replace(':00.000Z', 'Z');

const daily = (minute: number): Rhythm => ({ kind: 'daily', minute });
const weekly = (weekday: Weekday, minute: number): Rhythm => ({ kind: 'weekly', weekday, minute });
const NIGHT = { from: 22 * 60, to: 7 * 60 };

describe('dueAt', () => {
  // Almaty is five hours ahead of UTC; 2026-11-24 was a Tuesday.
  it.each<[string, string, Partial<Schedule>, string]>([
    ['at once', '2026-11-24T10:00Z', {}, '2026-11-24T10:00Z'],
    ['daily, later today', '2026-11-24T02:59Z', { rhythm: daily(480) }, '2026-11-24T03:00Z'],
    ['daily, just past', '2026-11-24T03:00Z', { rhythm: daily(480) }, '2026-11-25T03:00Z'],
    ['daily, UTC’s day before', '2026-11-24T20:00Z', { rhythm: daily(60) }, '2026-11-25T20:00Z'],
    ['weekly', '2026-11-24T10:00Z', { rhythm: weekly(1, 540) }, '2026-11-30T04:00Z'],
    ['weekly, today', '2026-11-24T03:00Z', { rhythm: weekly(2, 540) }, '2026-11-24T04:00Z'],
    ['weekly, in a week', '2026-11-24T04:00Z', { rhythm: weekly(2, 540) }, '2026-12-01T04:00Z'],
    ['quiet, before midnight', '2026-11-24T18:00Z', { quiet: NIGHT }, '2026-11-25T02:00Z'],
    ['quiet, after midnight', '2026-11-24T20:00Z', { quiet: NIGHT }, '2026-11-25T02:00Z'],
    ['quiet is over', '2026-11-24T02:00Z', { quiet: NIGHT }, '2026-11-24T02:00Z'],
    ['quiet begins', '2026-11-24T17:00Z', { quiet: NIGHT }, '2026-11-25T02:00Z'],
    ['quiet by day', '2026-11-24T08:00Z', { quiet: { from: 780, to: 840 } }, '2026-11-24T09:00Z'],
    [
      'a digest in quiet hours',
      '2026-11-24T10:00Z',
      { rhythm: daily(360), quiet: NIGHT },
      '2026-11-25T02:00Z',
    ],
    [
      'the chat’s own zone',
      '2026-11-24T02:00Z',
      { rhythm: daily(480), timeZone: 'UTC' },
      '2026-11-24T08:00Z',
    ],
  ])('%s, from %s', (_, now, given, expected) => {
    expect(iso(dueAt(at(now), schedule(given), false))).toBe(expected);
  });

  it.each([
    [true, true, '2026-11-24T18:00Z'],
    [true, false, '2026-11-25T03:00Z'],
    [false, true, '2026-11-25T03:00Z'],
  ])(
    'where an urgent article may pass (%s) and is urgent (%s), it goes at %s',
    (passes, urgent, expected) => {
      const given = schedule({ rhythm: daily(480), quiet: NIGHT, urgentPasses: passes });
      expect(iso(dueAt(at('2026-11-24T18:00Z'), given, urgent))).toBe(expected);
    },
  );

  // Berlin's clocks leap from 2:00 to 3:00 on 29 March 2026, and show 2:00 to 3:00 twice on 25 October.
  it.each<[string, string, Partial<Schedule>, string]>([
    ['a time that is leapt over', '2026-03-28T12:00Z', { rhythm: daily(150) }, '2026-03-29T01:30Z'],
    ['the day after the leap', '2026-03-29T12:00Z', { rhythm: daily(150) }, '2026-03-30T00:30Z'],
    ['a time shown twice', '2026-10-24T12:00Z', { rhythm: daily(150) }, '2026-10-25T00:30Z'],
    ['the second showing', '2026-10-25T00:45Z', { rhythm: daily(150) }, '2026-10-26T01:30Z'],
    ['quiet over the leap', '2026-03-28T23:00Z', { quiet: NIGHT }, '2026-03-29T05:00Z'],
    ['quiet over the hour shown twice', '2026-10-24T23:00Z', { quiet: NIGHT }, '2026-10-25T06:00Z'],
  ])('where clocks change: %s', (_, now, given, expected) => {
    expect(iso(dueAt(at(now), schedule(given, 'Europe/Berlin'), false))).toBe(expected);
  });

  const zone = fc.constantFrom(
    'Asia/Almaty',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'UTC',
  );
  const time = fc.integer({ min: at('2024-01-01T00:00Z') / 1000, max: at('2030-01-01T00:00Z') / 1000 });
  const minute = fc.nat({ max: 1439 });
  const rhythm = fc.oneof(
    fc.constant<Rhythm>({ kind: 'atOnce' }),
    minute.map(daily),
    fc.tuple(fc.constantFrom<Weekday[]>(1, 2, 3, 4, 5, 6, 7), minute).map(([day, of]) => weekly(day, of)),
  );
  const quiet = fc.option(fc.record({ from: minute, to: minute }).filter(({ from, to }) => from !== to));

  it('is never in the past, within the rhythm and a day, and never in quiet hours', () => {
    fc.assert(
      fc.property(time, rhythm, quiet, zone, (seconds, given, hours, timeZone) => {
        const now = seconds * 1000;
        const zoned = schedule({ rhythm: given, quiet: hours, timeZone });
        const due = dueAt(now, zoned, false);
        const longest = { atOnce: 0, daily: 25, weekly: 7 * 24 + 1 }[given.kind] + (hours ? 26 : 0);
        expect(due).toBeGreaterThanOrEqual(now);
        expect(due - now).toBeLessThanOrEqual(longest * HOUR);
        if (given.kind !== 'atOnce') expect(due).toBeGreaterThan(now);
        // Where clocks go back, an hour is shown twice and may be quiet twice.
        const isPlain = timeZone === 'UTC' || timeZone === 'Asia/Almaty';
        if (isPlain && now > at('2024-03-02T00:00Z')) expect(endOfQuiet(due, zoned)).toBe(due);
      }),
    );
  });

  it('keeps what came before another before it', () => {
    fc.assert(
      fc.property(
        time,
        fc.nat({ max: 200 }),
        rhythm,
        quiet,
        zone,
        (seconds, later, given, hours, timeZone) => {
          const zoned = schedule({ rhythm: given, quiet: hours, timeZone });
          const now = seconds * 1000;
          expect(dueAt(now, zoned, false)).toBeLessThanOrEqual(dueAt(now + later * HOUR, zoned, false));
        },
      ),
    );
  });

  it('shows the wanted time on the clocks of the zone, but for what they leap over', () => {
    fc.assert(
      fc.property(time, minute, zone, (seconds, of, timeZone) => {
        const due = dueAt(seconds * 1000, schedule({ rhythm: daily(of), timeZone }), false);
        const shown = localTime(due, timeZone);
        if (instantOf({ day: shown.day, minute: of }, timeZone) === due && shown.minute !== of) {
          const before = localTime(due - 2 * HOUR, timeZone).minute;
          expect((shown.minute - before + 1440) % 1440).toBeGreaterThan(120);
        } else expect(shown.minute).toBe(of);
      }),
    );
  });
});

describe('zoned time', () => {
  it.each([
    ['2026-11-24', 2],
    ['1970-01-01', 4],
    ['1969-12-31', 3],
    ['2024-02-29', 4],
  ])('%s is weekday %i', (day, expected) => {
    expect(weekdayOf(at(`${day}T00:00Z`) / (24 * HOUR))).toBe(expected);
  });

  it.each([
    ['Asia/Almaty', true],
    ['UTC', true],
    ['Asia/Nowhere', false],
    ['', false],
  ])('%s is a zone: %s', (name, expected) => {
    expect(isTimeZone(name)).toBe(expected);
  });
});
