import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/index/news-index.ts';
import { backgroundWeight } from '../../src/query/background-idf.ts';
import { anArticle } from '../support/articles.ts';

/** So many articles, the first of which says each of the words. */
function corpus(articles: number, ...words: string[]) {
  return buildIndex(
    Array.from({ length: articles }, (_, at) =>
      anArticle({ id: String(at), title: 'News', body: at === 0 ? words.join(' ') : 'Nothing is said.' }),
    ),
  );
}

const group = (term: string) => ({ weight: 1, variants: [{ term, weight: 1 }] });

describe('backgroundWeight', () => {
  const index = corpus(50, 'figure', 'Jacksonville');

  it('tells a common word from a name that the corpus says as rarely', () => {
    const weightOf = (term: string) => index.weightOf(group(term)) * backgroundWeight(group(term), index);
    expect(index.weightOf(group('figur'))).toBeCloseTo(index.weightOf(group('jacksonvil')), 12);
    expect(weightOf('figur')).toBeLessThan(0.8 * weightOf('jacksonvil'));
  });

  it('leaves a term that ordinary texts do not say about as it is', () => {
    expect(backgroundWeight(group('ctenophor'), index)).toBeCloseTo(1, 1);
  });

  it('counts for less the more passages there are', () => {
    const factors = [50, 500, 5000].map((articles) =>
      backgroundWeight(group('figur'), corpus(articles, 'figure')),
    );
    expect(factors).toEqual([...factors].sort((a, b) => a - b));
    expect(factors.at(-1)).toBeLessThan(1);
  });

  it('is positive for a term that every passage holds, and in an empty index', () => {
    expect(backgroundWeight(group('said'), corpus(3, 'said'))).toBeGreaterThan(0);
    expect(backgroundWeight(group('said'), buildIndex([]))).toBeGreaterThanOrEqual(0);
  });
});
