import { describe, expect, it } from 'vitest';
import { isBeforeCredit, isInsideAddress } from '../../src/articles/web-addresses.ts';

/** `|` stands before the full stop that is asked about. */
const ask = (marked: string) => isInsideAddress(marked.replace('|', ''), marked.indexOf('|'));

describe('isInsideAddress', () => {
  it.each([
    'Asel|.Kim@clinic.kz',
    'Asel.Kim@Clinic|.Kz today',
    'https://clinic.kz/Priem|.Html is new',
    'https://Clinic|.Gov.kz',
    'https://clinic|.Kz/Priem',
    'www|.Example.Com',
    'www.Example|.Com/Page.Html',
    'www.Example.Com/Page|.Html',
    'Example|.Com/Page',
    'See Alem|.AI today',
    'https://gov.kz/a|.B/c',
  ])('%s', (marked) => {
    expect(ask(marked)).toBe(true);
  });

  it.each([
    'See https://gov.kz|.The site is new',
    'See https://gov.kz/help|.The form',
    'https://gov.kz|.Приём открыт',
    'It ended|.The next began',
    'Many programs|.AI will change them',
    'to Company|.The rest',
    'It ended|. Then',
  ])('not %s', (marked) => {
    expect(ask(marked)).toBe(false);
  });
});

describe('isBeforeCredit', () => {
  it.each([
    ['he noted.primeminister.kz', true],
    ['he noted.akorda.kz\nThe next', true],
    ['he noted.primeminister.kz says', false],
    ['he noted.kaz.kz', false],
  ])('of %j is %s', (text, expected) => {
    expect(isBeforeCredit(text, text.indexOf('.'), 'noted')).toBe(expected);
  });

  it('is not after www', () => {
    expect(isBeforeCredit('www.primeminister.kz', 3, 'www')).toBe(false);
  });
});
