import { expect, it } from 'vitest';
import { oddDays } from '../../src/sources/odd-days.ts';
import { anArticle } from '../support/articles.ts';

it.each([
  [['2025-02-01', '2025-01-01', '2000-01-01'], []],
  [['2052-02-01'], ['1 article is dated after today: 2052-02-01 for “Article 0”']],
  [['2025-02-02', '2026-01-01'], ['2 articles are dated after today: 2025-02-02 for “Article 0”']],
  [['1925-02-01'], ['1 article is dated before 2000: 1925-02-01 for “Article 0”']],
])('days %j', (days, expected) => {
  const articles = days.map((published, at) => anArticle({ id: String(at), published }));
  expect(oddDays(articles, '2025-02-01')).toEqual(expected);
});
