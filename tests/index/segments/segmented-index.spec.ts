import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QueryTerm } from '../../../src/index/query-term.ts';
import { articleTerms } from '../../../src/index/segments/article-terms.ts';
import { parseEditionKey } from '../../../src/index/segments/edition-key.ts';
import { ARTICLE_SCORING } from '../../../src/index/segments/ranking.ts';
import type { SegmentFilter } from '../../../src/index/segments/segmented-index.ts';
import { stringAt } from '../../../src/index/segments/string-column.ts';
import { PlainIndex } from '../../support/plain-index.ts';
import { anyArticles, anyFilter, anyGroups, manyArticles, WORDS } from './news-articles.ts';
import { indexOf, inThree, plainSearch, search } from './plain-search.ts';

const ALL: SegmentFilter = {};
const group = (...terms: readonly string[]): QueryTerm => ({
  weight: 1,
  variants: terms.map((term, at) => ({ term, weight: at === 0 ? 1 : 0.6 })),
});

describe('SegmentedIndex over thousands of articles', () => {
  const articles = manyArticles(20_000);
  const plain = new PlainIndex(articles);
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
      for (const limit of [10, 100_000]) {
        expect(search(index, groups, filter, limit)).toEqual(plain.search(groups, filter, limit));
      }
    }
  });

  it.each([
    { words: ['w1', 'w390', 'w4', 'w200'], optional: [] },
    { words: ['w5|w390', 'w7|w8|w9'], optional: ['w300', 'w2', 'w17'] },
  ])('ranks articles for $words and $optional as scoring all of them does', ({ words, optional }) => {
    const groups = words.map((alternatives) => group(...alternatives.split('|')));
    const more = optional.map((word) => group(word));
    const asked = plain.articleTerms.score(groups, ARTICLE_SCORING, () => true);
    const added = plain.articleTerms.score(more, ARTICLE_SCORING, () => true);
    const expected = [...asked]
      .map(([at, score]) => ({ id: plain.articles[at]?.id, at, score: score + (added.get(at) ?? 0) }))
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, 30)
      .map(({ id, score }) => ({ id, score }));
    const found = index.searchArticles(groups, more, ALL, 30).map(({ segment, article, score }) => {
      return { id: parseEditionKey(stringAt(segment.articleIds, article)).id, score };
    });
    expect(found).toEqual(expected);
  });
});

describe('SegmentedIndex', () => {
  it.each([1, 3, 30, 10_000])('finds exactly the best %i of the plain index, in its order', (limit) => {
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
        const plain = new PlainIndex(articles).articleTerms;
        const sorted = new PlainIndex(articles).articles;
        const accepts = (at: number) => plainSearch([sorted[at]!], [group(...WORDS)], filter, 1).length > 0;
        const added = plain.score(optional, ARTICLE_SCORING, accepts);
        const expected = [...plain.score(groups, ARTICLE_SCORING, accepts)]
          .map(([at, score]) => ({ at, articleScore: score, score: score + (added.get(at) ?? 0) }))
          .sort((a, b) => b.score - a.score || a.at - b.at)
          .map(({ at, articleScore, score }) => ({ id: sorted[at]?.id, articleScore, score }));
        const found = indexOf(inThree(articles)).searchArticles(groups, optional, filter, 4);
        const ids = found.map(({ segment, article, articleScore, score }) => ({
          id: parseEditionKey(stringAt(segment.articleIds, article)).id,
          articleScore,
          score,
        }));
        expect(ids).toEqual(expected.slice(0, 4));
      }),
      { numRuns: 200 },
    );
  });

  it('tells which terms an article holds, in whichever segment it is', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const [gone = [], ...kept] = inThree(articles);
        const index = indexOf(inThree(articles)).without(gone.map(articleTerms));
        const plain = new PlainIndex(kept.flat());
        const terms = [...WORDS, 'absent'];
        plain.articles.forEach((article, at) => {
          const expected = terms.map((term) => plain.articleTerms.holds(term, at));
          expect(index.holds(article, terms)).toEqual(expected);
        });
        for (const article of gone) expect(index.holds(article, terms)).not.toContain(true);
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

  it('finds the same as if deleted articles had never been there', () => {
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
