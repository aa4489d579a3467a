import { fold } from '../../text/folding.ts';

/** Finds a pattern in a text. */
export interface Pattern {
  /** The first match. */
  readonly exec: (text: string) => RegExpExecArray | null;
  /** All matches that do not overlap, in order. */
  readonly all: (text: string) => RegExpExecArray[];
}

/** Letters of folded words; compiled with the hundreds of ranges of `\p{L}`, the patterns took four times as long. */
const LETTER = 'a-z\\u00df-\\u024f\\u0370-\\u052f';

/**
 * A pattern that matches whole words of a folded text; `\p{L}` in it is a letter of a folded word. Compiled at first
 * use: most questions name no time and need none of the many date patterns.
 */
export function wholeWordPattern(pattern: string): Pattern {
  let compiled: RegExp | null = null;
  const regex = () => {
    compiled ??= foldedRegex(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'g');
    compiled.lastIndex = 0;
    return compiled;
  };
  return {
    exec: (text) => regex().exec(text),
    all: (text) => [...text.matchAll(regex())],
  };
}

/** A regular expression for folded texts, in which `\p{L}` is a letter. */
export function foldedRegex(pattern: string, flags = ''): RegExp {
  return new RegExp(pattern.replaceAll('[\\p{L}', `[${LETTER}`).replaceAll('\\p{L}', `[${LETTER}]`), flags);
}

/** A text in which the patterns are looked for: folded letter by letter, so that offsets stay. */
export function foldedInPlace(text: string): string {
  return Array.from(text, (letter) => {
    const plain = fold(letter);
    return plain.length === letter.length ? plain : letter.toLowerCase();
  }).join('');
}
