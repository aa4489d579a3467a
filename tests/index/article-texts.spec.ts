import { describe, expect, it } from 'vitest';
import { ArticleTexts } from '../../src/index/article-texts.ts';
import { anArticle } from '../support/articles.ts';

/** How many of so many articles are still known when all have been read. */
function known(count: number, body: string): number {
  const texts = new ArticleTexts();
  const articles = Array.from({ length: count }, (_, at) =>
    anArticle({ id: `${at}`, body: `${at} ${body}` }),
  );
  const first = articles.map((article) => texts.passagesOf(article));
  // Those read last first: what is read anew displaces others.
  return articles.filter((_, at) => {
    const article = articles[count - 1 - at];
    return article !== undefined && texts.passagesOf(article) === first[count - 1 - at];
  }).length;
}

describe('ArticleTexts', () => {
  it('keeps hundreds of ordinary articles', () => {
    expect(known(500, 'Water is here. '.repeat(200))).toBe(500);
  });

  it('keeps few of those that a hostile source may bring', () => {
    expect(known(40, 'a '.repeat(95_000))).toBeLessThan(20);
  });
});
