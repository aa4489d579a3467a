import { describe, expect, it } from 'vitest';
import { findUnits } from '../../../src/query/dates/date-units.ts';

const found = (text: string) =>
  findUnits(text).map((unit) => [
    text.slice(unit.start, unit.end).trim(),
    unit.kind === 'date' ? unit.parts : unit.date.time,
    unit.isBare,
  ]);

describe('findUnits', () => {
  it.each<[string, ...unknown[]]>([
    ['news of 1 february 2025', ['1 february 2025', { day: 1, month: 2, year: 2025 }, false]],
    [
      '01.02.2025г. и 02.2025',
      ['01.02.2025г.', { day: 1, month: 2, year: 2025 }, false],
      ['02.2025', { month: 2, year: 2025 }, false],
    ],
    ['с 5 по 8 марта', ['5', { day: 5 }, true], ['8 марта', { day: 8, month: 3 }, false]],
    ['iv квартал', ['iv квартал', { quarter: 4 }, false]],
    ['екинши жартыжылдыкта', ['екинши жартыжылдыкта', { half: 2 }, false]],
    ['весной', ['весной', { season: 2 }, false]],
    ['since may', ['may', { month: 5 }, true]],
    ['last week', ['last week', 'lastWeek', false]],
    ['с начала года', ['года', 'bareYear', true]],
    ['30 февраля', ['30 февраля', { day: 30, month: 2 }, false]],
    ['no times here'],
  ])('finds the times of "%s"', (text, ...units) => {
    expect(found(text)).toEqual(units);
  });

  it('gives them in the order of the text, none over another', () => {
    const units = findUnits('вчера, 3 марта 2024 года, в мае, 2020, 7, за неделю, 01.01.2001');
    for (const [at, { start }] of units.entries())
      expect(start).toBeGreaterThanOrEqual(units[at - 1]?.end ?? 0);
    expect(units).toHaveLength(7);
  });
});
