import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDatedLine } from '../../src/sources/title-line.ts';

describe('readDatedLine', () => {
  it.each([
    ['Bridge 01.02.2025', '2025-02-01'],
    ['Bridge 1.2.2025 ', '2025-02-01'],
    ['Bridge 01.02.2025 09:30', '2025-02-01'],
    ['Bridge 01.02.2025, 9:30:15', '2025-02-01'],
    ['Мост 01.02.2025 г.', '2025-02-01'],
    ['Мост 01.02.2025 года', '2025-02-01'],
    ['Мост 1 февраля 2025', '2025-02-01'],
    ['Мост 1 февраля 2025 г.', '2025-02-01'],
    ['Мост 31 МАЯ 2025 ГОДА', '2025-05-31'],
    ['Мост 1 февраля 2025 года, 10:00', '2025-02-01'],
    ['Көпір 2025 жылғы 1 ақпан', '2025-02-01'],
    ['Көпір 2025 жылғы 28 қыркүйек 18:05', '2025-09-28'],
    ['Көпір 1 ақпан 2025', '2025-02-01'],
    ['Bridge February 1, 2025', '2025-02-01'],
    ['Bridge Sept 30 2025', '2025-09-30'],
    ['Bridge 1 February 2025', '2025-02-01'],
    ['Bridge 1st of February, 2025', '2025-02-01'],
    ['Bridge 2025-02-01', '2025-02-01'],
    ['Bridge 2025-02-01 23:59', '2025-02-01'],
    ['Bridge 2025-02-01T23:59:59.123+05:00', '2025-02-01'],
    ['Bridge 2025-02-01T23:59Z', '2025-02-01'],
    ['Leap day 29.02.2024', '2024-02-29'],
  ])('reads the day of "%s"', (line, published) => {
    const read = readDatedLine(line);
    expect(read?.published).toBe(published);
    expect(['Bridge', 'Мост', 'Көпір', 'Leap day']).toContain(read?.title);
  });

  it.each([
    ['Plan 31.02.2025', '31.02.2025'],
    ['Plan 01.13.2025', '01.13.2025'],
    ['Plan 01.01.0000', '01.01.0000'],
    ['План 30 февраля 2025 г.', '30 февраля 2025 г.'],
    ['Plan 2025-02-29', '2025-02-29'],
  ])('knows that "%s" names no day', (line, date) => {
    expect(readDatedLine(line)).toMatchObject({
      title: 'Plan'.includes(line[0] ?? '') ? 'Plan' : 'План',
      date,
      published: null,
    });
  });

  it.each([
    [
      'Plan for 2025: No. 5, from 01.03.2025 and A.B. Name. 01.02.2025',
      'Plan for 2025: No. 5, from 01.03.2025 and A.B. Name.',
    ],
    ['Итоги 2024 года 1 февраля 2025', 'Итоги 2024 года'],
    ['1 марта 2025 1 февраля 2025', '1 марта 2025'],
    ['01.02.2025', ''],
  ])('parts the title of "%s" from its date', (line, title) => {
    expect(readDatedLine(line)?.title).toBe(title);
  });

  it.each([
    'Title',
    'Title01.02.2025',
    'Title 01.02.2025.',
    'Title (01.02.2025)',
    'Title 01.02.25',
    'Title 01/02/2025',
    'Title 2025',
    'Title февраль 2025',
    'Title 32 февраля 2025',
    'Title 5 мартышек 2025',
    'Title 12:30',
    `Title ${'1 '.repeat(40)}2025`,
  ])('sees no date at the end of "%s"', (line) => {
    expect(readDatedLine(line)).toBeNull();
  });

  it('keeps the title whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(readDatedLine(`${title} 01.02.2025`)).toMatchObject({
          title: title.trim(),
          published: '2025-02-01',
        });
      }),
    );
  });
});
