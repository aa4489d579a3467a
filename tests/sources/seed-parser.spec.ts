import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNote, formatRejection, MAX_SEED_BYTES, parseSeed } from '../../src/sources/seed-parser.ts';
import { LAYOUTS, printSeed, SEED_TEXTS } from '../support/seed-printer.ts';

const GOOD =
  'Good title 01.02.2025\nGood body.\nSource : https://www.gov.kz/memleket/entities/dsm/press/news/details/7';
const url = (id: number | string, slug = 'aktobe') =>
  `https://www.gov.kz/memleket/entities/${slug}/press/news/details/${id}`;
const problems = (content: string | Uint8Array) => parseSeed(content, 'a.txt').rejected.map(formatRejection);

describe('a bad block is rejected alone', () => {
  const source = `Source : ${url(1)}`;
  it.each([
    [
      'no date',
      `Title\nBody.\n${source}`,
      'a.txt:1: no date at the end of the first line; expected "TITLE DD.MM.YYYY"',
    ],
    [
      'a date glued to the title',
      `Title01.02.2025\nBody.\n${source}`,
      'a.txt:1: no date at the end of the first line; expected "TITLE DD.MM.YYYY"',
    ],
    [
      'an impossible date',
      `Title 31.02.2025\nBody.\n${source}`,
      'a.txt:1: 31.02.2025 is not a day of the calendar; expected DD.MM.YYYY',
    ],
    [
      'an impossible month',
      `Title 01.13.2025\nBody.\n${source}`,
      'a.txt:1: 01.13.2025 is not a day of the calendar; expected DD.MM.YYYY',
    ],
    [
      'the year nought',
      `Title 01.01.0000\nBody.\n${source}`,
      'a.txt:1: 01.01.0000 is not a day of the calendar; expected DD.MM.YYYY',
    ],
    [
      'no title',
      `01.02.2025\nBody.\n${source}`,
      'a.txt:1: no title before the date; expected "TITLE DD.MM.YYYY"',
    ],
    [
      'no source',
      'Title 01.02.2025\nBody.\nThe end.',
      'a.txt:3: no source at the end of the article; expected "Source : https://…"',
    ],
    [
      'a title alone',
      'Title 01.02.2025',
      'a.txt:1: no source at the end of the article; expected "Source : https://…"',
    ],
    [
      'a source without a URL',
      'Title 01.02.2025\nBody.\nSource :',
      'a.txt:3: no source at the end of the article; expected "Source : https://…"',
    ],
    [
      'text after the URL',
      `Title 01.02.2025\nBody.\n${source} (in English)`,
      'a.txt:3: no source at the end of the article; expected "Source : https://…"',
    ],
    [
      'a script for a URL',
      'Title 01.02.2025\nBody.\nSource : javascript:alert(1)',
      'a.txt:3: "javascript:alert(1)" is not a link; expected an http(s) URL',
    ],
    [
      'a word for a URL',
      'Title 01.02.2025\nBody.\nSource : gov.kz',
      'a.txt:3: "gov.kz" is not a link; expected an http(s) URL',
    ],
    [
      'a file for a URL',
      'Title 01.02.2025\nBody.\nSource : file:///etc/passwd',
      'a.txt:3: "file:///etc/passwd" is not a link; expected an http(s) URL',
    ],
    [
      'too long a URL',
      `Title 01.02.2025\nBody.\nSource : https://e.kz/${'x'.repeat(3000)}`,
      `a.txt:3: "https://e.kz/${'x'.repeat(67)}" is not a link; expected an http(s) URL`,
    ],
    [
      'too long a text',
      `Title 01.02.2025\n${'x'.repeat(200_000)}\n${source}`,
      `a.txt:1: the article has ${200_000 + 17 + 1 + source.length + 1} characters; expected at most 200000`,
    ],
    [
      'an id that stands before with other text',
      `Other 01.02.2025\nBody.\nSource : ${url(7, 'dsm')}`,
      'a.txt:7: article 7 is at line 3 with other text in the same language (en); expected each id once in a language',
    ],
  ])('for %s', (what, block, message) => {
    const isSecond = what.startsWith('an id');
    const seed = isSecond ? ['Science', GOOD, block] : [block, GOOD];
    for (const newline of ['\n', '\r\n']) {
      for (const mark of ['', '\uFEFF']) {
        const text = mark + seed.join('\n\n').replaceAll('\n', newline);
        for (const content of [text, new TextEncoder().encode(text)]) {
          const parsed = parseSeed(content, 'a.txt');
          expect(parsed.rejected.map(formatRejection)).toEqual([message]);
          expect(parsed.articles.map(({ title }) => title)).toEqual(['Good title']);
        }
      }
    }
  });

  it('for bytes that are not UTF-8', () => {
    const bad = Buffer.concat([
      Buffer.from('Title 01.02.2025\nB'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from(`\n${source}\n\n`),
    ]);
    const parsed = parseSeed(Buffer.concat([bad, Buffer.from(GOOD)]), 'a.txt');
    expect(parsed.rejected.map(formatRejection)).toEqual([
      'a.txt:2: not UTF-8 text; save the file as UTF-8 and load it again',
    ]);
    expect(parsed.articles.map(({ title }) => title)).toEqual(['Good title']);
  });

  it.each([
    ['is empty', ''],
    ['holds white space alone', ' \r\n\n\t'],
    ['holds a byte-order mark alone', '\uFEFF'],
    ['holds a heading alone', 'Science\n'],
  ])('says so where the file %s', (_, text) => {
    const message =
      'a.txt:1: no article in the file; expected "TITLE DD.MM.YYYY", a body, "Source : https://…"';
    expect(problems(text)).toEqual([message]);
    expect(problems(new TextEncoder().encode(text))).toEqual([message]);
  });

  it('where the file is too large', () => {
    expect(problems(new Uint8Array(MAX_SEED_BYTES + 1))).toEqual([
      'a.txt:1: the file is over 64 MB; split it',
    ]);
  });
});

describe('parseSeed', () => {
  it('reads back what the printer wrote, in any layout', () => {
    fc.assert(
      fc.property(SEED_TEXTS, LAYOUTS, (texts, layout) => {
        const source = layout.source;
        const printed = printSeed(texts, layout);
        const { articles, rejected } = parseSeed(new TextEncoder().encode(printed), 'a.txt');
        expect(rejected).toEqual([]);
        expect(
          articles.map(({ title, published, body, url: link, category }) => ({
            title,
            published,
            body,
            url: link,
            category,
          })),
        ).toEqual(
          texts.map((text) => ({ ...text, body: source.startsWith('.') ? `${text.body}.` : text.body })),
        );
      }),
    );
  });

  it.each([
    ['UTF-16LE', Buffer.from(`\uFEFF${GOOD}`, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\uFEFF${GOOD}`, 'utf16le').swap16()],
  ])('reads %s, and says so', (encoding, content) => {
    const { articles, rejected, notes } = parseSeed(content, 'a.txt');
    expect(articles.map(({ title, body }) => [title, body])).toEqual([['Good title', 'Good body.']]);
    expect(rejected).toEqual([]);
    expect(notes.map(formatNote)).toEqual([
      `a.txt: read as ${encoding}; save it as UTF-8 if letters look wrong`,
    ]);
  });

  it('reads windows-1251 with the line ends of an old Mac', () => {
    const letters = (text: string) =>
      Array.from(text, (letter) => letter.charCodeAt(0)).map((code) =>
        code > 0x7f ? code - 0x410 + 0xc0 : code,
      );
    const content = Uint8Array.from(
      letters('Мост 01.02.2025\rМост через реку открыт.\r\rИсточник: https://example.kz/news/17\r'),
    );
    const { articles, rejected, notes } = parseSeed(content, 'a.txt');
    expect(rejected).toEqual([]);
    expect(articles).toMatchObject([{ title: 'Мост', body: 'Мост через реку открыт.', language: 'ru' }]);
    expect(notes.map(({ message }) => message)).toEqual([
      'read as WINDOWS-1251; save it as UTF-8 if letters look wrong',
    ]);
  });

  it('takes spellings of one link for one article, and texts at one generic link for several', () => {
    const block = (title: string, link: string) => `${title} 01.02.2025\nB.\nSource : ${link}`;
    const seed = [
      block('Canal', 'http://www.water.kz/news/17/'),
      block('Canal', 'https://water.kz/news/17?utm_source=chat.'),
      block('Fog', 'https://t.me/weatherkz'),
      block('Frost', 'https://t.me/weatherkz'),
    ].join('\n\n');
    const { articles, rejected } = parseSeed(seed, 'a.txt');
    expect(rejected).toEqual([]);
    expect(articles.map(({ title, url: link }) => `${title} ${link}`)).toEqual([
      'Canal http://www.water.kz/news/17/',
      'Fog https://t.me/weatherkz',
      'Frost https://t.me/weatherkz',
    ]);
  });

  it('believes the language of a link, unless the text is in another script', () => {
    const languages = ['Bridge open', 'Мост открыт'].flatMap((body) =>
      ['kk', 'en'].map((lang) => {
        const seed = `T 01.02.2025\n${body}\nSource : https://example.kz/news/17?lang=${lang}`;
        return parseSeed(seed, 'a.txt').articles[0]?.language;
      }),
    );
    expect(languages).toEqual(['en', 'en', 'kk', 'ru']);
  });

  it('never throws, and places each rejection inside the file', () => {
    const contents = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.uint8Array({ maxLength: 400 }),
      fc
        .array(
          fc.constantFrom(
            'Title',
            ' 01.02.2025',
            '\n',
            '\n\n',
            'Source :',
            url(1),
            ' ',
            '.',
            '\r\n',
            '\uFEFF',
          ),
          { maxLength: 30 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(contents, (content) => {
        const lines = Buffer.from(content)
          .toString('utf8')
          .split(/\r\n|[\n\r\u0085\u2028\u2029]/).length;
        for (const { line } of parseSeed(content, 'a.txt').rejected) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('rejects a megabyte of bytes that are not UTF-8 as one article', () => {
    const { articles, rejected } = parseSeed(Buffer.alloc(1_000_000, 0xff), 'a.txt');
    expect([articles.length, rejected.length]).toEqual([0, 1]);
  });
});
