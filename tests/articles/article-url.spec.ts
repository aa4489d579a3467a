import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  earlierIdsOf,
  identifyArticle,
  isSameText,
  parseArticleUrl,
} from '../../src/articles/article-url.ts';
import { MAX_URL_LENGTH } from '../../src/articles/url-folding.ts';
import { anArticle } from '../support/articles.ts';

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

  it.each([
    ['?lang=kk', 'kk'],
    ['?lang=ru&x=1', 'ru'],
    ['?lang=de', null],
    ['', null],
  ])('takes the language of "%s"', (query, language) => {
    expect(parseArticleUrl(`https://example.kz/news/17${query}`)?.language).toBe(language);
  });

  it.each([
    'https://www.gov.kz/memleket/entities/dsm/press/news/details/17.',
    '<https://www.gov.kz/memleket/entities/dsm/press/news/details/17>;',
    '(https://www.gov.kz/memleket/entities/dsm/press/news/details/17)',
  ])('drops the marks around %s', (text) => {
    const url = 'https://www.gov.kz/memleket/entities/dsm/press/news/details/17';
    expect(parseArticleUrl(text)).toMatchObject({ id: '17', url });
  });
});

const SPELLINGS = [
  'https://water.kz/ru/events/canal-1234',
  'http://water.kz/ru/events/canal-1234',
  'https://www.water.kz/ru/events/canal-1234',
  'https://WATER.kz:443/ru/events/canal-1234/',
  'http://www.water.kz:80/ru/events/canal-1234',
  'https://water.kz/ru/events/canal-1234?utm_source=chat&utm_medium=x',
  'https://water.kz/ru/events/canal-1234?fbclid=1&lang=ru',
  'https://water.kz/ru/events/canal-1234#top',
  'https://water.kz/ru/events/canal-1234.',
];

describe('identifyArticle', () => {
  const text = { title: 'Fog', published: '2025-02-01' };
  const idOf = (url: string, given = text) => identifyArticle(url, given)?.id;

  it('gives all spellings of a link one id, whatever the text', () => {
    expect(new Set(SPELLINGS.map((url) => idOf(url))).size).toBe(1);
    expect(idOf(SPELLINGS[0] ?? '', { ...text, title: 'Frost' })).toBe(idOf(SPELLINGS[0] ?? ''));
  });

  it('tells texts at one generic link apart by title and day', () => {
    const link = 'https://t.me/weatherkz';
    const ids = [text, { ...text, title: 'Frost' }, { ...text, published: '2025-02-02' }].map((each) =>
      idOf(link, each),
    );
    expect(new Set(ids).size).toBe(3);
    expect(idOf('http://www.t.me/weatherkz/', { ...text, title: ' FOG ' })).toBe(ids[0]);
    expect(identifyArticle(link, text)?.url).toBe(link);
  });

  it('is null for what is no link', () => {
    expect(identifyArticle('gov.kz', text)).toBeNull();
  });
});

describe('earlierIdsOf', () => {
  /** As ids were made before spellings were folded: SHA-256 of the URL. */
  const idBefore = (url: string) => createHash('sha256').update(new URL(url).href).digest('hex').slice(0, 12);

  it.each(SPELLINGS.slice(0, 5))('names the ids that %s had', (url) => {
    const source = parseArticleUrl(url);
    const ids = source === null ? [] : [source.id, ...earlierIdsOf(source)];
    expect(ids).toEqual(expect.arrayContaining(SPELLINGS.slice(0, 5).map(idBefore)));
  });

  it('names that of the link as it is written, with its parameters', () => {
    for (const url of SPELLINGS.slice(5)) {
      const source = parseArticleUrl(url);
      expect(source === null ? [] : [source.id, ...earlierIdsOf(source)]).toContain(idBefore(url));
    }
  });

  it('names that of a gov.kz link with a full stop', () => {
    const url = 'https://www.gov.kz/memleket/entities/dsm/press/news/details/17';
    expect(earlierIdsOf({ id: '17', url })).toEqual([idBefore(`${url}.`)]);
  });
});

describe('isSameText', () => {
  it.each([
    ['another title at a link of one text', 'https://e.kz/news/17', { title: 'Other' }, true],
    ['the title and day at a generic link', 'https://e.kz/news', {}, true],
    ['another title there', 'https://e.kz/news', { title: 'Other' }, false],
    ['another day there', 'https://e.kz/news', { published: '2025-02-02' }, false],
  ])('with %s', (_, url, other, isSame) => {
    const article = anArticle({ id: '1', url });
    expect(isSameText({ ...article, id: '2', ...other }, article)).toBe(isSame);
  });
});
