/** Finds a pattern in a text. */
export type Pattern = Pick<RegExp, 'exec'>;

/** Letters of folded words; compiled with the hundreds of ranges of `\p{L}`, the patterns took four times as long. */
const LETTER = 'a-z\\u00df-\\u024f\\u0370-\\u052f';

/**
 * A pattern that matches whole words of a folded text; `\p{L}` in it is a letter of a folded word. Compiled at first
 * use: most questions name no time and need none of the many date patterns.
 */
export function wholeWordPattern(pattern: string): Pattern {
  let compiled: RegExp | null = null;
  return {
    exec: (text) => {
      compiled ??= new RegExp(
        `(?<![${LETTER}\\d])(?:${pattern.replaceAll('\\p{L}', `[${LETTER}]`)})(?![${LETTER}\\d])`,
      );
      return compiled.exec(text);
    },
  };
}
