/** A pattern between word bounds, in any script; the text is to be folded, or at least lower-cased. */
export function withinWords(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'u');
}
