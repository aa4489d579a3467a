import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRejection, parseSeed } from '../../src/sources/seed-parser.ts';

const link = (id: number) => `https://www.gov.kz/memleket/entities/aktobe/press/news/details/${id}`;

/** A seed of these lines; `@1` is the source line of article 1. */
function parse(...lines: readonly string[]) {
  const text = lines
    .map((line) => line.replace(/^@(\d)$/, (_, id) => `Source : ${link(Number(id))}`))
    .join('\n');
  const { articles, rejected } = parseSeed(text, 'a.txt');
  return {
    articles: articles.map(({ id, title, body }) => `${id} ${title}: ${body}`),
    rejected: rejected.map(formatRejection),
  };
}

const DOUBT = (line: number, title: number) =>
  `a.txt:${line}: this line ends in a date, so it may be a title or text of the article at line ${title}; put "Source : https://…" at the end of that article, or a full stop after this date`;
const NO_SOURCE = (line: number) =>
  `a.txt:${line}: no source at the end of the article; expected "Source : https://…"`;
const NO_DATE = (line: number) =>
  `a.txt:${line}: no date at the end of the first line; expected "TITLE DD.MM.YYYY"`;

const NEXT = ['', 'Canal dug 01.02.2025', 'It is long.', '@2'];
const NEXT_ARTICLE = '2 Canal dug: It is long.';

describe('an article with paragraphs', () => {
  it.each([
    [
      'apart by blank lines',
      ['Fair 01.02.2025', '', 'One.', '', '', 'Two.', 'Three.', '', '@1'],
      'One.\n\nTwo.\nThree.',
    ],
    ['below its first', ['Fair 01.02.2025', 'One.', '', 'Two.', '@1'], 'One.\n\nTwo.'],
    ['of one word', ['Fair 01.02.2025', '', 'Prizes', '', 'Two.', '@1'], 'Prizes\n\nTwo.'],
    ['with the link below the word', ['Fair 01.02.2025', '', 'One.', '', 'Source :', '', link(1)], 'One.'],
    [
      'with an earlier source',
      ['Fair 01.02.2025', 'One.', '', 'Source: Official site', '', 'Two.', '', '@1'],
      'One.\n\nSource: Official site\n\nTwo.',
    ],
    ['and none at all', ['Fair 01.02.2025', '', '@1'], ''],
    [
      'of which the last ends in a deadline',
      ['Fair 01.02.2025', '', 'One.', '', 'Stalls are let until 15.03.2025', '@1'],
      'One.\n\nStalls are let until 15.03.2025',
    ],
    [
      'in Russian, with a deadline',
      ['Ярмарка 01.02.2025', '', 'Заявки принимаются до 15.03.2025', '', 'Тел. 5.', '@1'],
      'Заявки принимаются до 15.03.2025\n\nТел. 5.',
    ],
    [
      'of which one is of two sentences',
      ['Fair 01.02.2025', '', 'Stalls are let. Deadline 15.03.2025', '@1'],
      'Stalls are let. Deadline 15.03.2025',
    ],
    [
      'of which one has a date in words',
      ['Fair 01.02.2025', '', 'The fair opens 15 March 2025', '@1'],
      'The fair opens 15 March 2025',
    ],
    [
      'of which one is of a list',
      ['Fair 01.02.2025', '', '- deadline 15.03.2025', '@1'],
      '- deadline 15.03.2025',
    ],
    [
      'of which one ends in a full stop',
      ['Fair 01.02.2025', '', 'Stalls let 15.03.2025.', '@1'],
      'Stalls let 15.03.2025.',
    ],
  ])('%s', (_, lines, body) => {
    expect(parse(...lines, ...NEXT)).toEqual({
      articles: [expect.stringMatching(/^1 (Fair|Ярмарка): /), NEXT_ARTICLE],
      rejected: [],
    });
    expect(parse(...lines).articles[0]?.replace(/^.*?: /s, '')).toBe(body);
  });
});

