import { text } from 'node:stream/consumers';
import { LANGUAGES, type LanguageCode } from '../src/languages/languages.ts';
import { fold } from '../src/text/folding.ts';

/**
 * Makes a table background-frequency.tsv of a language again: words of a language on standard input, one a line, the most frequent
 * first, become terms with their occurrences in a million words.
 *   npx tsx bench/general-words.ts en < words.txt > src/languages/en/background-frequency.tsv
 */

/** Zipf's law as Mandelbrot wrote it (1953): a word's frequency by its rank alone. */
const SHARE = 1 / 13;
const OFFSET = 2.7;
/** A term said less often tells no more than one that is not listed. */
const MIN_PER_MILLION = 8;

function isLanguage(code: string | undefined): code is LanguageCode {
  return code !== undefined && code in LANGUAGES;
}

const language = process.argv[2];
if (!isLanguage(language)) throw new Error('usage: general-words en|ru|kk < words > table');
const rules = LANGUAGES[language];
const perMillion = new Map<string, number>();
const words = (await text(process.stdin)).split('\n').map((word) => word.trim().toLowerCase());
for (const [at, word] of words.entries()) {
  if (!/^\p{L}+$/u.test(word)) continue;
  const term = fold(rules.stem(word));
  perMillion.set(term, (perMillion.get(term) ?? 0) + (1e6 * SHARE) / (at + 1 + OFFSET));
}
const kept = [...perMillion].filter(([, count]) => count >= MIN_PER_MILLION).sort((a, b) => b[1] - a[1]);
process.stdout.write(kept.map(([term, count]) => `${term}\t${Math.round(count)}\n`).join(''));
