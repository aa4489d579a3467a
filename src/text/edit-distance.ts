/** Costs of single edits. */
export interface EditCosts {
  /** Cost of inserting or deleting the letter at this position of the word. */
  readonly lostOrAdded: (word: string, at: number) => number;
  /** Cost of replacing one letter by another; 0 for the same. */
  readonly replaced: (a: string, b: string) => number;
  /** Cost of swapping two neighbours. */
  readonly swapped: number;
}

const UNIT_COSTS: EditCosts = {
  lostOrAdded: () => 1,
  replaced: (a, b) => (a === b ? 0 : 1),
  swapped: 1,
};

/**
 * The minimum cost of the edits that turn one word into the other (optimal string alignment: insert, delete, replace,
 * swap neighbours). Stops early with some cost above `most` once the result must exceed it. Works on UTF-16 units:
 * the words are folded letters of the basic plane.
 */
export function weightedEditDistance(
  a: string,
  b: string,
  { lostOrAdded, replaced, swapped }: EditCosts,
  most = Number.POSITIVE_INFINITY,
): number {
  let beforePrevious: number[] = [];
  let previous = [0];
  for (let column = 1; column <= b.length; column++) {
    previous.push((previous[column - 1] ?? 0) + lostOrAdded(b, column - 1));
  }
  for (let row = 1; row <= a.length; row++) {
    const current = [(previous[0] ?? 0) + lostOrAdded(a, row - 1)];
    let best = current[0] ?? 0;
    for (let column = 1; column <= b.length; column++) {
      const [inA, inB] = [a[row - 1] ?? '', b[column - 1] ?? ''];
      let cost = Math.min(
        (previous[column] ?? 0) + lostOrAdded(a, row - 1),
        (current[column - 1] ?? 0) + lostOrAdded(b, column - 1),
        (previous[column - 1] ?? 0) + replaced(inA, inB),
      );
      if (row > 1 && column > 1 && inA === b[column - 2] && inB === a[row - 2]) {
        cost = Math.min(cost, (beforePrevious[column - 2] ?? 0) + swapped);
      }
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > most) return best;
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/**
 * The number of edits, or `most + 1` if it exceeds `most`.
 *
 * ```ts
 * editDistance('astana', 'atsana', 2); // => 1
 * editDistance('astana', 'almaty', 2); // => 3
 * ```
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  return Math.min(weightedEditDistance(a, b, UNIT_COSTS, most), most + 1);
}
