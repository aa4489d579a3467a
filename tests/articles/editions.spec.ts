import { describe, expect, it } from 'vitest';
import type { Article, Edition } from '../../src/articles/article.ts';
import {
  inEachEdition,
  inLanguage,
  languagesOf,
  withEditions,
  withMissingEditions,
} from '../../src/articles/editions.ts';
import { anArticle } from '../support/articles.ts';

const edition = (language: Edition['language'], title: string): Edition => {
  return { language, title, body: `${title}.`, url: `https://example.kz/1?lang=${language}`, mentions: [] };
};
const article: Article = anArticle({
  id: '1',
  title: 'English',
  otherEditions: [edition('ru', 'Русский'), edition('kk', 'Қазақша')],
});

describe('inLanguage', () => {
  it.each([
    [['kk', 'ru', 'en'], 'Қазақша'],
    [['ru'], 'Русский'],
    [['en', 'ru'], 'English'],
    [[], 'English'],
  ] as const)('shows %j as %s', (order, title) => {
    expect(inLanguage(article, order)).toMatchObject({ id: '1', title, body: expect.stringMatching(/^\S/) });
  });

  it('shows an article without such an edition as it is', () => {
    const alone = anArticle({ id: '2' });
    expect(inLanguage(alone, ['kk'])).toBe(alone);
  });

  it('loses no edition, whichever is shown', () => {
    for (const shown of inEachEdition(article)) {
      expect(new Set(languagesOf(shown))).toEqual(new Set(['en', 'ru', 'kk']));
      expect(inLanguage(shown, ['en']).title).toBe('English');
    }
  });

  it('gives the same objects at each call', () => {
    expect(inEachEdition(article)[1]).toBe(inEachEdition(article)[1]);
  });
});

describe('withEditions', () => {
  const known = anArticle({ id: '1', title: 'Old', published: '2025-02-01' });

  it('adds an edition and keeps the day of the first', () => {
    const arrived = anArticle({ id: '1', title: 'Жаңа', language: 'kk', published: '2025-02-03' });
    const joined = withEditions(known, arrived);
    expect(joined).toMatchObject({ title: 'Old', language: 'en', published: '2025-02-01' });
    expect(inLanguage(joined, ['kk']).title).toBe('Жаңа');
  });

  it('replaces an edition, with the fields of the release, and keeps the others', () => {
    const both = withEditions(known, anArticle({ id: '1', title: 'Жаңа', language: 'kk' }));
    const updated = withEditions(both, anArticle({ id: '1', title: 'New', published: '2025-02-02' }));
    expect(updated).toMatchObject({ title: 'New', published: '2025-02-02' });
    expect(languagesOf(updated)).toEqual(['en', 'kk']);
  });

  it.each([
    ['another spelling', 'http://www.example.kz/1/?utm_source=x', 'https://example.kz/1'],
    ['one that names the language', 'https://example.kz/1?lang=en', 'https://example.kz/1?lang=en'],
    ['another page', 'https://example.kz/2', 'https://example.kz/2'],
  ])('keeps the link as it was first written, given %s', (_, url, kept) => {
    const stored = anArticle({ id: '1', url: 'https://example.kz/1', issuer: 'example.kz' });
    const arrived = anArticle({ id: '1', url, issuer: 'other' });
    expect(withEditions(stored, arrived)).toMatchObject({
      url: kept,
      issuer: kept === stored.url ? 'example.kz' : 'other',
    });
  });
});

describe('withMissingEditions', () => {
  const known = anArticle({ id: '1', title: 'Old' });

  it('adds languages and replaces no text', () => {
    const other = anArticle({
      id: '1',
      title: 'New',
      otherEditions: [{ ...known, title: 'Жаңа', language: 'kk' }],
    });
    const joined = withMissingEditions(known, other);
    expect(joined).toMatchObject({ title: 'Old', language: 'en' });
    expect(inLanguage(joined, ['kk']).title).toBe('Жаңа');
  });

  it('is the same object where no language is missing', () => {
    expect(withMissingEditions(known, anArticle({ id: '1', title: 'New' }))).toBe(known);
  });
});
