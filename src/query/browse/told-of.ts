import type { NewsIndex } from '../../index/news-index.ts';
import type { QueryTerm } from '../../index/query-term.ts';

/** Passages that are read for a sentence with all words of the days. */
const MAX_READ = 5;

/**
 * Whether some text tells of days, named by these terms, on which nothing was published: then what happened on them is a
 * question ("what happened on 16 December 1991"), and a list would be empty.
 */
export function isToldOf(days: readonly QueryTerm[], index: NewsIndex): boolean {
  if (days.length < 2) return false;
  return index.search(days, {}, MAX_READ).some(({ passage }) =>
    passage.sentences.some((sentence) => {
      const terms = new Set(index.tokensOf(passage.article, sentence).map(({ term }) => term));
      return days.every(({ variants }) => variants.some(({ term }) => terms.has(term)));
    }),
  );
}
