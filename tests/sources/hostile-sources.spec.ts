import { describe, expect, it } from 'vitest';
import { HtmlTooComplexError } from '../../src/sources/html/html-document.ts';
import { htmlToText } from '../../src/sources/html/html-text.ts';
import { readPage } from '../../src/sources/html/read-page.ts';
import { readFeed } from '../../src/sources/kinds/feed-items.ts';
import { parseSeed } from '../../src/sources/seed-parser.ts';
import { repeated } from '../support/hostile-texts.ts';
import { disproportionate } from '../support/processor-time.ts';

/** In characters; the last is that of a long seed file or feed. */
const LENGTHS = [16_384, 65_536, 262_144];

type Made = (length: number) => string;
type Hostile = readonly (readonly [string, Made])[];

const after =
  (start: string, part: string, end = ''): Made =>
  (length) =>
    start + repeated(part)(Math.max(0, length - start.length - end.length)) + end;

const LINK = 'https://www.gov.kz/memleket/entities/ako/press/news/details/1';
const HEADING = 'Title 01.02.2025\n\n';

const SEEDS: Hostile = [
  ['spaces before the date', after('a', ' ', '01.02.2025\n\nText.')],
  ['dates in a title', after('', '01.02.2025 ')],
  ['half dates', after('', '01.02. ')],
  ['source words', after(HEADING, 'source:')],
  ['source words apart', after(HEADING, 'source : ')],
  ['spaces after a source word', after(`${HEADING}Source`, ' ', LINK)],
  ['sources in a row', after(HEADING, `Source : ${LINK}\n`)],
  ['blank lines', after(HEADING, '\n \n')],
  ['headings', repeated('a\n\n')],
  ['dated headings', repeated('Title 01.02.2025\n')],
  ['articles without a source', repeated('Title 01.02.2025\n\nText.\n\n')],
  ['paragraphs', after(HEADING, '\n\nA line that ends. Source')],
  ['paragraphs that end in dates', after(HEADING, '\n\nopen until 15.03.2025')],
  ['one letter', repeated('a')],
  ['full stops', after(HEADING, '.')],
  ['quotes', after(HEADING, '«a ')],
  ['tags that nothing closes', after(HEADING, '<b class=')],
  ['entities', after(HEADING, '&amp')],
  ['joiners', after(HEADING, 'a\u200d')],
  ['marks of direction', after(HEADING, '\u202e\u2066')],
  ['links', after(HEADING, `${LINK} `)],
];

const HTML: Hostile = [
  ['tags that nothing closes', repeated('<p')],
  ['open paragraphs', repeated('<p>a')],
  ['nested parts', repeated('<div>')],
  ['nested lists', repeated('<ul><li>a')],
  ['attributes', after('<p ', 'a="b" ')],
  ['attributes that nothing closes', after('<p title="', 'a')],
  ['comments', repeated('<!-- a -->')],
  ['comments that nothing closes', repeated('<!--')],
  ['scripts that nothing closes', repeated('<script>a')],
  ['entities', repeated('&nbsp;')],
  ['half entities', repeated('&am')],
  ['numbered entities', repeated('&#1;')],
  ['breaks', repeated('<br>')],
  ['cells', repeated('<td>a')],
  ['links', repeated('<a href="/a">Read also</a>')],
  ['spaces', repeated(' ')],
  ['no-break spaces', repeated('\u00a0')],
  ['less-than signs', repeated('<')],
  ['sections of XML', repeated('<![CDATA[a]]>')],
  ['metadata', repeated('<meta property="og:title" content="a">')],
];

const item = '<item><title>A</title><link>https://a.kz/1</link></item>';
const FEEDS: Hostile = [
  ['items', after('<rss version="2.0"><channel>', item, '</channel></rss>')],
  ['items that nothing closes', after('<rss version="2.0"><channel>', '<item>')],
  ['document types', repeated('<!DOCTYPE a [')],
  ['entities', after('<rss version="2.0"><channel><title>', '&lt;', '</title></channel></rss>')],
  ['attributes', after('<rss ', 'a="b" ', '><channel></channel></rss>')],
  ['namespaces', after('<rss ', 'xmlns:a="b" ', '><channel></channel></rss>')],
  ['brackets of JSON', repeated('[')],
  ['a JSON Feed of spaces', after('{"version":"https://jsonfeed.org/version/1.1","items":[', ' ', ']}')],
];

/** HTML that would take too long is refused, as unreadable. */
const refusing = (read: (text: string) => unknown) => (text: string) => {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof HtmlTooComplexError) return null;
    throw error;
  }
};
const page = (text: string) => readPage({ text: `<title>A</title><article>${text}`, url: 'https://a.kz/1' });

const READERS: readonly (readonly [string, (text: string) => unknown, Hostile])[] = [
  ['a seed', (text) => parseSeed(text, 'a.txt'), [...SEEDS, ...HTML]],
  ['HTML', refusing(htmlToText), HTML],
  ['a page', page, HTML],
  ['a feed', readFeed, [...FEEDS, ...HTML]],
];

describe('hostile sources', () => {
  it.each(READERS)('take time in proportion to their length, read as %s', (_, read, hostile) => {
    expect(disproportionate(hostile, LENGTHS, read)).toEqual([]);
  });
});
