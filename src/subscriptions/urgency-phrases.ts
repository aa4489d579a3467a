import { fold } from '../text/folding.ts';

/** A list of phrases of `UrgencyWords`, compiled: texts are folded words with a space around each. */
export interface Phrases {
  isIn(text: string): boolean;
  /** The text with `~` instead of each phrase. */
  without(text: string): string;
}

/** Stands where a phrase was, so that its neighbours make no new phrase. */
const GONE = '~';
const NOTHING = /(?!)/g;

/** Compiles a list of phrases parted by commas; `UrgencyWords` describes their signs. */
export function phrasesOf(list: string): Phrases {
  const phrases = list.split(',').map((phrase) => phrase.trim().split(/\s*\+\s*/));
  const single = phrases.flatMap((parts) => (parts.length === 1 ? parts : []));
  const joined = phrases
    .filter((parts) => parts.length > 1)
    .map((parts) => parts.map((part) => anyOf([part])));
  const alone = anyOf(single.filter((phrase) => phrase !== ''));
  const found = (text: string) => joined.filter((parts) => parts.every((part) => text.search(part) >= 0));
  return {
    isIn: (text) => text.search(alone) >= 0 || found(text).length > 0,
    without: (text) => [alone, ...found(text).flat()].reduce((left, part) => left.replace(part, GONE), text),
  };
}

/** Longer phrases first: "fire station" before "fire". */
function anyOf(phrases: readonly string[]): RegExp {
  if (phrases.length === 0) return NOTHING;
  const longestFirst = [...phrases].sort((a, b) => words(b).length - words(a).length);
  return new RegExp(`(?<= )(?:${longestFirst.map(patternOf).join('|')})(?= )`, 'g');
}

const words = (phrase: string) => phrase.split(/\s+/);

function patternOf(phrase: string): string {
  return words(phrase)
    .map((word) => `(?:${word.split('|').map(wordPattern).join('|')})`)
    .join(' ');
}

function wordPattern(word: string): string {
  if (word === '^') return '\\^';
  if (word === '#year') return '(?:19|20)[0-9]{2}';
  if (word === '*') return '\\S+';
  return word.endsWith('*') ? `${fold(word.slice(0, -1))}\\S*` : fold(word);
}
