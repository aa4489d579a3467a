import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePause } from '../../src/bot/parse-pause.ts';
import { MAX_PAUSE } from '../../src/chats/own-pause.ts';

const ZONE = 'Asia/Almaty';
/** Saturday, 1 February 2025, 17:00 in Almaty. */
const NOW = Date.UTC(2025, 1, 1, 12);
const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const MONDAY = Date.UTC(2025, 1, 3, 3);

describe('parsePause', () => {
  it.each<[string, number]>([
    ['3 days', NOW + 3 * DAY],
    ['for 3 days', NOW + 3 * DAY],
    ['3d', NOW + 3 * DAY],
    ['a day', NOW + DAY],
    ['two weeks', NOW + 14 * DAY],
    ['week', NOW + 7 * DAY],
    ['12 hours', NOW + 12 * HOUR],
    ['until Monday', MONDAY],
    ['till next monday, please', MONDAY],
    ['until Saturday', Date.UTC(2025, 1, 8, 3)],
    ['until tomorrow', Date.UTC(2025, 1, 2, 3)],
    ['3 дня', NOW + 3 * DAY],
    ['на 3 дня', NOW + 3 * DAY],
    ['на три дня', NOW + 3 * DAY],
    ['на неделю', NOW + 7 * DAY],
    ['на пару дней', NOW + 2 * DAY],
    ['на сутки', NOW + DAY],
    ['5 часов', NOW + 5 * HOUR],
    ['до понедельника', MONDAY],
    ['до завтра', Date.UTC(2025, 1, 2, 3)],
    ['пауза на 2 недели', NOW + 14 * DAY],
    ['3 күнге', NOW + 3 * DAY],
    ['3 күн', NOW + 3 * DAY],
    ['үш күнге', NOW + 3 * DAY],
    ['бір аптаға', NOW + 7 * DAY],
    ['6 сағатқа', NOW + 6 * HOUR],
    ['дүйсенбіге дейін', MONDAY],
    ['ертеңге дейін', Date.UTC(2025, 1, 2, 3)],
    ['3 kunge', NOW + 3 * DAY],
    ['na 3 dnya', NOW + 3 * DAY],
  ])('%s', (text, until) => {
    expect(parsePause(text, NOW, ZONE)).toEqual({ outcome: 'until', until });
  });

  it.each<[string, 'unknown' | 'tooLong', string[]]>([
    ['3 moons', 'unknown', ['moons']],
    ['until Christmas', 'unknown', ['Christmas']],
    ['3', 'unknown', ['3']],
    ['3 days 2 hours', 'unknown', ['2', 'hours']],
    ['-3 days', 'unknown', ['-3 days']],
    ['0 days', 'unknown', ['0 days']],
    ['на 3 дня кроме Астаны', 'unknown', ['кроме', 'Астаны']],
    ['до понедельника или вторника', 'unknown', ['или', 'вторника']],
    ['400 days', 'tooLong', ['400 days']],
    ['10 недель', 'tooLong', ['10 недель']],
  ])('%s is refused', (text, reason, words) => {
    expect(parsePause(text, NOW, ZONE)).toEqual({ outcome: 'refused', reason, words });
  });

  it('never ends before it begins, nor lasts too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(1000), (text, count) => {
        for (const words of [text, `${count} ${text}`, `${count} days`]) {
          const parsed = parsePause(words, NOW, ZONE);
          if (parsed.outcome !== 'until') continue;
          expect(parsed.until).toBeGreaterThan(NOW);
          expect(parsed.until - NOW).toBeLessThanOrEqual(MAX_PAUSE);
        }
      }),
    );
  });
});
