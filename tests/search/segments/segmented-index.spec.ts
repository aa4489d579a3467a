import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NewsIndex, type SearchFilter } from '../../../src/search/index.ts';
import type { TermGroup } from '../../../src/search/inverted-index.ts';
import { articleTerms } from '../../../src/search/segments/article-terms.ts';
import { ARTICLE_SCORING } from '../../../src/search/segments/ranking.ts';
import { stringAt } from '../../../src/search/segments/string-list.ts';
import { anyArticles, anyFilter, anyGroups, manyArticles, WORDS } from './news-articles.ts';
import { indexOf, inThree, plainSearch, search } from './plain-search.ts';

const ALL: SearchFilter = {};
const group = (...terms: readonly string[]): TermGroup => ({
  weight: 1,
  variants: terms.map((term, at) => ({ term, weight: at === 0 ? 1 : 0.6 })),
});

describe('SegmentedIndex over thousands of articles', () => {
  const articles = manyArticles(9_000);
  const plain = new NewsIndex(articles);
  const index = indexOf([articles.slice(0, 100), articles.slice(100)]);

  it.each([
    { words: ['w1'] },
    { words: ['w1', 'w2', 'w3'] },
    { words: ['w1', 'w390', 'w4', 'w200'] },
    { words: ['w350', 'w17', 'w2', 'w90', 'w5', 'w260'] },
    { words: ['w5|w390', 'w7|w8|w9', 'w300|w1'] },
    { words: ['w40|w41', 'w1', 'w2', 'w3|w399'] },
  ])('finds exactly the best of the plain index for $words', ({ words }) => {
    const groups = words.map((alternatives) => group(...alternatives.split('|')));
    for (const filter of [ALL, { from: '2025-03-01', to: '2025-05-01' }]) {
      const expected = plain.search(groups, filter, 10).map(({ passage, score, passageScore }) => ({
        id: passage.article.id,
        score,
        passageScore,
      }));
      const found = search(index, groups, filter, 10).map(({ id, score, passageScore }) => ({
        id,
        score,
        passageScore,
      }));
      expect(found).toEqual(expected);
    }
  });
});

describe('SegmentedIndex', () => {
  it.each([1, 3, 30])('finds exactly the best %i of the plain index, in its order', (limit) => {
    fc.assert(
      fc.property(anyArticles, anyGroups, anyFilter, (articles, groups, filter) => {
        const expected = plainSearch(articles, groups, filter, limit);
        expect(search(indexOf([articles]), groups, filter, limit)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('ranks articles as a whole, with what optional terms add', () => {
    fc.assert(
      fc.property(anyArticles, anyGroups, anyGroups, anyFilter, (articles, groups, optional, filter) => {
        const plain = new NewsIndex(articles).articleTerms;
        const sorted = new NewsIndex(articles).articles;
        const accepts = (at: number) => plainSearch([sorted[at]!], [group(...WORDS)], filter, 1).length > 0;
        const added = plain.score(optional, ARTICLE_SCORING, accepts);
        const expected = [...plain.score(groups, ARTICLE_SCORING, accepts)]
          .map(([at, score]) => ({ at, articleScore: score, score: score + (added.get(at) ?? 0) }))
          .sort((a, b) => b.score - a.score || a.at - b.at)
          .map(({ at, articleScore, score }) => ({ id: sorted[at]?.id, articleScore, score }));
        const found = indexOf(inThree(articles)).searchArticles(groups, optional, filter, 4);
        const ids = found.map(({ segment, article, articleScore, score }) => ({
          id: stringAt(segment.articleIds, article),
          articleScore,
          score,
        }));
        expect(ids).toEqual(expected.slice(0, 4));
      }),
      { numRuns: 200 },
    );
  });

  it('looks into the named articles alone', () => {
    fc.assert(
      fc.property(anyArticles, anyGroups, fc.nat(4), (articles, groups, named) => {
        const filter = { articles: articles.slice(0, named) };
        const expected = plainSearch(articles, groups, filter, 5);
        expect(search(indexOf(inThree(articles)), groups, filter, 5)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same whether articles came in one load or in several', () => {
    fc.assert(
      fc.property(anyArticles, anyGroups, anyFilter, (articles, groups, filter) => {
        const expected = plainSearch(articles, groups, filter, 5);
        expect(search(indexOf(inThree(articles)), groups, filter, 5)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same as if masked articles had never been there', () => {
    fc.assert(
      fc.property(anyArticles, anyGroups, anyFilter, (articles, groups, filter) => {
        const [gone, ...kept] = inThree(articles);
        const index = indexOf([articles]).without((gone ?? []).map(articleTerms));
        expect(search(index, groups, filter, 5)).toEqual(plainSearch(kept.flat(), groups, filter, 5));
      }),
      { numRuns: 300 },
    );
  });
});