describe('a line that ends in a date within an unfinished article', () => {
  it.each([
    [
      'is in doubt after paragraphs',
      ['Fair 01.02.2025', '', 'One.', '', 'The fair opens 15.03.2025', '@1'],
      [DOUBT(5, 1)],
    ],
    [
      'is in doubt though the day is the same',
      ['Fair 01.02.2025', '', 'One.', '', 'The order was signed 01.02.2025', '@1'],
      [DOUBT(5, 1)],
    ],
    [
      'is in doubt with more text below',
      ['Fair 01.02.2025', '', 'The fair opens 15.03.2025', 'Come.', '@1'],
      [DOUBT(3, 1)],
    ],
    [
      'is in doubt where it may be a title alone',
      ['Fair 01.02.2025', 'One.', '', 'Races 02.02.2025', '', 'Two.', '', '@1'],
      [DOUBT(4, 1)],
    ],
    [
      'is in doubt where it is a date alone',
      ['Fair 01.02.2025', '', 'One.', '', '15.03.2025', 'Two.', '@1'],
      [DOUBT(5, 1)],
    ],
  ])('%s: both go, and nothing after them', (_, lines, rejected) => {
    expect(parse(...lines, ...NEXT)).toEqual({ articles: [NEXT_ARTICLE], rejected });
  });

  it('is in doubt where the day is far from the article’s', () => {
    expect(parse('Fair 01.02.2025', 'One.', '', 'The fair opens 15.03.2025', 'Come.', '@1')).toEqual({
      articles: [],
      rejected: [DOUBT(4, 1)],
    });
  });

  it.each([
    ['after a text without blank lines', ['Fair 03.02.2025', 'One.'], NO_SOURCE(2)],
    ['after a title of the same day', ['Fair 01.02.2025'], NO_SOURCE(1)],
    [
      'after a source without a link',
      ['Fair 03.02.2025', '', 'One.', '', 'Source : example.kz'],
      'a.txt:5: "example.kz" is not a link; expected an http(s) URL',
    ],
  ])('begins the next article %s', (_, lines, rejected) => {
    expect(parse(...lines, ...NEXT)).toEqual({ articles: [NEXT_ARTICLE], rejected: [rejected] });
  });
});

describe('articles', () => {
  it('may follow each other without a blank line', () => {
    expect(
      parse(
        'Fair 01.02.2025',
        'One.',
        '@1',
        'Canal dug 01.02.2025',
        'It is long.',
        '@2',
        'Races 01.02.2025',
        '@3',
      ),
    ).toEqual({
      articles: ['1 Fair: One.', NEXT_ARTICLE, '3 Races: '],
      rejected: [],
    });
  });

  it('keep an earlier link, and a sentence with a date after it', () => {
    expect(
      parse('Fair 01.02.2025', 'Source : https://e.kz/1', 'Open until 15.03.2025', '@1').articles,
    ).toEqual(['1 Fair: Source : https://e.kz/1\nOpen until 15.03.2025']);
  });

  it('stand under the heading before them, also after one that was rejected', () => {
    const categories = (...lines: readonly string[]) =>
      parseSeed(lines.join('\n'), 'a.txt').articles.map(({ category }) => category);
    const next = ['', 'Canal dug 01.02.2025', 'It is long.', `Source : ${link(2)}`];
    expect(categories('Water', '', 'Fair 03.02.2025', 'One.', '', 'Roads', ...next)).toEqual(['Roads']);
    expect(categories('Water', '', 'No date', 'One.', `Source : ${link(1)}`, ...next)).toEqual(['Water']);
    expect(categories('No date', '', 'x'.repeat(201), '', `Source : ${link(1)}`, ...next)).toEqual([null]);
  });

  it('without a date are rejected alone', () => {
    expect(parse('No date', 'One.', '@1', ...NEXT)).toEqual({
      articles: [NEXT_ARTICLE],
      rejected: [NO_DATE(1)],
    });
  });
});

describe('whatever ends in a date', () => {
  const ends = [
    '.',
    ' 15.03.2025',
    ' 01.02.2025',
    ' until 15.03.2025',
    ': 15.03.2025',
    ' 1 марта 2025 г.',
    '',
  ];
  const lineOf = fc
    .tuple(fc.constantFrom('Stalls are let', 'Come', 'the hall', 'Заявки'), fc.constantFrom(...ends))
    .map((parts) => parts.join(''));
  const anyArticle = fc.record({
    title: fc.constantFrom('Fair', 'Fair of 15.03.2025', 'We sow. We reap', 'Ярмарка', 'ferry to Aktau'),
    day: fc.constantFrom('01.02.2025', '02.02.2025', '2025-02-03', '3 февраля 2025'),
    paragraphs: fc.array(fc.array(lineOf, { minLength: 1, maxLength: 2 }), { maxLength: 3 }),
    isLoose: fc.boolean(),
  });

  it.each([
    ['no paragraph becomes an article under the link of another', fc.constant(true)],
    ['nor where sources are missing', fc.boolean()],
  ])('%s', (_, hasSource) => {
    const seeds = fc.array(fc.tuple(anyArticle, hasSource), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(seeds, (given) => {
        const printed = given.map(([{ title, day, paragraphs, isLoose }, isComplete], at) => {
          const between = isLoose ? '\n\n' : '\n';
          const source = isComplete ? [`Source : ${link(at)}`] : [];
          return [`${title} ${day}`, ...paragraphs.map((lines) => lines.join('\n')), ...source].join(between);
        });
        const { articles, rejected } = parseSeed(printed.join('\n\n'), 'a.txt');
        for (const { id, title } of articles) expect(title).toBe(given[Number(id)]?.[0].title);
        expect(articles.length + rejected.length).toBeGreaterThan(0);
      }),
      { numRuns: 1_000 },
    );
  });
});
