import { findRegions } from '../articles/regions/regions.ts';
import { LANGUAGE_CODES, ofEach } from '../languages/all-languages.ts';
import { LANGUAGES } from '../languages/languages.ts';
import type { CommandWord, LiveSubject, NotNewsWords } from '../languages/not-news-words.ts';
import { inLayout } from '../text/keyboard-layout.ts';
import { bagMatcher, keysOf, phraseMatcher, type WordMatcher, wordMatcher } from './message-patterns.ts';

/** What a message is that asks the news nothing. */
export type NotNews =
  | { readonly kind: 'greeting' | 'thanks' | 'smallTalk' | 'aboutBot' | 'task' }
  /**
   * A command in words; `argument` is what it names: regions, everything, what is left out; of a pause and of settings all
   * that was said.
   */
  | { readonly kind: 'command'; readonly name: CommandWord; readonly argument: string }
  /** What no article can know, for it changes by the hour. */
  | { readonly kind: 'liveData'; readonly about: LiveSubject };

/** A longer message asks something. */
const MAX_WORDS = 14;
const MAX_LENGTH = 200;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** So many words of a greeting or of thanks may come before or after what is asked. */
const MAX_COURTESY_WORDS = 4;
/** So many fillers are looked for at each end. */
const MAX_FILLERS = 3;
/** `15 * 7`, `2+2=`. A dash between digits without spaces is of a telephone, a score or hours. */
const FORMULA = /^\s*\(?\d[\d\s.,()]*(?:[+*×÷^/]|\s-\s)\s*\(?\d[\d\s.,()+*×÷^/-]*[=?!\s]*$/u;
/** Emoji that praise or thank. */
const APPLAUSE = /[👍👌👏🙏🙌🤝💪🎉🔥💯]|[❤♥]/u;
/** `1/2/2025`, `2024/2025`. */
const DATE_LIKE = /^\D*\d+(?:\/\d+){1,2}\D*$/;

interface Rule {
  readonly matches: WordMatcher;
  readonly means: NotNews;
}

/** What is said before or after a question too. */
const COURTESIES = rulesOfPhrases(['greeting', 'thanks']);
const COMMANDS: readonly Rule[] = commandNames().map((name) => ({
  matches: phraseMatcher(ofEach(({ notNews }) => notNews.commands[name] ?? []).flat()),
  means: { kind: 'command', name, argument: '' },
}));
const TALK: readonly Rule[] = [
  ...rulesOfPhrases(['aboutBot', 'smallTalk']),
  { matches: phraseMatcher(ofEach(({ notNews }) => notNews.tasks).flat()), means: { kind: 'task' } },
];
/** With the regions that a message names left out. */
const LIVE: readonly Rule[] = LANGUAGE_CODES.flatMap((code) => {
  const { liveData, asking }: NotNewsWords = LANGUAGES[code].notNews;
  return Object.entries(liveData).flatMap(([about, bags]) =>
    bags.map((bag) => ({
      matches: bagMatcher(bag, asking),
      means: { kind: 'liveData', about: about as LiveSubject } as const,
    })),
  );
});
const ARITHMETIC = ofEach(({ notNews }) => bagMatcher(notNews.arithmetic, ''));
const isFiller = wordMatcher(ofEach(({ notNews }) => notNews.fillers).join(' '));

/** What a message about live data has at least one of. */
const isLiveWord = wordMatcher(
  ofEach(({ notNews }) =>
    Object.values(notNews.liveData).flatMap((bags) => bags.flatMap(({ needed }) => needed[0] ?? [])),
  )
    .flat()
    .join(' '),
);

/** The verbs by which regions are followed: the first words of the first phrase of each language. */
const isCommandVerb = wordMatcher(
  ofEach(({ notNews: { commands } }) => [commands.subscribe?.[0] ?? '', commands.unsubscribe?.[0] ?? ''])
    .flat()
    .map((phrase) => (phrase.split(' ')[0] ?? '').replaceAll('|', ' '))
    .join(' '),
);

const isEverything = wordMatcher(
  LANGUAGE_CODES.map((code) => LANGUAGES[code].subscribeWords.everything).join(' '),
);
const isExcept = wordMatcher(
  LANGUAGE_CODES.flatMap((code) => {
    const { except, exceptOfEverything, exceptedBefore } = LANGUAGES[code].subscribeWords;
    return [except, exceptOfEverything, exceptedBefore];
  }).join(' '),
);

function rulesOfPhrases(kinds: readonly ('greeting' | 'thanks' | 'smallTalk' | 'aboutBot')[]): Rule[] {
  return kinds.map((kind) => ({
    matches: phraseMatcher(ofEach(({ notNews }) => notNews[kind]).flat()),
    means: { kind },
  }));
}

function commandNames(): CommandWord[] {
  return [...new Set(ofEach(({ notNews }) => Object.keys(notNews.commands) as CommandWord[]).flat())];
}

/** Whether a text may ask the news something: it has words, is no command, and no small talk. */
export function asksTheNews(text: string): boolean {
  return /\p{L}/u.test(text) && !text.trimStart().startsWith('/') && notNewsOf(text) === null;
}

/** What a message is if it asks the news nothing; null for a question, and for whatever is not known to be anything else. */
export function notNewsOf(text: string): NotNews | null {
  if (text.length > MAX_LENGTH) return null;
  if (FORMULA.test(text) && !DATE_LIKE.test(text)) return { kind: 'task' };
  const signs = signsIn(text);
  if (signs !== null) return signs;
  const words = keysOf(text);
  if (words.length === 0 || words.length > MAX_WORDS) return null;
  const said = withoutCourtesies(words, ofWords);
  if (said !== null) return saidIn(text, said);
  const found = withRegions(text, words);
  if (found !== null) return found;
  const mistyped = inLayout(text, CYRILLIC.test(text) ? 'latin' : 'russian');
  const inOtherLayout = withoutCourtesies(keysOf(mistyped), ofWords);
  return inOtherLayout === null ? null : saidIn(mistyped, inOtherLayout);
}

/** What a message of emoji alone means; null if it has none, such as a question mark. */
function signsIn(text: string): NotNews | null {
  if (/[\p{L}\p{N}]/u.test(text) || !/\p{Extended_Pictographic}/u.test(text)) return null;
  return { kind: APPLAUSE.test(text) ? 'thanks' : 'smallTalk' };
}

/** What words mean, and the places of those that say it. */
interface Said {
  readonly means: NotNews;
  readonly at: readonly number[];
}

/** Commands in whose words everything counts. */
const SAID_WHOLE: ReadonlySet<CommandWord> = new Set(['pause', 'settings']);

function saidIn(text: string, said: Said): NotNews {
  const { means: found } = said;
  if (found.kind !== 'command') return found;
  if (SAID_WHOLE.has(found.name)) return { ...found, argument: wordsSaid(text, said) };
  if (found.name !== 'unsubscribe' || found.argument !== '') return found;
  const [all] = wordsWhere(text, isEverything);
  return all === undefined ? found : { ...found, argument: text.slice(all.start, all.end) };
}

/** The text of the words that say it: without a greeting before, and words such as "bot" and "please". */
function wordsSaid(text: string, { at }: Said): string {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}'’ʼ`´]+/gu)].filter(([word]) => keysOf(word).length > 0);
  const [first, last] = [words[at[0] ?? 0], words[at.at(-1) ?? 0]];
  if (first === undefined || last === undefined) return text;
  let said = text.slice(0, last.index + last[0].length);
  for (const [place, { 0: word, index }] of words.entries()) {
    if (index > first.index && index < last.index && !at.includes(place))
      said = said.slice(0, index) + ' '.repeat(word.length) + said.slice(index + word.length);
  }
  return said.slice(first.index).replace(/\s+/gu, ' ');
}

/** Where the words are in the text. */
function wordsWhere(text: string, isWanted: (word: string) => boolean) {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)]
    .filter(([word]) => keysOf(word).some(isWanted))
    .map(({ 0: word, index: start }) => ({ start, end: start + word.length }));
}

