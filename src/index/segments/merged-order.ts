import { compareNewest } from './best-hits.ts';
import type { Removed } from './live-segment.ts';
import { outOfRange } from './out-of-range.ts';
import type { Segment } from './segment.ts';
import { sizeOf, stringAt } from './string-column.ts';

/** A segment to merge, without those of its articles that are marked with 1. */
export interface MergePart {
  readonly segment: Segment;
  readonly deleted: Uint8Array | null;
  /** What the deleted articles had. */
  readonly removed: Pick<Removed, 'words'>;
}

/** What a deleted article's number becomes. */
export const DELETED = 0xffffffff;

export interface ArticlePlace {
  readonly part: number;
  readonly article: number;
}

/** Live articles of all parts, newest first, and the number that each part's articles get. */
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

/** The terms of all parts in order, with the number that each has in each part, or -1. */
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
