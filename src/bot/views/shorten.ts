import { cut } from '../../text/cut.ts';

/** The text in at most `most` UTF-16 units, cut at a word where there is one, with an ellipsis. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const start = cut(text, most - 1);
  const lastSpace = start.search(/\s\S*$/u);
  return `${start.slice(0, lastSpace > most / 2 ? lastSpace : undefined).trimEnd()}…`;
}
