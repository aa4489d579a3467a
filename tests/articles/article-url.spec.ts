import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_URL_LENGTH, parseArticleUrl } from '../../src/articles/article-url.ts';

describe('parseArticleUrl', () => {
  it.each([
    ['https://www.gov.kz/memleket/entities/dsm/press/news/details/927104', '927104', 'dsm', null],
    ['http://gov.kz/memleket/entities/zhetysu-oblysy/press/news/details/1/', '1', 'zhetysu-oblysy', null],
    ['https://www.gov.kz/memleket/entities/Aktobe/press/news/details/2?lang=en', '2', 'aktobe', 'en'],
    ['https://www.gov.kz/memleket/entities/aktobe/press/news/details/2?lang=kk#top', '2', 'aktobe', 'kk'],
    ['https://WWW.GOV.KZ/memleket/entities/mvd-atyrau/press/article/details/3', '3', 'mvd-atyrau', null],
    ['https://www.gov.kz/memleket/entities/moa/press/events/details/4', '4', 'moa', null],
  ])('takes id, issuing body and language from %s', (url, id, issuer, language) => {
    expect(parseArticleUrl(url)).toEqual({ id, issuer, url, language });
  });

  it.each([
    ['https://primeminister.kz/en/news/1', 'primeminister.kz'],
    ['https://www.akorda.kz/en', 'www.akorda.kz'],
    ['https://example.org:8443/a?b=c', 'example.org:8443'],
    ['https://gov.kz.example.org/memleket/entities/dsm/press/news/details/5', 'gov.kz.example.org'],
    ['https://notgov.kz/memleket/entities/dsm/press/news/details/5', 'notgov.kz'],
    ['https://www.gov.kz/memleket/entities/dsm', 'www.gov.kz'],
    ['https://www.gov.kz/memleket/entities/dsm/press/news/details/abc', 'www.gov.kz'],
    [`https://www.gov.kz/memleket/entities/dsm/press/news/details/${'9'.repeat(21)}`, 'www.gov.kz'],
  ])('derives an id from %s and takes its host for the issuing body', (url, issuer) => {
    const source = parseArticleUrl(url);
    expect(source).toMatchObject({ issuer, url });
    expect(source?.id).toMatch(/^[0-9a-f]{12}$/);
    expect(parseArticleUrl(url)?.id).toBe(source?.id);
    expect(parseArticleUrl(`${url}1`)?.id).not.toBe(source?.id);
  });

  it.each(['https://example.kz/news/1', 'https://example.kz/news?page=2'])(
    'gives the editions of %s one id, whatever site they are on',
    (url) => {
      const editions = ['kk', 'ru', 'en'].map((language) => {
        const edition = new URL(url);
        edition.searchParams.set('lang', language);
        return parseArticleUrl(edition.href);
      });
      expect(editions.map((edition) => edition?.language)).toEqual(['kk', 'ru', 'en']);
      expect(new Set(editions.map((edition) => edition?.id))).toEqual(new Set([parseArticleUrl(url)?.id]));
      expect(parseArticleUrl(`${url}${url.includes('?') ? '&' : '?'}lang=zz`)?.id).not.toBe(editions[0]?.id);
    },
  );

  it.each([
    '',
    ' ',
    'gov.kz',
    'www.gov.kz/memleket',
    'javascript:alert(1)',
    'ftp://gov.kz/a',
    'data:text/html,a',
    'https://',
    'https://a b/',
    '//gov.kz/a',
    `https://e.kz/${'a'.repeat(MAX_URL_LENGTH)}`,
  ])('refuses %j', (text) => {
    expect(parseArticleUrl(text)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl()), (text) => {
        const source = parseArticleUrl(text);
        expect(source === null || (source.id !== '' && source.issuer !== '')).toBe(true);
      }),
    );
  });
});
