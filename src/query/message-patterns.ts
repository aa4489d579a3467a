import { wordsOf } from '../languages/all-languages.ts';
import type { MessageOfWords } from '../languages/not-news-words.ts';
import { fold } from '../text/folding.ts';
import { soundKey, transliterate } from '../text/phonetic-key.ts';

/** Whether words, each as `keysOf` makes it, are what was looked for. */
export type WordMatcher = (words: readonly string[]) => boolean;

const NUMBER = /^\d+$/;

/** The words and numbers of a message, spellings that sound alike made equal in whatever letters they are typed. */
export function keysOf(message: string): string[] {
  const words = message.replace(/['’ʼ`´]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map(keyOf);
}

function keyOf(word: string): string {
  // Kept apart, `ts` is no sound of its own: `robot*` is also the beginning of `robots`.
  return soundKey(transliterate(fold(word)).replaceAll('ts', 't_s'));
}

/** Matches a message that is one of the phrases from its first word to its last; see `NotNewsWords`. */
export function phraseMatcher(phrases: readonly string[]): WordMatcher {
  // By the first word: most messages begin with a word that no phrase begins with.
  const byFirst = new Map<string, string[]>();
  const openPhrases: string[] = [];
  for (const tokens of phrases.map(wordsOf)) {
    const source = tokens.map(tokenPattern).join('');
    const firsts = firstWords(tokens);
    if (firsts === null) openPhrases.push(source);
    else for (const first of firsts) byFirst.set(first, [...(byFirst.get(first) ?? []), source]);
  }
  const closed = new Map([...byFirst].map(([first, sources]) => [first, anyOf(sources)]));
  const open = openPhrases.length === 0 ? null : anyOf(openPhrases);
  return (words) => {
    const begun = closed.get(words[0] ?? '');
    if (begun === undefined && open === null) return false;
    const message = words.map((word) => `${word} `).join('');
    return begun?.test(message) === true || open?.test(message) === true;
  };
}

function anyOf(sources: readonly string[]): RegExp {
  return new RegExp(`^(?:${sources.join('|')})$`, 'u');
}

/** The keys of the words that a phrase may begin with; null where it may begin with any. */
function firstWords(tokens: readonly string[]): string[] | null {
  const needed = tokens.findIndex((token) => !token.endsWith('?'));
  const words = tokens.slice(0, needed + 1).flatMap(alternativesOf);
  return needed === -1 || words.some((word) => word === '_' || word.endsWith('*'))
    ? null
    : [...new Set(words.map(keyOf))];
}

function alternativesOf(token: string): string[] {
  return (token.endsWith('?') ? token.slice(0, -1) : token).split('|');
}

function tokenPattern(token: string): string {
  const words = alternativesOf(token).map(wordPattern);
  return `(?:(?:${words.join('|')}) )${token.endsWith('?') ? '?' : ''}`;
}

/** A word of a table as a regular expression over keys: it holds letters, digits, and a star for any ending. */
function wordPattern(word: string): string {
  if (word === '_') return '[^ ]+';
  return word.endsWith('*') ? `${keyOf(word.slice(0, -1))}[^ ]*` : keyOf(word);
}

/** Matches messages of known words alone; see `MessageOfWords`. `asking` are more words that may come beside. */
export function bagMatcher({ needed, beside }: MessageOfWords, asking: string): WordMatcher {
  if (needed.length === 0) return () => false;
  const groups = needed.map(wordMatcher);
  const isBeside = wordMatcher(`${beside} ${asking}`);
  return (words) =>
    groups.every((isNeeded) => words.some(isNeeded)) &&
    words.every((word) => NUMBER.test(word) || isBeside(word) || groups.some((isNeeded) => isNeeded(word)));
}

/** Whether a key is one of a list's words. */
export function wordMatcher(list: string): (word: string) => boolean {
  const words = wordsOf(list);
  const whole = new Set(words.filter((word) => !word.endsWith('*')).map(keyOf));
  const beginnings = new Set(
    words.filter((word) => word.endsWith('*')).map((word) => keyOf(word.slice(0, -1))),
  );
  const lengths = [...new Set([...beginnings].map(({ length }) => length))];
  return (word) => whole.has(word) || lengths.some((length) => beginnings.has(word.slice(0, length)));
}
