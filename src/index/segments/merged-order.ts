import { compareNewest } from './best-hits.ts';
import type { Removed } from './live-segment.ts';
import { outOfRange } from './out-of-range.ts';
import type { Segment } from './segment.ts';
import { sizeOf, stringAt } from './string-column.ts';

/** A segment to merge, without its deleted articles (marked with 1). */
export interface MergePart {
  readonly segment: Segment;
  readonly deleted: Uint8Array | null;
  /** Statistics of the deleted articles. */
  readonly removed: Pick<Removed, 'words'>;
}

/** Marks the number of a deleted article. */
export const DELETED = 0xffffffff;

export interface ArticlePlace {
  readonly part: number;
  readonly article: number;
}

/** The live articles of all parts, newest first, and the new number of each part's articles. */
export function mergedOrder(parts: readonly MergePart[]) {
  const numbers = parts.map(({ segment }) => new Uint32Array(segment.totals.articles).fill(DELETED));
  const next = parts.map(() => 0);
  const order: ArticlePlace[] = [];
  for (;;) {
    let first: ArticlePlace | null = null;
    for (const [part, { segment, deleted }] of parts.entries()) {
      let article = next[part] ?? outOfRange();
      while (deleted?.[article] === 1) article++;
      next[part] = article;
      if (article >= segment.totals.articles) continue;
      const best = first === null ? undefined : parts[first.part];
      if (
        first === null ||
        best === undefined ||
        compareNewest(segment, article, best.segment, first.article) < 0
      ) {
        first = { part, article };
      }
    }
    if (first === null) return { numbers, order };
    const own = numbers[first.part];
    if (own) own[first.article] = order.length;
    order.push(first);
    next[first.part] = first.article + 1;
  }
}

/** The terms of all parts in order, with the number of each in each part, or -1. */
export function* mergedTerms(parts: readonly MergePart[]) {
  const next = parts.map(() => 0);
  const heads = parts.map(({ segment }) => headOf(segment, 0));
  for (;;) {
    let term: string | null = null;
    for (const head of heads) if (head !== null && (term === null || head < term)) term = head;
    if (term === null) return;
    const numbersInParts = heads.map((head, part) => (head === term ? (next[part] ?? outOfRange()) : -1));
    yield { term, numbersInParts };
    for (const [part, { segment }] of parts.entries()) {
      if (heads[part] !== term) continue;
      next[part] = (next[part] ?? outOfRange()) + 1;
      heads[part] = headOf(segment, next[part] ?? outOfRange());
    }
  }
}

function headOf({ terms }: Segment, number: number): string | null {
  return number < sizeOf(terms) ? stringAt(terms, number) : null;
}
