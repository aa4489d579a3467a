import { fold, lowerCase } from '../text/folding.ts';
import { type Token, tokenize } from '../text/tokenizer.ts';
import { byLanguage, wordsOf } from './all-languages.ts';
import type { Language } from './language.ts';
import { LANGUAGES, type LanguageCode } from './languages.ts';
import { languageOfWord, scriptOf } from './script.ts';

/** A token together with what it is indexed as. */
export interface AnalyzedToken extends Token {
  /** Folded surface form: the unit of spelling repair. */
  readonly word: string;
  /** Folded stem: the unit of search. */
  readonly term: string;
  /** True for words that carry no topic; they are not searched. */
  readonly isStopWord: boolean;
}

const NUMBER = /^\p{N}/u;

/** `1,884` and `1 884` are one whole number; `13,7` is the decimal `13.7`. */
function normalizeNumber(text: string): string {
  const joined = text.replace(/\s/gu, '');
  return /^\d{1,3}(,\d{3})+$/.test(joined) ? joined.replaceAll(',', '') : joined.replaceAll(',', '.');
}

type Analysis = Pick<AnalyzedToken, 'word' | 'term' | 'isStopWord'>;

/**
 * What is longer is no word, and is analyzed by its beginning: stemmers call themselves for each ending, and some
 * endings repeated for thousands of letters overflow the stack.
 */
const MAX_WORD_LENGTH = 100;

/**
 * Stemming costs far more than a look-up, and a text repeats its words. A plain map, cleared when it is full: an LRU cache
 * takes twice as long for a look-up (measured: 180 and 90 ns), and this is done for every token of every text.
 */
const REMEMBERED_WORDS = 100_000;
const remembered = byLanguage(() => new Map<string, Analysis>());

/** `млн`, `миллионов` and `mln` are the term of `million`, whatever the language: by stem. */
const scales = byLanguage((code) => {
  const { stem, scaleNames }: Language = LANGUAGES[code];
  const names = Object.entries(scaleNames);
  return new Map(names.flatMap(([name, words]) => wordsOf(words).map((word) => [stem(word), name] as const)));
});

/** Analysis of one token of a text by the rules of the text's language, or of the word's script (`languageOfWord`). */
export function analyzeToken(token: Token, language: LanguageCode): AnalyzedToken {
  const known = remembered[language];
  let analysis = known.get(token.text);
  if (analysis === undefined) {
    analysis = analyzeWord(token, language);
    if (known.size >= REMEMBERED_WORDS) known.clear();
    // What is no word comes once, and would be kept with all its letters.
    if (token.text.length <= MAX_WORD_LENGTH) known.set(token.text, analysis);
  }
  const { word, term, isStopWord } = analysis;
  return { text: token.text, start: token.start, end: token.end, word, term, isStopWord };
}

function analyzeWord(token: Token, language: LanguageCode): Analysis {
  if (NUMBER.test(token.text)) {
    const number = normalizeNumber(token.text);
    return { word: number, term: number, isStopWord: false };
  }
  const text = beginningOf(token.text);
  const lower = lowerCase(text);
  const rules = languageOfWord(scriptOf(lower), language);
  const { stem, stopWords, baseOf }: Language = LANGUAGES[rules];
  const base = baseOf?.(text) ?? lower;
  const stemmed = stem(base);
  return {
    word: fold(text),
    term: scales[rules].get(stemmed) ?? fold(stemmed),
    isStopWord: stopWords.has(lower) || stopWords.has(base),
  };
}

function beginningOf(word: string): string {
  if (word.length <= MAX_WORD_LENGTH) return word;
  return word.slice(0, MAX_WORD_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}

/**
 * Splits a text into tokens with their words and terms, in order. Linear in the text.
 *
 * ```ts
 * analyze('The bridges', 'en').map(({ term, isStopWord }) => [term, isStopWord]); // => [['the', true], ['bridg', false]]
 * ```
 */
export function analyze(text: string, language: LanguageCode): AnalyzedToken[] {
  return tokenize(text).map((token) => analyzeToken(token, language));
}
