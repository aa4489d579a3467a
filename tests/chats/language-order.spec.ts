import { describe, expect, it } from 'vitest';
import { type ChatLanguages, languageOrder, usualOrder } from '../../src/chats/language-order.ts';

const NOTHING: ChatLanguages = { language: null, languageCode: null, languageOrder: null };

describe('languageOrder', () => {
  it.each<[Partial<ChatLanguages>, string]>([
    [{}, 'en ru kk'],
    [{ languageCode: 'kk-KZ' }, 'kk ru en'],
    [{ languageCode: 'ru' }, 'ru kk en'],
    [{ languageCode: 'de' }, 'en ru kk'],
    [{ languageCode: 'ru', language: 'kk' }, 'kk ru en'],
    [{ languageCode: 'ru', language: 'kk', languageOrder: ['kk', 'en'] }, 'kk en ru'],
    [{ language: 'ru', languageOrder: ['ru'] }, 'ru kk en'],
    [{ language: 'ru', languageOrder: [] }, 'ru kk en'],
  ])('of %j is %s', (given, expected) => {
    expect(languageOrder({ ...NOTHING, ...given }).join(' ')).toBe(expected);
  });

  it('of a reader of whom only the language is known is the usual one', () => {
    expect(usualOrder('kk')).toEqual(languageOrder({ ...NOTHING, language: 'kk' }));
  });
});
