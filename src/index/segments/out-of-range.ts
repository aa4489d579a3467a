/**
 * Stands after `??` where an index can only be in range: `starts[term] ?? outOfRange()`. A wrong index then ends the
 * search or the load, rather than being taken for a zero. It costs what `?? 0` does, the test for `undefined`, so it is
 * active in production too; and as the access stays where it is written, each keeps a type of array of its own, which a
 * shared accessor function would not.
 * @throws RangeError always
 */
export function outOfRange(): never {
  throw new RangeError('an index of a segment is out of range');
}
