import { describe, expect, it } from 'vitest';
import { parseSeed } from '../../src/sources/seed-parser.ts';

const url = (id: number, slug = 'aktobe') =>
  `https://www.gov.kz/memleket/entities/${slug}/press/news/details/${id}`;
const GOOD = `Good title 01.02.2025\nGood body.\nSource : ${url(7, 'dsm')}`;

describe('a block', () => {
  it.each([
    ['glued to the end of the body', `T 01.02.2025\nThe end.Source : ${url(1)}`, 'The end.'],
    ['glued to a word', `T 01.02.2025\nof KazakhstanSource : ${url(1)}`, 'of Kazakhstan'],
    ['on a line of its own', `T 01.02.2025\nThe end.\nSource: ${url(1)}`, 'The end.'],
    ['on two lines', `T 01.02.2025\nThe end.\nSOURCE :\n${url(1)}`, 'The end.'],
    ['without a space', `T 01.02.2025\nThe end.Source:${url(1)}`, 'The end.'],
    ['with the colon at the URL', `T 01.02.2025\nThe end. source :${url(1)}`, 'The end.'],
    ['with wide spaces', `T 01.02.2025\nThe end. Source \u00a0 :  ${url(1)} \t`, 'The end.'],
    [
      'with an earlier one',
      `T 01.02.2025\nIt is. Source: Official resourceIt is - resourceSource : ${url(1)}`,
      'It is. Source: Official resourceIt is - resource',
    ],
    [
      'with an earlier link',
      `T 01.02.2025\nSource : https://akorda.kz\nMore.Source : ${url(1)}`,
      'Source : https://akorda.kz\nMore.',
    ],
    ['without a body', `T 01.02.2025\nSource : ${url(1)}`, ''],
    ['after several lines', `T 01.02.2025\nOne.\nTwo.\nSource : ${url(1)}`, 'One.\nTwo.'],
  ])('has its source %s', (_, seed, body) => {
    const { articles, rejected } = parseSeed(seed, 'a.txt');
    expect(rejected).toEqual([]);
    expect(articles).toMatchObject([{ id: '1', title: 'T', published: '2025-02-01', url: url(1), body }]);
  });

  it.each([
    [
      'Plan for 2025: No. 5, from 01.03.2025 and A.B. Name. 01.02.2025',
      'Plan for 2025: No. 5, from 01.03.2025 and A.B. Name.',
      '2025-02-01',
    ],
    ['Leap day 29.02.2024 ', 'Leap day', '2024-02-29'],
    ['Short 1.2.2025', 'Short', '2025-02-01'],
    ['Tab\t01.02.2025', 'Tab', '2025-02-01'],
  ])('has its date at the end of "%s"', (line, title, published) => {
    const { articles } = parseSeed(`${line}\nB.\nSource : ${url(1)}`, 'a.txt');
    expect(articles).toMatchObject([{ title, published }]);
  });

  it('takes its region, issuer, mentions and language from what it says', () => {
    const { articles } = parseSeed(
      `Жаңалық 01.02.2025\nАтырауда және Алматы қаласында өтті.\nSource : ${url(9, 'mvd-atyrau')}`,
      'a.txt',
    );
    expect(articles).toEqual([
      {
        id: '9',
        title: 'Жаңалық',
        body: 'Атырауда және Алматы қаласында өтті.',
        url: url(9, 'mvd-atyrau'),
        issuer: 'mvd-atyrau',
        region: 'KZ-23',
        mentions: ['KZ-75'],
        category: null,
        published: '2025-02-01',
        language: 'kk',
        otherEditions: [],
      },
    ]);
  });

  it('stands under the heading before it', () => {
    const block = (id: number) => `T 01.02.2025\nB.\nSource : ${url(id)}`;
    const { articles } = parseSeed(
      [block(1), 'Science', block(2), block(3), 'Economy', block(4)].join('\n\n'),
      'a.txt',
    );
    expect(articles.map(({ category }) => category)).toEqual([null, 'Science', 'Science', 'Economy']);
  });

  it('counts once where it is repeated', () => {
    const { articles, rejected } = parseSeed(`${GOOD}\n\n${GOOD}`, 'a.txt');
    expect([articles.length, rejected]).toEqual([1, []]);
  });
});
