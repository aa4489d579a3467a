import { type ArticleTerms, dayNumber, type Segment, type Totals } from './segment.ts';
import { findString, sizeOf, stringAt } from './string-list.ts';
import { addTotals, NO_TOTALS } from './totals.ts';

/** How many articles and passages hold a term. */
export interface Frequencies {
  readonly articles: number;
  readonly passages: number;
}

/** A segment less the articles that were updated or withdrawn since it was made. */
export interface MaskedSegment {
  readonly segment: Segment;
  /** 1 for a masked article; null where none is. */
  readonly masked: Uint8Array | null;
  /** What the masked articles had, so that weights are as if they had never been there. */
  readonly removed: { readonly totals: Totals; readonly frequencies: ReadonlyMap<string, Frequencies> };
}

const NOTHING_REMOVED: MaskedSegment['removed'] = { totals: NO_TOTALS, frequencies: new Map() };

export function unmasked(segment: Segment): MaskedSegment {
  return { segment, masked: null, removed: NOTHING_REMOVED };
}

/** The segment without those of the articles that it holds. */
export function maskArticles(from: MaskedSegment, articles: readonly ArticleTerms[]): MaskedSegment {
  const held = articles.flatMap((article) => {
    const number = articleNumber(from.segment, article);
    return number === -1 || from.masked?.[number] === 1 ? [] : [{ article, number }];
  });
  if (held.length === 0) return from;
  const masked = from.masked?.slice() ?? new Uint8Array(sizeOf(from.segment.articleIds));
  const frequencies = new Map(from.removed.frequencies);
  let totals = from.removed.totals;
  for (const { article, number } of held) {
    masked[number] = 1;
    totals = addTotals(totals, totalsOf(article));
    for (const [term, { articles, passages }] of frequenciesOf(article)) {
      const known = frequencies.get(term);
      frequencies.set(term, {
        articles: (known?.articles ?? 0) + articles,
        passages: (known?.passages ?? 0) + passages,
      });
    }
  }
  return { segment: from.segment, masked, removed: { totals, frequencies } };
}

export function liveTotals({ segment, removed }: MaskedSegment): Totals {
  return addTotals(segment.totals, removed.totals, -1);
}

/** How many of the live articles and passages hold the term. */
export function frequenciesOfTerm({ segment, removed }: MaskedSegment, term: string): Frequencies {
  const number = findString(segment.terms, term);
  if (number === -1) return { articles: 0, passages: 0 };
  const gone = removed.frequencies.get(term);
  return {
    articles:
      (segment.postingStarts[number + 1] ?? 0) - (segment.postingStarts[number] ?? 0) - (gone?.articles ?? 0),
    passages: (segment.passageFrequencies[number] ?? 0) - (gone?.passages ?? 0),
  };
}

/** The article's number, or -1; by halving, since articles stand newest first. */
export function articleNumber(
  { articleIds, articleDays }: Segment,
  { id, published }: Pick<ArticleTerms, 'id' | 'published'>,
): number {
  const day = dayNumber(published);
  let low = 0;
  let high = sizeOf(articleIds) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const other = stringAt(articleIds, middle);
    const order =
      day - (articleDays[middle] ?? 0) ||
      id.length - other.length ||
      (id === other ? 0 : id > other ? 1 : -1);
    if (order === 0) return middle;
    if (order > 0) high = middle - 1;
    else low = middle + 1;
  }
  return -1;
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
