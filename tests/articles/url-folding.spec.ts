import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldUrl, isSamePage, parseLink, trimLink } from '../../src/articles/url-folding.ts';

const fold = (link: string) => {
  const url = parseLink(link);
  return url === null ? null : foldUrl(url);
};

describe('foldUrl', () => {
  it.each([
    ['http://www.Example.KZ:80/News/1/?utm_source=x#top', 'https://example.kz/News/1'],
    ['https://example.kz', 'https://example.kz/'],
    ['https://example.kz./a//', 'https://example.kz/a'],
    ['https://example.kz:8443/a', 'https://example.kz:8443/a'],
    ['https://example.kz/?b=2&a=1&yclid=3&gclid=4', 'https://example.kz?a=1&b=2'],
    ['https://example.kz/a?lang=kk', 'https://example.kz/a'],
    ['https://example.kz/a?lang=de', 'https://example.kz/a?lang=de'],
    ['https://example.kz/%d0%b0', 'https://example.kz/%D0%B0'],
    ['https://example.kz/а', 'https://example.kz/%D0%B0'],
    ['https://example.kz/#/news/1', 'https://example.kz#/news/1'],
    ['https://www.kz/a', 'https://kz/a'],
  ])('makes %s into %s', (link, folded) => {
    expect(fold(link)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (link) => {
        const once = fold(link);
        expect(once).not.toBeNull();
        expect(fold(once ?? '')).toBe(once);
      }),
    );
  });

  it('is the same for all spellings', () => {
    const spelled = fc.record({
      scheme: fc.constantFrom('http://', 'https://', 'HTTPS://'),
      www: fc.constantFrom('', 'www.', 'WWW.'),
      host: fc.constantFrom('example.kz', 'EXAMPLE.kz'),
      slash: fc.constantFrom('', '/'),
      query: fc.constantFrom('', '?utm_source=a', '?fbclid=1&utm_campaign=b', '?lang=ru'),
      fragment: fc.constantFrom('', '#top'),
      mark: fc.constantFrom('', '.', ',', ').', '»'),
    });
    fc.assert(
      fc.property(spelled, ({ scheme, www, host, slash, query, fragment, mark }) => {
        const link = `${scheme}${www}${host}/news/1${slash}${query}${fragment}`;
        expect(fold(trimLink(link + mark))).toBe('https://example.kz/news/1');
        expect(isSamePage(link, 'https://example.kz/news/1')).toBe(true);
      }),
    );
  });
});

describe('trimLink', () => {
  it.each([
    ['https://e.kz/a.', 'https://e.kz/a'],
    ['«https://e.kz/a».', 'https://e.kz/a'],
    ['<https://e.kz/a>', 'https://e.kz/a'],
    ['https://e.kz/Steppe_(plain)', 'https://e.kz/Steppe_(plain)'],
    ['(https://e.kz/Steppe_(plain))', 'https://e.kz/Steppe_(plain)'],
    ['https://e.kz/a/', 'https://e.kz/a/'],
    ['', ''],
  ])('makes %s into %s', (text, link) => {
    expect(trimLink(text)).toBe(link);
  });

  it('takes as long as the text, however many marks it has', () => {
    const many = 50_000;
    expect(trimLink(`https://e.kz/${'?'.repeat(many)}x`)).toHaveLength(many + 14);
    expect(trimLink(`https://e.kz/${')'.repeat(many)}`)).toBe('https://e.kz/');
  });
});

it.each([
  ['https://e.kz/a', 'https://e.kz/b'],
  ['https://e.kz/a', 'no link'],
  ['https://e.kz/a?id=1', 'https://e.kz/a?id=2'],
])('%s and %s are two pages', (one, other) => {
  expect(isSamePage(one, other)).toBe(false);
});
