/** What single edits cost. */
export interface EditCosts {
  /** Of the letter at a place of either word that the other lacks. */
  readonly lostOrAdded: (word: string, at: number) => number;
  /** Of one letter in place of another; 0 for the same. */
  readonly replaced: (a: string, b: string) => number;
  /** Of two neighbours that changed places. */
  readonly swapped: number;
}

const UNIT_COSTS: EditCosts = {
  lostOrAdded: () => 1,
  replaced: (a, b) => (a === b ? 0 : 1),
  swapped: 1,
};

/**
 * The least cost of the edits that make one word of the other (optimal string alignment: insert, delete, replace, swap
 * neighbours), or some cost above `most` as soon as it is known to exceed it. Works on UTF-16 units: the words compared
 * here are folded letters of the basic plane.
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

/** The number of such edits, or `most + 1` where it exceeds `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  return Math.min(weightedEditDistance(a, b, UNIT_COSTS, most), most + 1);
}