/** `read` of the words, or of what is left of them without a greeting before and thanks after. */
function withoutCourtesies(
  words: readonly string[],
  read: (words: readonly string[]) => Said | null,
): Said | null {
  const whole = read(words);
  if (whole !== null) return whole;
  for (let count = Math.min(MAX_COURTESY_WORDS, words.length - 1); count > 0; count--) {
    if (find(COURTESIES, words.slice(0, count)) === null) continue;
    const rest = withoutCourtesies(words.slice(count), read);
    if (rest !== null) return { ...rest, at: rest.at.map((place) => place + count) };
  }
  for (let count = Math.min(MAX_COURTESY_WORDS, words.length - 1); count > 0; count--) {
    if (find(COURTESIES, words.slice(-count)) === null) continue;
    const rest = read(words.slice(0, -count));
    if (rest !== null) return rest;
  }
  return null;
}

function ofWords(words: readonly string[]): Said | null {
  for (const at of withoutFillers(words)) {
    const means = ofMessage(at.map((place) => words[place] ?? ''));
    if (means !== null) return { means, at };
  }
  return null;
}

/**
 * Places of the words, all of them first, then without fillers at the ends, then without any: a filler of one language may
 * sound like a word of another ("so", "со").
 */
function withoutFillers(words: readonly string[]): number[][] {
  const all = [...words.keys()];
  const fillers = words.map(isFiller);
  const bare = all.filter((place) => !fillers[place]);
  const [first = 0, last = -1] = [bare[0], bare.at(-1)];
  const found = [all];
  for (let from = 0; from <= Math.min(first, MAX_FILLERS); from++)
    for (let left = 0; left <= Math.min(words.length - 1 - last, MAX_FILLERS); left++)
      if (from + left > 0) found.push(all.slice(from, words.length - left));
  return bare.length === 0 ? [all] : [...found, bare];
}

