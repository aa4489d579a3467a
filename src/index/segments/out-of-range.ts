/**
 * Used after `??` where an index cannot be out of range: `starts[term] ?? outOfRange()`. A wrong index then fails the
 * search or the load, instead of reading as zero. It costs the same as `?? 0` (a test for `undefined`), so it is
 * active in production too. It is not an accessor function, because then all accesses would share one call site and
 * lose its array type.
 * @throws RangeError always
 */
export function outOfRange(): never {
  throw new RangeError('an index of a segment is out of range');
}
