import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { fold } from '../text/folding.ts';
import { LANGUAGES } from './languages.ts';

const CYRILLIC = /^\p{Script=Cyrillic}/u;

/** Lines in ascending order, a byte a letter: Russian ones in Windows-1251, which is decoded in a tenth of the time. */
type SortedLines = string;

const read = new Map<string, SortedLines>();

/** Read at its first use: starting pays nothing for it, the first unknown word a few milliseconds. */
function linesOf(file: string): SortedLines {
  let lines = read.get(file);
  if (lines === undefined) {
    const packed = readFileSync(new URL(`known-words/${file}.txt.gz`, import.meta.url));
    lines = gunzipSync(packed).toString('latin1');
    read.set(file, lines);
  }
  return lines;
}

/**
 * Whether a word, lower-cased, is one of its language: an English word as it stands, a Russian one by its stem. Such a
 * word was meant as it is, also where no article has it. Rare words are left out on purpose: `wether` is mostly a slip.
 */
export function isKnownWord(word: string): boolean {
  if (!CYRILLIC.test(word)) return holds(linesOf('english'), fold(word));
  return holds(linesOf('russian-stems'), inBytes(fold(LANGUAGES.ru.stem(word))));
}

/** Windows-1251 has the letters from а to я in one run. */
function inBytes(word: string): string {
  return word.replace(/[а-я]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x430 + 0xe0));
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
