import { scanTokens } from './token-scanner.ts';

/** A word or a number of a text; offsets are UTF-16 units, end exclusive. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words and numbers of a text, as `TOKEN` describes them. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  scanTokens(text, 0, text.length, (start, end) => {
    tokens.push({ text: text.slice(start, end), start, end });
  });
  return tokens;
}
