import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDays, findPeriods } from '../../../src/query/dates/dates.ts';

const TODAY = '2025-02-03';

/** Language, text, first and last day; `*` is the beginning of all, `-` no day. */
const PHRASES = readFileSync(new URL('phrases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('|'));

describe('days in the words of people', () => {
  it.each(PHRASES)('%s: %s', (_, text = '', from, to) => {
    const [period] = findPeriods(text, '2026-11-25');
    expect(period === undefined ? ['-', '-'] : [period.from ?? '*', period.to]).toEqual([from, to]);
  });
});

describe('findPeriods', () => {
  it.each([
    ['what happened on 1 February', '2025-02-01', '2025-02-01'],
    ['what happened on February 1st, 2024', '2024-02-01', '2024-02-01'],
    ['news of 01.02.2025', '2025-02-01', '2025-02-01'],
    ['news of 01.02.25', '2025-02-01', '2025-02-01'],
    ['новости за 31.12', '2024-12-31', '2024-12-31'],
    ['news of 2025-02-01', '2025-02-01', '2025-02-01'],
    ['новости за 1 февраля', '2025-02-01', '2025-02-01'],
    ['что было 31 декабря 2024 года', '2024-12-31', '2024-12-31'],
    ['1 ақпанда не болды', '2025-02-01', '2025-02-01'],
    ['2024 жылғы 5 мамыр', '2024-05-05', '2024-05-05'],
    ['news of February 2024', '2024-02-01', '2024-02-29'],
    ['what happened in January', '2025-01-01', '2025-01-31'],
    ['новости за январь', '2025-01-01', '2025-01-31'],
    ['қаңтарда не болды', '2025-01-01', '2025-01-31'],
    ['what happened today', TODAY, TODAY],
    ['что было вчера', '2025-02-02', '2025-02-02'],
    ['кеше не болды', '2025-02-02', '2025-02-02'],
    ['news of the last week', '2025-01-28', TODAY],
    ['с 28 января по 1 февраля', '2025-01-28', '2025-02-01'],
    ['1 ақпаннан 2 ақпанға дейін', '2025-02-01', '2025-02-02'],
    ['1 ақпаннан бері', '2025-02-01', TODAY],
    ['что было после 1 февраля', '2025-02-02', TODAY],
  ])('%s: %s to %s', (text, from, to) => {
    expect(findPeriods(text, TODAY)[0]).toMatchObject({ from, to });
  });

  it('takes a day without a year for the last such day', () => {
    expect(findPeriods('what happened on 5 March', TODAY)[0]).toMatchObject({ from: '2024-03-05' });
  });

  it('takes it for the last up to the newest article where that is older', () => {
    expect(findPeriods('news of 1 February', '2026-11-25', '2025-02-03')).toMatchObject([
      { from: '2026-02-01' },
      { from: '2025-02-01' },
    ]);
    expect(findPeriods('news of 28 November', '2026-11-29', '2026-11-27')).toHaveLength(1);
  });

  it('counts from today, whatever the newest article', () => {
    expect(findPeriods('что было вчера', '2026-11-25', '2025-02-03')).toMatchObject([
      { from: '2026-11-24', to: '2026-11-24' },
    ]);
  });

  it.each([
    ['news of 30 February', '30 February'],
    ['новости за 31.04.2025', '31.04.2025'],
    ['29 ақпан 2025', '29 ақпан 2025'],
    ['29 февраля 2024', null],
    ['news', null],
  ])('says that a day does not exist: "%s"', (text, day) => {
    const { noSuchDay } = findDays(text, TODAY);
    expect(noSuchDay && text.slice(noSuchDay.start, noSuchDay.end).trim()).toBe(day);
  });

  it.each([
    ['с 1 по 3 февраля в Астане', 'с 1 по 3 февраля'],
    ['what was new in early January in Aktobe', 'in early January'],
    ['2025 жылғы 1 ақпаннан 3 ақпанға дейін не болды', '2025 жылғы 1 ақпаннан 3 ақпанға дейін'],
  ])('takes all words of the days: "%s"', (text, days) => {
    const [period] = findPeriods(text, TODAY);
    expect(text.slice(period?.start, period?.end)).toBe(days);
  });

  it.each([
    'news from Karaganda',
    'may I see the news',
    'on 31.02.2025',
    '45 February',
    'article 592',
    'version 10.20.30',
    'growth of 10.05%',
    'of 01.02.25.1',
    '',
  ])('sees no period in "%s"', (text) => {
    expect(findPeriods(text, TODAY)).toEqual([]);
  });

  it('says where the period stands, on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const text = `${before} 1 February 2025 ${after}`;
        const [period] = findPeriods(text, TODAY);
        expect(period).toBeDefined();
        expect(period?.start).toBeGreaterThanOrEqual(0);
        expect(period?.end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
