import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/articles/article.ts';
import { articleTerms } from '../../../src/index/segments/article-terms.ts';
import { mergeSegments } from '../../../src/index/segments/merge-segments.ts';
import { replaceMerged, selectMerge } from '../../../src/index/segments/merging.ts';
import { SegmentedIndex } from '../../../src/index/segments/segmented-index.ts';
import { anyArticles, anyFilter, anyGroups, manyArticles } from './news-articles.ts';
import { indexOf, inThree, plainSearch, search } from './plain-search.ts';

describe('a merged segment', () => {
  it('is searched as if its live articles had come at once', () => {
    fc.assert(
      fc.property(anyArticles, anyGroups, anyFilter, (articles, groups, filter) => {
        const [one = [], other = [], gone = []] = inThree(articles);
        const index = indexOf([one, [...other, ...gone]]).without(gone.map(articleTerms));
        const merged = SegmentedIndex.EMPTY.with(mergeSegments(index.parts));
        const expected = plainSearch([...one, ...other], groups, filter, 5);
        expect(search(merged, groups, filter, 5)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps deleted what was deleted while it was made', () => {
    fc.assert(
      fc.property(anyArticles, anyGroups, (articles, groups) => {
        const [one = [], before = [], meanwhile = []] = inThree(articles);
        const started = indexOf([before, meanwhile, one]).without(before.map(articleTerms));
        const merged = mergeSegments(started.parts);
        const index = replaceMerged(started.without(meanwhile.map(articleTerms)), {
          sources: started.parts,
          merged,
        });
        expect(index.parts.length).toBeLessThanOrEqual(1);
        expect(search(index, groups, {}, 5)).toEqual(plainSearch(one, groups, {}, 5));
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing in an index that its sources have left', () => {
    const started = indexOf([manyArticles(3), manyArticles(2)]);
    const other = indexOf([manyArticles(4)]);
    expect(replaceMerged(other, { sources: started.parts, merged: mergeSegments(started.parts) })).toBe(
      other,
    );
  });
});

describe('dueForMerging', () => {
  const parts = (...sizes: readonly number[]) =>
    indexOf(sizes.map((size): Article[] => manyArticles(size))).parts;

  it.each([
    { sizes: [500, 10, 10, 10], due: 0 },
    { sizes: [500, 10, 10, 10, 10], due: 4 },
    { sizes: [900, 900, 900, 10, 10, 10, 10], due: 4 },
  ])('is $due of segments of $sizes articles', ({ sizes, due }) => {
    expect(selectMerge(parts(...sizes))).toHaveLength(due);
  });

  it('is a segment of which much is deleted', () => {
    const articles = manyArticles(10);
    const index = indexOf([articles]);
    expect(selectMerge(index.without(articles.slice(0, 1).map(articleTerms)).parts)).toHaveLength(0);
    expect(selectMerge(index.without(articles.slice(0, 9).map(articleTerms)).parts)).toHaveLength(1);
  });
});
