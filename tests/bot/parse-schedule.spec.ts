import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuietHours, parseRhythm } from '../../src/bot/parse-schedule.ts';
import type { Rhythm } from '../../src/chats/schedule.ts';

const daily = (minute: number): Rhythm => ({ kind: 'daily', minute });
const monday = (minute: number): Rhythm => ({ kind: 'weekly', weekday: 1, minute });

describe('parseRhythm', () => {
  it.each<[string, Rhythm]>([
    ['daily 08:00', daily(480)],
    ['daily', daily(480)],
    ['Every day at 7', daily(420)],
    ['20:30', daily(1230)],
    ['9.15', daily(555)],
    ['ежедневно в 8:00', daily(480)],
    ['каждый день в 9', daily(540)],
    ['күн сайын 08:00', daily(480)],
    ['күнде 7:00-де', daily(420)],
    ['weekly monday 9:00', monday(540)],
    ['weekly', monday(540)],
    ['Mon 10:00', monday(600)],
    ['еженедельно понедельник 9:00', monday(540)],
    ['каждую неделю в пн', monday(540)],
    ['апта сайын дүйсенбі 9:00', monday(540)],
    ['по воскресеньям 18:00', { kind: 'weekly', weekday: 7, minute: 1080 }],
    ['every friday 18:00', { kind: 'weekly', weekday: 5, minute: 1080 }],
    ['сенбі', { kind: 'weekly', weekday: 6, minute: 540 }],
    ['жексенбі 10:00', { kind: 'weekly', weekday: 7, minute: 600 }],
    ['сейсенбі 10:00', { kind: 'weekly', weekday: 2, minute: 600 }],
    ['жұма', { kind: 'weekly', weekday: 5, minute: 540 }],
    ['off', { kind: 'atOnce' }],
    ['at once', { kind: 'atOnce' }],
    ['сразу', { kind: 'atOnce' }],
    ['выкл', { kind: 'atOnce' }],
    ['өшіру', { kind: 'atOnce' }],
    ['бірден', { kind: 'atOnce' }],
  ])('reads %s', (text, expected) => {
    expect(parseRhythm(text)).toEqual({ outcome: 'understood', change: { rhythm: expected } });
  });

  it('takes a zone beside the time', () => {
    expect(parseRhythm('daily 8:00 Asia/Oral')).toEqual({
      outcome: 'understood',
      change: { rhythm: daily(480), timeZone: 'Asia/Oral' },
    });
  });

  it.each([
    '',
    'banana',
    'daily 25:00',
    'daily 8:60',
    '8:00 9:00',
    'monday friday',
    'daily 8:00 Mars/Base',
    'в',
    `daily 8:00 ${'every '.repeat(20)}`,
    `daily ${'x'.repeat(60)}${'.'.repeat(100_000)}`,
  ])('understands nothing in %j', (text) => {
    expect(parseRhythm(text).outcome).toBe('refused');
  });
});

describe('what may have been meant', () => {
  it.each<[string, Rhythm[]]>([
    ['mon-fri 9:15', [daily(555), monday(555)]],
    ['monthly', [daily(540), monday(540)]],
    ['8:00 and 20:00', [daily(480), daily(1200), monday(480)]],
    ['monday friday', [daily(540), monday(540), { kind: 'weekly', weekday: 5, minute: 540 }]],
    ['mon-fri 9:15 UTC+3', []],
  ])('of a digest: %s', (text, guesses) => {
    expect(parseRhythm(text)).toMatchObject({ outcome: 'refused', guesses });
  });

  it.each([
    [
      '10 to 7',
      [
        { from: 1320, to: 420 },
        { from: 600, to: 420 },
      ],
    ],
    ['22-7 monday', [{ from: 1320, to: 420 }]],
    ['from 10pm', []],
  ])('of quiet hours: %s', (text, guesses) => {
    expect(parseQuietHours(text)).toMatchObject({ outcome: 'refused', guesses });
  });
});

describe('parseQuietHours', () => {
  it.each([
    ['22:00-07:00', { from: 1320, to: 420 }],
    ['22-7', { from: 1320, to: 420 }],
    ['22:00 – 07:00', { from: 1320, to: 420 }],
    ['from 23:30 to 6', { from: 1410, to: 360 }],
    ['с 22 до 7', { from: 1320, to: 420 }],
    ['22:00-ден 07:00-ге дейін', { from: 1320, to: 420 }],
    ['13:00 14:00', { from: 780, to: 840 }],
    ['off', null],
    ['выключить', null],
    ['өшіру', null],
  ])('reads %s', (text, quiet) => {
    expect(parseQuietHours(text)).toEqual({ outcome: 'understood', change: { quiet } });
  });

  it('takes a zone beside the hours', () => {
    expect(parseQuietHours('22-7 Europe/Berlin')).toEqual({
      outcome: 'understood',
      change: { quiet: { from: 1320, to: 420 }, timeZone: 'Europe/Berlin' },
    });
  });

  it.each(['', 'night', '22:00', '7-7', '1-2-3', '22:00-24:00'])('understands nothing in %j', (text) => {
    expect(parseQuietHours(text).outcome).toBe('refused');
  });

  it('never throws, as little as parseRhythm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        parseQuietHours(text);
        parseRhythm(text);
      }),
    );
  });
});