function ofMessage(words: readonly string[]): NotNews | null {
  const known = find(COURTESIES, words) ?? find(COMMANDS, words) ?? find(TALK, words) ?? live(words);
  if (known !== null) return known;
  const numbers = words.filter((word) => /^\d+$/.test(word)).length;
  return numbers > 1 && ARITHMETIC.some((isArithmetic) => isArithmetic(words)) ? { kind: 'task' } : null;
}

function live(words: readonly string[]): NotNews | null {
  return words.some(isLiveWord) ? find(LIVE, words) : null;
}

/** A command may name regions, and so may what is asked of the weather. */
function withRegions(text: string, all: readonly string[]): NotNews | null {
  if (!all.some(isLiveWord) && !all.some(isCommandVerb)) return null;
  const regions = findRegions(text);
  if (regions.length === 0) return null;
  // "Everything except Astana" is said as a whole.
  const excepting = wordsWhere(text, isExcept);
  const scope = excepting.length === 0 ? [] : [...excepting, ...wordsWhere(text, isEverything)];
  let rest = text;
  for (const { start, end } of [...regions, ...scope])
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  const words = keysOf(rest);
  if (words.length === 0) return null;
  const found =
    withoutCourtesies(words, (some) => {
      const means = live(some) ?? commandAbout(some);
      return means === null ? null : { means, at: [...some.keys()] };
    })?.means ?? null;
  if (found?.kind !== 'command') return found;
  if (scope.length === 0)
    return { ...found, argument: regions.map(({ start, end }) => text.slice(start, end)).join(', ') };
  const named = [...regions, ...scope];
  const [from, to] = [Math.min(...named.map(({ start }) => start)), Math.max(...named.map(({ end }) => end))];
  return { ...found, argument: text.slice(from, to) };
}

/** Of the commands, those that are about regions. */
function commandAbout(words: readonly string[]): NotNews | null {
  const found = find(COMMANDS, words) ?? find(COMMANDS, words.slice(0, -1));
  if (found?.kind !== 'command') return null;
  return found.name === 'subscribe' || found.name === 'unsubscribe' ? found : null;
}

function find(rules: readonly Rule[], words: readonly string[]): NotNews | null {
  return rules.find(({ matches }) => matches(words))?.means ?? null;
}
