import { alternatives } from '../languages/all-languages.ts';

/** Where the text of an article ends and its link to the publisher begins. */
export interface SourceEnding {
  /** What follows the word; not yet known to be a link. */
  readonly url: string;
  /** So many lines come before the one with the word … */
  readonly linesBefore: number;
  /** … and so much of that one. */
  readonly textBefore: string;
}

const WORDS = alternatives(({ seedWords }) => seedWords.source);
const WORD_AND_SIGN = new RegExp(`(?:${WORDS})\\s*[:–—-]$`, 'iu');
const WORD_AND_COLON = new RegExp(`(?:${WORDS})\\s*:`, 'iu');
const WORD = new RegExp(`(?:${WORDS})$`, 'iu');
const WORD_ALONE = new RegExp(`^(?:${WORDS})$`, 'iu');
const GLUED = new RegExp(`(?:${WORDS})(?::|[–—-](?=https?:))`, 'giu');
const SIGN = /^[:–—-]/u;
const LINK = /^[<("«[]?https?:/iu;
const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;

/** Whether this is meant for a link; it may still be none that can be opened. */
export function isLink(text: string): boolean {
  return LINK.test(text);
}

/** Whether the word for a source, with its colon, is anywhere in a line. */
export function namesSource(line: string): boolean {
  return WORD_AND_COLON.test(line);
}

/**
 * Finds `Source : URL` at the end of the lines, in any of the languages, on one line or two, also glued to the text
 * before it (`Kazakhstan.Source:URL`); null if they do not end so. Looks at the last three lines.
 *
 * ```ts
 * findSource(['It is open.', 'Дереккөз: https://example.kz/1'])?.url; // => 'https://example.kz/1'
 * findSource(['Resource : https://example.kz/1']); // => null
 * ```
 */
export function findSource(lines: readonly string[]): SourceEnding | null {
  const line = (lines.at(-1) ?? '').trimEnd();
  const wordStart = lastWordStart(line);
  const word = line.slice(wordStart);
  const url = word.replace(SIGN, '');
  const glued = gluedSource(word);
  if (isLink(url) || glued === null) {
    const spaced = spacedSource(lines, line.slice(0, wordStart).trimEnd(), url !== word, isLink(url));
    if (spaced !== null) return url === '' ? null : { url, ...spaced };
  }
  if (glued === null || glued.url === '') return null;
  const textBefore = line.slice(0, wordStart) + word.slice(0, glued.start);
  return { url: glued.url, linesBefore: lines.length - 1, textBefore };
}

/** The word, with its sign, at the end of the text before the last word. */
function spacedSource(
  lines: readonly string[],
  beforeUrl: string,
  hasSign: boolean,
  isBeforeLink: boolean,
): Omit<SourceEnding, 'url'> | null {
  let at = lines.length - 1;
  let before = beforeUrl;
  let pattern = hasSign ? WORD : WORD_AND_SIGN;
  for (; at > lines.length - 3 && at > 0 && before === ''; at--) {
    before = (lines[at - 1] ?? '').trimEnd();
    if (pattern === WORD_AND_SIGN && /^\s*[:–—-]$/u.test(before)) [before, pattern] = ['', WORD];
  }
  const found = pattern.exec(before);
  if (found !== null && beginsWord(before, found.index)) {
    return { linesBefore: at, textBefore: before.slice(0, found.index) };
  }
  return isBeforeLink && WORD_ALONE.test(before.trim()) ? { linesBefore: at, textBefore: '' } : null;
}

/** The word with a colon inside the last word; the one before a link, or else the first. */
function gluedSource(word: string): { readonly start: number; readonly url: string } | null {
  let first: { readonly start: number; readonly url: string } | null = null;
  for (const { 0: found, index } of word.matchAll(GLUED)) {
    if (!beginsWord(word, index)) continue;
    const end = index + found.length;
    // Only the beginning matters, so that a word of many such words is not copied for each.
    if (isLink(word.slice(end, end + 10))) return { start: index, url: word.slice(end) };
    first ??= { start: index, url: word.slice(end) };
  }
  return first;
}

/** `KazakhstanSource` and `KAZAKHSTANSource` hold the word; `Resource` and `RESOURCE` do not. */
function beginsWord(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  if (!LETTER.test(before)) return true;
  return UPPER.test(text[at] ?? '') && (LOWER.test(before) || LOWER.test(text[at + 1] ?? ''));
}

function lastWordStart(text: string): number {
  let start = text.length;
  while (start > 0 && !/\s/u.test(text[start - 1] ?? '')) start--;
  return start;
}
