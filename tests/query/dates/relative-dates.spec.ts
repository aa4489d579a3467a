import { describe, expect, it } from 'vitest';
import {
  findBare,
  findRelative,
  readRelative,
  wholeOf,
  yearMeant,
} from '../../../src/query/dates/relative-dates.ts';
import { fold } from '../../../src/text/folding.ts';

/** A Monday. */
const TODAY = '2025-02-03';

const folded = (text: string) => text.split(' ').map(fold).join(' ');

describe('findRelative', () => {
  it.each([
    ['the day before yesterday', '2025-02-01', '2025-02-01'],
    ['3 days ago', '2025-01-31', '2025-01-31'],
    ['a couple of days ago', '2025-02-01', '2025-02-01'],
    ['три дня тому назад', '2025-01-31', '2025-01-31'],
    ['день назад', '2025-02-02', '2025-02-02'],
    ['бір күн бұрын', '2025-02-02', '2025-02-02'],
    ['a week ago', '2025-01-27', '2025-02-02'],
    ['две недели назад', '2025-01-20', '2025-01-26'],
    ['неделю назад', '2025-01-27', '2025-02-02'],
    ['екі апта бұрын', '2025-01-20', '2025-01-26'],
    ['a month ago', '2025-01-01', '2025-01-31'],
    ['три месяца назад', '2024-11-01', '2024-11-30'],
    ['екі ай бұрын', '2024-12-01', '2024-12-31'],
    ['за прошлые 3 дня', '2025-02-01', TODAY],
    ['соңғы үш күнде', '2025-02-01', TODAY],
    ['over the past 2 weeks', '2025-01-21', TODAY],
    ['за последние два месяца', '2024-12-04', TODAY],
    ['over the past year', '2024-02-05', TODAY],
    ['last month', '2025-01-01', '2025-01-31'],
    ['в прошлом месяце', '2025-01-01', '2025-01-31'],
    ['last year', '2024-01-01', '2024-12-31'],
    ['биыл', '2025-01-01', TODAY],
    ['в среду', '2025-01-29', '2025-01-29'],
    ['дүйсенбіде', TODAY, TODAY],
    ['last Monday', '2025-01-27', '2025-01-27'],
    ['past weekend', '2025-02-01', '2025-02-02'],
    ['позапрошлая неделя', '2025-01-20', '2025-01-26'],
    ['өткен тоқсанда', '2024-10-01', '2024-12-31'],
    ['за последние полгода', '2024-08-04', TODAY],
  ])('reads "%s" as %s to %s', (text, from, to) => {
    const [date] = findRelative(folded(text));
    expect(date && readRelative(date, TODAY)[0]).toEqual({ from, to });
  });

  it('reads "last week" as the week before, or else the last seven days', () => {
    const [date] = findRelative('news of last week');
    expect(date).toMatchObject({ start: 8, end: 17 });
    expect(date && readRelative(date, TODAY)).toEqual([
      { from: '2025-01-27', to: '2025-02-02' },
      { from: '2025-01-28', to: TODAY },
    ]);
  });

  it.each(['в среде обучения', 'сколько лет назад', 'сто дней назад', 'years ago', 'ten weekly papers'])(
    'sees no time in "%s"',
    (text) => {
      expect(findRelative(folded(text))).toEqual([]);
    },
  );

  it('knows the rest of a time that has not ended, and which year is meant', () => {
    const [week] = findRelative('this week');
    const [year] = findRelative('в прошлом году');
    expect(week && wholeOf(week, TODAY)).toEqual({ from: TODAY, to: '2025-02-09' });
    expect(year && yearMeant(year, TODAY)).toBe(2024);
    expect(week && yearMeant(week, TODAY)).toBeNull();
  });
});

describe('findBare', () => {
  it.each([
    ['со среды', 'bareWeekday'],
    ['с начала года', 'bareYear'],
    ['ай басынан', 'bareMonth'],
  ])('finds what is a time only beside others in "%s"', (text, time) => {
    expect(findBare(folded(text))[0]).toMatchObject({ time });
  });
});
