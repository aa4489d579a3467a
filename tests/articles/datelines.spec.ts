import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datelineEnd } from '../../src/articles/datelines.ts';

describe('datelineEnd', () => {
  it.each([
    ['АЛМАТЫ. ҚазАқпарат - ', 'Қалада жаңа саябақ ашылды.'],
    ['АСТАНА. 1 февраля. КАЗИНФОРМ - ', 'Правительство утвердило план.'],
    ['АСТАНА. 12 ақпан 2025. ҚазАқпарат – ', 'Кездесу өтті.'],
    ['ASTANA. March 3. KAZINFORM — ', 'A new station was opened.'],
    ['БЕЙЖІҢ-ҰЛАН-БАТЫР. ҚазАқпарат - ', 'Моңғолия астанасында жарыс өтті.'],
    ['УСТЬ-КАМЕНОГОРСК. КАЗИНФОРМ - ', 'Из-за пожара эвакуировали жильцов.'],
    ['АСТАНА. /ҚазАқпарат/ - ', 'Үкімет отырысы өтті.'],
  ])('of %j before %j', (dateline, rest) => {
    expect(datelineEnd(dateline + rest, 0)).toBe(dateline.length);
    expect(datelineEnd(`Title\n${dateline}${rest}`, 'Title\n'.length)).toBe(
      'Title\n'.length + dateline.length,
    );
  });

  it.each([
    'Астана. Город растёт - это видно.',
    'АСТАНА. Правительство утвердило план развития дорог.',
    'FIRST. Diversification of the economy - it is due.',
    'The capital is ASTANA. KAZINFORM - said so.',
    'В АСТАНЕ. КАЗИНФОРМ',
    '',
  ])('is none in %j', (text) => {
    expect(datelineEnd(text, 0)).toBeNull();
  });

  it('lies within the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('АСТАНА', '. ', '1 мая', ' - ', 'КазТАГ', '\n')), (parts) => {
        const text = parts.join('');
        expect(datelineEnd(text, 0) ?? 0).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
