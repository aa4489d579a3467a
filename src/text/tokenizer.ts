/** A word or a number as it stands in a text; offsets are UTF-16 units, end exclusive. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Numbers keep their decimals and thousands (`5.4`, `1,884`); words keep inner apostrophes (`Head's`);
 * hyphens, full stops and everything else part tokens (`Karaganda-Astana`, `Center.The`).
 */
const TOKEN = /\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}]+)*/gu;

export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}
