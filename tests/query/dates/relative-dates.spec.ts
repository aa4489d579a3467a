import { describe, expect, it } from 'vitest';
import { findRelative } from '../../../src/query/dates/relative-dates.ts';
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
    ['со среды', '2025-01-29', TODAY],
    ['дүйсенбіде', TODAY, TODAY],
    ['since Friday', '2025-01-31', TODAY],
  ])('reads "%s" as %s to %s', (text, from, to) => {
    expect(findRelative(folded(text), TODAY)?.readings[0]).toEqual({ from, to });
  });

  it('reads "last week" as the week before, or else the last seven days', () => {
    expect(findRelative('news of last week', TODAY)).toEqual({
      start: 8,
      end: 17,
      readings: [
        { from: '2025-01-27', to: '2025-02-02' },
        { from: '2025-01-28', to: TODAY },
      ],
    });
  });

  it.each(['в среде обучения', 'сколько лет назад', 'сто дней назад', 'years ago', 'ten weekly papers'])(
    'sees no time in "%s"',
    (text) => {
      expect(findRelative(folded(text), TODAY)).toBeNull();
    },
  );
});
