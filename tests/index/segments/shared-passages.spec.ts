import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articleTerms } from '../../../src/index/segments/article-terms.ts';
import { PlainIndex } from '../../support/plain-index.ts';
import { anyArticles, WORDS } from './news-articles.ts';
import { indexOf, inThree } from './plain-search.ts';

const anyTerm = fc.constantFrom(...WORDS, 'absent');

it('counts the live passages that hold both terms, as comparing their lists does', () => {
  fc.assert(
    fc.property(anyArticles, anyTerm, anyTerm, (articles, a, b) => {
      const [gone = [], ...kept] = inThree(articles);
      const index = indexOf([articles]).without(gone.map(articleTerms));
      const plain = new PlainIndex(kept.flat()).passageTerms;
      const holdA = new Set(plain.postings(a).map(({ document }) => document));
      const both = plain.postings(b).filter(({ document }) => holdA.has(document));
      expect(index.sharedPassages(a, b)).toBe(both.length);
    }),
    { numRuns: 500 },
  );
});
