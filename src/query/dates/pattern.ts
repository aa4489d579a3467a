/** What finds a pattern in a text. */
export type Pattern = Pick<RegExp, 'exec'>;

/** Letters that folded words have; compiled with the hundreds of ranges of `\p{L}`, the patterns took four times as long. */
const LETTER = 'a-z\\u00df-\\u024f\\u0370-\\u052f';

/**
 * A pattern between the bounds of words of a folded text, in which `\p{L}` is a letter of a folded word. Compiled at its
 * first use: most questions name no time, and need none of the many that read dates.
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
