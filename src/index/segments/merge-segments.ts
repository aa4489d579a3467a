import { MergedLists } from './merged-lists.ts';
import { type ArticlePlace, type MergePart, mergedOrder, mergedTerms } from './merged-order.ts';
import { outOfRange } from './out-of-range.ts';
import { GrowingNumbers, narrowed } from './packed-integers.ts';
import { finishSegment } from './seal-segment.ts';
import type { Segment } from './segment.ts';
import { segmentWords, wordCountAt } from './segment-words.ts';
import { findString, sizeOf, stringAt, stringList } from './string-column.ts';
import { FrequencyPairs } from './tf-pair-dictionary.ts';
import { addWordCount, type WordCount } from './word-counts.ts';

/** One segment of the live articles of several: it is searched as one built of those articles at once. */
export function mergeSegments(parts: readonly MergePart[]): Segment {
  const { numbers, order } = mergedOrder(parts);
  const pairs = new FrequencyPairs();
  const lists = new MergedLists(parts, numbers, pairs);
  const terms: string[] = [];
  for (const { term, numbersInParts } of mergedTerms(parts)) {
    if (lists.append(numbersInParts)) terms.push(term);
  }
  const termList = stringList(terms);
  return finishSegment({
    terms: termList,
    words: segmentWords(mergedWords(parts), termList, (term) => findString(termList, term)),
    ...lists.columns(),
    ...pairs.columns(),
    ...mergedArticles(parts, order),
  });
}

/** The words of the live articles. */
function mergedWords(parts: readonly MergePart[]): WordCount[] {
  const sums = new Map<string, WordCount>();
  for (const { segment, removed } of parts) {
    const { words, terms } = segment;
    for (let number = 0; number < sizeOf(words.spellings.words); number++) {
      addWordCount(sums, wordCountAt(words, terms, number));
    }
    for (const word of removed.words.values()) addWordCount(sums, word, -1);
  }
  return [...sums.values()].filter(({ count }) => count > 0);
}

function mergedArticles(parts: readonly MergePart[], order: readonly ArticlePlace[]) {
  const regions = new Map<string, number>();
  const column = (of: (segment: Segment, article: number) => number) =>
    Uint32Array.from(order, ({ part, article }) => {
      const segment = parts[part]?.segment;
      return of(segment ?? outOfRange(), article);
    });
  const passageStarts = new GrowingNumbers();
  const passageBodyLengths = new GrowingNumbers();
  const ids: string[] = [];
  for (const { part, article } of order) {
    const segment = parts[part]?.segment;
    if (segment === undefined) outOfRange();
    ids.push(stringAt(segment.articleIds, article));
    passageStarts.push(passageBodyLengths.length);
    const end = segment.passageStarts[article + 1] ?? outOfRange();
    for (let at = segment.passageStarts[article] ?? outOfRange(); at < end; at++) {
      passageBodyLengths.push(segment.passageBodyLengths[at] ?? outOfRange());
    }
  }
  passageStarts.push(passageBodyLengths.length);
  const articleRegions = Uint8Array.from(
    column((segment, article) => {
      const region = segment.regions[segment.articleRegions[article] ?? outOfRange()] ?? outOfRange();
      if (!regions.has(region)) regions.set(region, regions.size);
      return regions.get(region) ?? outOfRange();
    }),
  );
  return {
    articleIds: stringList(ids),
    articleDays: column(({ articleDays }, article) => articleDays[article] ?? outOfRange()),
    articleRegions,
    regions: [...regions.keys()],
    articleBodyLengths: narrowed(
      column(({ articleBodyLengths }, article) => articleBodyLengths[article] ?? outOfRange()),
    ),
    titleLengths: narrowed(column(({ titleLengths }, article) => titleLengths[article] ?? outOfRange())),
    passageStarts: passageStarts.values.slice(),
    passageBodyLengths: narrowed(passageBodyLengths.values),
  };
}
