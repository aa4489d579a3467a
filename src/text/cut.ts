/**
 * The beginning of a text, at most so many UTF-16 units, without half of a character at its end.
 *
 * ```ts
 * cut('ab😀', 3); // => 'ab'
 * ```
 */
export function cut(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}
