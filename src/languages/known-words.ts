import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { ofEach } from './all-languages.ts';
import type { WordList } from './language.ts';
import { scriptOf } from './script.ts';

/** Lines in ascending order, a byte a letter. */
type SortedLines = string;

const read = new Map<string, SortedLines>();

/** Read at its first use: starting costs nothing for it, the first unknown word a few milliseconds. */
function linesOf(file: URL): SortedLines {
  let lines = read.get(file.href);
  if (lines === undefined) {
    lines = gunzipSync(readFileSync(file)).toString('latin1');
    read.set(file.href, lines);
  }
  return lines;
}

const LISTS = ofEach(({ script, spelling }) => ({ script, list: spelling.knownWords })).filter(
  (known): known is { readonly script: 'latin' | 'cyrillic'; readonly list: WordList } => known.list !== null,
);

/**
 * Whether a lower-cased word is in the list of a language of its script. Such a word was meant as it is typed, even where
 * no article has it. Rare words are left out on purpose: `wether` is mostly a typo.
 */
export function isKnownWord(word: string): boolean {
  const script = scriptOf(word.charAt(0));
  return LISTS.some(
    (known) => known.script === script && holds(linesOf(known.list.file), known.list.keyOf(word)),
  );
}

/** Binary search among lines. */
function holds(lines: SortedLines, line: string): boolean {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = lines.lastIndexOf('\n', middle - 1) + 1;
    const end = lines.indexOf('\n', start);
    const found = lines.slice(start, end);
    if (found === line) return true;
    if (found < line) low = end + 1;
    else high = start;
  }
  return false;
}
