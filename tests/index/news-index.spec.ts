import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArticleUrl } from '../../src/articles/article-url.ts';
import { buildIndex } from '../../src/index/news-index.ts';
import { feedbackTerms } from '../../src/index/pseudo-relevance.ts';
import { ARTICLE_SCORING } from '../../src/index/segments/ranking.ts';
import { anArticle } from '../support/articles.ts';
import { PlainIndex } from '../support/plain-index.ts';
import { anyArticles, anyFilter, anyGroups, WORDS } from './segments/news-articles.ts';

const anyTerm = fc.constantFrom(...WORDS, 'absent');

describe('NewsIndex', () => {
  it.each(['ational', 'ization', 'ность'])('holds an article with a word of 20,000 letters (%s)', (part) => {
    const body = `The bridge opened. ${part.repeat(20_000 / part.length)} is no word.`;
    const index = buildIndex([anArticle({ id: '1', title: part.repeat(3_000), body })]);
    expect(index.has('bridg')).toBe(true);
  });

  it.each([
    ['its own', 'https://example.kz/news/17', 'own'],
    ['one that it had before', 'https://example.kz/news/18', 'earlier'],
    ['one that two texts share', 'https://example.kz/news', undefined],
    ['another', 'https://example.kz/news/19', undefined],
  ])('finds the article of a link by %s', (_, link, id) => {
    const linkId = (url: string) => parseArticleUrl(url)?.id ?? '';
    const index = buildIndex([
      anArticle({
        id: linkId('https://example.kz/news/17'),
        title: 'own',
        url: 'https://example.kz/news/17',
      }),
      anArticle({ id: 'abc', title: 'earlier', url: 'http://www.example.kz/news/18' }),
      anArticle({ id: 'def', url: 'https://example.kz/news' }),
      anArticle({ id: 'ghi', url: 'https://example.kz/news' }),
    ]);
    expect(index.articleLinked(linkId(link))?.title).toBe(id);
  });

  it('finds the passages that scoring all of them finds, and where they stand in their articles', () => {
    fc.assert(
      fc.property(anyArticles, anyGroups, anyFilter, fc.nat(20), (articles, groups, filter, limit) => {
        const index = buildIndex(articles);
        const hits = index.search(groups, filter, limit).map(({ passage, ...scores }) => {
          expect(index.passagesOf(passage.article)[scores.place]).toBe(passage);
          return { id: passage.article.id, ...scores };
        });
        const expected = new PlainIndex(articles).search(groups, filter, limit);
        expect(hits).toEqual(expected.map((hit) => ({ ...hit, topicScore: 0 })));
      }),
      { numRuns: 200 },
    );
  });

  it('looks into the named articles alone, passing over those that it does not hold', () => {
    fc.assert(
      fc.property(anyArticles, anyGroups, fc.nat(4), (articles, groups, count) => {
        const named = articles.slice(0, count);
        const articleIds = new Set([...named.map(({ id }) => id), 'absent']);
        const found = buildIndex(articles).search(groups, { articleIds }, 5);
        const expected = new PlainIndex(articles).search(groups, { articles: named }, 5);
        expect(found.map(({ score }) => score)).toEqual(expected.map(({ score }) => score));
      }),
      { numRuns: 200 },
    );
  });

  it.each<[readonly string[], string | null]>([
    [[], null],
    [['2025-01-31', '2025-02-01'], '2025-02-01'],
    [['2025-02-03', '2025-02-01'], '2025-02-03'],
    [['2052-02-01', '2025-02-04', '2025-02-01'], '2025-02-01'],
    [['2052-02-01'], '2052-02-01'],
  ])('of articles of %j, has %s as the newest day on 2 February 2025', (days, expected) => {
    const index = buildIndex(days.map((published, at) => anArticle({ id: String(at), published })));
    expect(index.newestDay('2025-02-02')).toBe(expected);
  });

  it('lists the newest articles of the regions and days that are asked for', () => {
    fc.assert(
      fc.property(anyArticles, anyFilter, fc.nat(5), (articles, filter, most) => {
        const index = buildIndex(articles);
        const passing = index.articles.filter(
          ({ region, published }) =>
            filter.regions?.some((code) => code === region) !== false &&
            published >= (filter.from ?? '') &&
            published <= (filter.to ?? '9'),
        );
        expect(index.list(filter)).toEqual(passing);
        expect(index.list(filter, most)).toEqual(passing.slice(0, most));
      }),
      { numRuns: 200 },
    );
  });

  it('searches a topic in the articles that are most about it, at most three passages each', () => {
    fc.assert(
      fc.property(anyArticles, anyGroups, fc.integer({ min: 1, max: 4 }), (articles, groups, most) => {
        const index = buildIndex(articles);
        const plain = new PlainIndex(articles);
        const scores = plain.articleTerms.score(groups, ARTICLE_SCORING, () => true);
        const asked = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
        const best = asked.flatMap(([at, score]) => {
          const article = plain.articles[at];
          return article === undefined ? [] : [[article, score] as const];
        });
        const added = plain.articleTerms.score(
          feedbackTerms(groups, best, index),
          ARTICLE_SCORING,
          () => true,
        );
        const chosen = asked
          .map(([at, score]) => ({ at, score: score + (added.get(at) ?? 0) }))
          .sort((a, b) => b.score - a.score || a.at - b.at)
          .slice(0, most);
        const topicScores = new Map(chosen.map(({ at, score }) => [plain.articles[at]?.id, score]));
        const taken = new Map<string | undefined, number>();
        const expected = plain
          .search(groups, {}, index.segments.totals.passages)
          .flatMap(({ id, place, score }) => {
            const before = taken.get(id) ?? 0;
            taken.set(id, before + 1);
            const topicScore = topicScores.get(id);
            return topicScore === undefined || before >= 3 ? [] : [{ id, place, score, topicScore }];
          });
        const hits = index.searchTopic(groups, {}, most).map(({ passage, score, topicScore }) => {
          const place = index.passagesOf(passage.article).indexOf(passage);
          return { id: passage.article.id, place, score, topicScore };
        });
        expect(hits).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('counts, weighs and matches terms as comparing the texts does', () => {
    fc.assert(
      fc.property(anyArticles, anyTerm, anyGroups, (articles, term, groups) => {
        const index = buildIndex(articles);
        const plain = new PlainIndex(articles);
        expect(index.has(term)).toBe(plain.articleTerms.has(term));
        expect(index.frequencies(term)).toEqual({
          articles: plain.articleTerms.documentFrequency(term),
          passages: plain.passageTerms.documentFrequency(term),
        });
        for (const group of groups) expect(index.weightOf(group)).toBe(plain.passageTerms.groupWeight(group));
        plain.articles.forEach((article, at) => {
          const held = groups.map(({ variants }) =>
            Math.max(
              0,
              ...variants.map(({ term, weight }) => (plain.articleTerms.holds(term, at) ? weight : 0)),
            ),
          );
          expect(index.termMatches(groups, article)).toEqual(held);
        });
      }),
      { numRuns: 200 },
    );
  });
});
