/**
 * The first number of `from..to`, exclusive, that is not before what is looked for; `to` where all are. By halving: all
 * numbers that are before it must precede those that are not.
 */
export function lowerBound(from: number, to: number, isBefore: (at: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
