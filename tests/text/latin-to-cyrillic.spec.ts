import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Romanization, toCyrillic } from '../../src/text/latin-to-cyrillic.ts';

describe('toCyrillic', () => {
  it.each<[Romanization, string, string]>([
    ['russian', 'Shchuchinsk', 'щучинск'],
    ['russian', 'postroyat', 'построят'],
    ['russian', 'karagandinskiy', 'карагандинский'],
    ['russian', "noyabr'", 'ноябрь'],
    ['russian', 'zdravookhraneniya', 'здравоохранения'],
    ['kazakh', 'qazaqstan', 'қазақстан'],
    ['kazakh', 'dengey', 'деңей'],
    ['kazakh', 'üşin', 'үшін'],
    ['kazakh 2018', 'munaı', 'мұнай'],
    ['kazakh 2018', 'Táýelsizdik', 'тәуелсіздік'],
    ['kazakh 2021', 'äkımı', 'әкімі'],
    ['kazakh 2021', 'Tūraqty', 'тұрақты'],
  ])('reads the %s %s as %s', (romanization, latin, cyrillic) => {
    expect(toCyrillic(latin, romanization)).toBe(cyrillic);
  });

  it('leaves what is no Latin letter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[а-я0-9 .,-]*$/u), (text) => {
        expect(toCyrillic(text, 'russian')).toBe(text);
      }),
    );
  });
});
