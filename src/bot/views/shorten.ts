/** The text in at most `most` UTF-16 units, cut at a word where there is one, with an ellipsis. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  const lastSpace = cut.search(/\s\S*$/u);
  return `${cut.slice(0, lastSpace > most / 2 ? lastSpace : undefined).trimEnd()}…`;
}
