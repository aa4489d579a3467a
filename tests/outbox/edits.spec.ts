import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { isShownOtherwise } from '../../src/outbox/edits.ts';
import { anArticle } from '../support/articles.ts';

const LONG = 'x'.repeat(600);
const RUSSIAN = {
  language: 'ru',
  title: 'Мост',
  body: 'Текст.',
  url: 'https://a.kz/1?lang=ru',
  mentions: [],
} as const;
const BEFORE = anArticle({ id: '1', body: LONG, otherEditions: [RUSSIAN] });

describe('isShownOtherwise', () => {
  it.each<[string, Partial<Article>, boolean]>([
    ['the same', {}, false],
    ['another title', { title: 'Other' }, true],
    ['another link', { url: 'https://a.kz/2' }, true],
    ['another beginning', { body: `y${LONG}` }, true],
    ['another end of a long body', { body: `${LONG}y` }, false],
    ['another category', { category: 'Science' }, false],
    ['another title of the other edition', { otherEditions: [{ ...RUSSIAN, title: 'Новый мост' }] }, true],
    ['one edition more', { otherEditions: [RUSSIAN, { ...RUSSIAN, language: 'kk' }] }, false],
    ['one edition less', { otherEditions: [] }, true],
  ])('is %s: %s', (_, changes, expected) => {
    expect(isShownOtherwise(BEFORE, { ...BEFORE, ...changes })).toBe(expected);
  });
});
