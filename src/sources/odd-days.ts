import type { Article } from '../articles/article.ts';

/** No publisher of a seed had a site before. */
const FIRST_DAY = '2000-01-01';

/**
 * What is odd about the days of articles, a line a kind: a slip in a year makes an article the newest for decades.
 * `today` is `YYYY-MM-DD`.
 */
export function oddDays(articles: readonly Article[], today: string): string[] {
  return [
    described(
      articles.filter(({ published }) => published > today),
      'after today',
    ),
    described(
      articles.filter(({ published }) => published < FIRST_DAY),
      'before 2000',
    ),
  ].flatMap((line) => line ?? []);
}

function described([first, ...others]: readonly Article[], when: string): string | null {
  if (first === undefined) return null;
  const count = others.length === 0 ? '1 article is' : `${others.length + 1} articles are`;
  return `${count} dated ${when}: ${first.published} for “${first.title}”`;
}
