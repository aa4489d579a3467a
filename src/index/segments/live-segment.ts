import { lowerBound } from '../../text/lower-bound.ts';
import { addTotals, NO_TOTALS } from './collection-statistics.ts';
import { outOfRange } from './out-of-range.ts';
import { type ArticleTerms, dayNumber, type IndexedArticle, type Segment, type Totals } from './segment.ts';
import { findString, sizeOf, stringAt } from './string-column.ts';
import { addWordCount, type WordCount, type WordCounts } from './word-counts.ts';

/** How many articles and passages hold a term. */
export interface Frequencies {
  readonly articles: number;
  readonly passages: number;
}

/** A segment less the articles that were updated or withdrawn since it was made. */
export interface LiveSegment {
  readonly segment: Segment;
  /** 1 for a deleted article; null where none is. */
  readonly deleted: Uint8Array | null;
  /** What the deleted articles had, so that weights are as if they had never been there. */
  readonly removed: Removed;
}

export interface Removed {
  readonly totals: Totals;
  readonly frequencies: ReadonlyMap<string, Frequencies>;
  readonly words: WordCounts;
}

const NOTHING_REMOVED: Removed = { totals: NO_TOTALS, frequencies: new Map(), words: new Map() };

export function withoutDeletions(segment: Segment): LiveSegment {
  return { segment, deleted: null, removed: NOTHING_REMOVED };
}

/** Deletes articles of a segment one by one, in a copy of what is deleted already: made when the first is deleted. */
export class Deletions {
  readonly #from: LiveSegment;
  #deleted: Uint8Array | null = null;
  #totals: Totals;
  #frequencies = new Map<string, Frequencies>();
  #words = new Map<string, WordCount>();

  constructor(from: LiveSegment) {
    this.#from = from;
    this.#totals = from.removed.totals;
  }

  /** Passes over an article that the segment does not hold. */
  mask(article: IndexedArticle): void {
    const { segment, deleted, removed } = this.#from;
    const number = articleNumber(segment, article.id, dayNumber(article.published));
    if (number === -1 || (this.#deleted ?? deleted)?.[number] === 1) return;
    if (this.#deleted === null) {
      this.#deleted = deleted?.slice() ?? new Uint8Array(segment.totals.articles);
      this.#frequencies = new Map(removed.frequencies);
      this.#words = new Map(removed.words);
    }
    this.#deleted[number] = 1;
    this.#totals = addTotals(this.#totals, totalsOf(article));
    addFrequencies(this.#frequencies, frequenciesOf(article));
    for (const word of article.words.values()) addWordCount(this.#words, word);
  }

  get result(): LiveSegment {
    if (this.#deleted === null) return this.#from;
    const removed = { totals: this.#totals, frequencies: this.#frequencies, words: this.#words };
    return { segment: this.#from.segment, deleted: this.#deleted, removed };
  }
}

/** What `to` has deleted and `from`, the same segment earlier, has not; as sums to take away. */
export function removedSince(from: LiveSegment, to: LiveSegment): Removed {
  const frequencies = new Map<string, Frequencies>();
  for (const [term, { articles, passages }] of to.removed.frequencies) {
    const before = from.removed.frequencies.get(term) ?? { articles: 0, passages: 0 };
    if (articles === before.articles) continue;
    frequencies.set(term, { articles: articles - before.articles, passages: passages - before.passages });
  }
  const words = new Map<string, WordCount>();
  for (const word of to.removed.words.values()) addWordCount(words, word);
  for (const word of from.removed.words.values()) addWordCount(words, word, -1);
  return { totals: addTotals(to.removed.totals, from.removed.totals, -1), frequencies, words };
}

export function addFrequencies(sums: Map<string, Frequencies>, more: ReadonlyMap<string, Frequencies>): void {
  for (const [term, { articles, passages }] of more) {
    const known = sums.get(term);
    sums.set(term, {
      articles: (known?.articles ?? 0) + articles,
      passages: (known?.passages ?? 0) + passages,
    });
  }
}

export function liveTotals({ segment, removed }: LiveSegment): Totals {
  return addTotals(segment.totals, removed.totals, -1);
}

/** How many of the live articles and passages hold the term. */
export function frequenciesOfTerm({ segment, removed }: LiveSegment, term: string): Frequencies {
  const number = findString(segment.terms, term);
  if (number === -1) return { articles: 0, passages: 0 };
  const gone = removed.frequencies.get(term);
  return {
    articles:
      (segment.postingStarts[number + 1] ?? outOfRange()) -
      (segment.postingStarts[number] ?? outOfRange()) -
      (gone?.articles ?? 0),
    passages: (segment.passageFrequencies[number] ?? outOfRange()) - (gone?.passages ?? 0),
  };
}

/** The article's number, or -1; articles stand newest first. */
export function articleNumber({ articleIds, articleDays }: Segment, id: string, day: number): number {
  const compare = (number: number): number => {
    const other = stringAt(articleIds, number);
    const byId = id.length - other.length || (id === other ? 0 : id > other ? 1 : -1);
    return day - (articleDays[number] ?? outOfRange()) || byId;
  };
  const size = sizeOf(articleIds);
  const found = lowerBound(0, size, (number) => compare(number) < 0);
  return found < size && compare(found) === 0 ? found : -1;
}

function totalsOf({ title, body, passages }: ArticleTerms): Totals {
  return {
    articles: 1,
    passages: passages.length,
    articleBody: body.length,
    articleTitle: title.length,
    passageBody: passages.reduce((sum, { length }) => sum + length, 0),
    passageTitle: passages.length * title.length,
  };
}

function frequenciesOf({ title, body, passages }: ArticleTerms): Map<string, Frequencies> {
  const frequencies = new Map<string, Frequencies>();
  const inTitle = new Set(title);
  const inPassages = passages.map((terms) => new Set(terms));
  for (const term of new Set([...title, ...body])) {
    const held = inPassages.filter((terms) => inTitle.has(term) || terms.has(term)).length;
    frequencies.set(term, { articles: 1, passages: held });
  }
  return frequencies;
}
