import { fold, lowerCase } from '../../text/folding.ts';
import type { WordForms } from '../glossary/word-forms.ts';
import { stem } from './stemmer.ts';
import { STOP_WORDS } from './stop-words.ts';

/**
 * Endings by their order in a word, folded as people type them on a Russian keyboard. The stemmer of the index takes
 * off the endings of nouns alone, and only in Kazakh letters; a question is full of verbs (`жөнделді`, `қатысқан`).
 */
const ENDINGS = {
  adjective: '(?:лык|лик|дык|дик|тык|тик)?',
  plural: '(?:[лдт][ае]р)?',
  possessive: '(?:ымыз|имиз|ыныз|иниз|ым|им|ын|ин|сы|си|ы|и|мыз|миз)?',
  case: '(?:[ндт][ыи]н|[гк][ае]|н[ае]|[ае]|[ндт][ыи]|н|н?[дт][ае]|[днт][ае]н|[мбп]ен)?',
  attributive: '[гк][ыи]',
  voice: '(?:[ыи]?[лнст]|[дт][ыи]р|[гк][ыи]з)*',
  negation: '(?:[мбп][ае])?',
  tense:
    '(?:[ыи]?[дт][ыи]|[гк][ае]н|[аей]|[ыи]?п|у|[ае]?р|с[ае]|(?:[ае]|й)т[ыи]н|(?:[ае]|й)д[ыи]|[мбп][ае]к|уш[ыи]|[ыи])',
};
const NOUN_ENDINGS = `${ENDINGS.adjective}${ENDINGS.plural}${ENDINGS.possessive}${ENDINGS.case}(?:${ENDINGS.attributive}${ENDINGS.plural}${ENDINGS.case})?`;
const NOUN_REST = new RegExp(`^${NOUN_ENDINGS}$`, 'u');
const VERB_REST = new RegExp(`^${ENDINGS.voice}${ENDINGS.negation}${ENDINGS.tense}${NOUN_ENDINGS}$`, 'u');

/** No ending is tried on a word that is longer: a hostile text costs no more than another. */
const MAX_WORD_LENGTH = 40;
const MIN_START_LENGTH = 2;

/** Roots of verbs are filed apart from nouns: `сал` (build) is not the noun `сала` (sphere). */
const asRoot = (root: string) => `~${root}`;

/** In its own letters a word comes before others that are one without them: `қол` (hand) is not `көл` (lake). */
const inOwnLetters = (form: string) => `=${form}`;

/** A last `к` or `п` is voiced before an ending (`жүрек`, `жүрегі`), a last vowel may fall (`халық`, `халқы`). */
function beforeEndings(noun: string): string[] {
  const voiced = noun.replace(/к$/u, 'г').replace(/қ$/u, 'ғ').replace(/п$/u, 'б');
  const short = /^(.+[^аәеиіоөуұүыэюя])[ыіи]([^аәеиіоөуұүыэюя])$/u.exec(noun);
  return [voiced, ...(short ? [`${short[1]}${short[2]}`] : [])];
}

/** Nouns that end as verbs do. */
const NO_VERBS = new Set('алау бұзау бау дау елу жайлау су тау тұмау тумау жарау жылу'.split(' '));

/** Roots of a verb given as a noun of action: `жөндеу`, `табу` (`тапты`), `жою` (`жойылды`). */
function rootsOf(verb: string): string[] {
  if (verb.endsWith('ю')) return [`${verb.slice(0, -1)}й`];
  if (!verb.endsWith('у') || NO_VERBS.has(verb)) return [];
  const root = verb.slice(0, -1);
  return [root, root.replace(/б$/u, 'п').replace(/г$/u, 'к').replace(/ғ$/u, 'қ')];
}

function formsOfKey(key: string): string[] {
  return [key, ...beforeEndings(key), ...rootsOf(key).map(asRoot)];
}

/** Starts of a word whose rest is all endings, the longest first: of nouns, then of verbs. */
function startsOf(word: string): readonly string[][] {
  const nouns = [[word, fold(word)]];
  const verbs: string[][] = [];
  for (let length = word.length - 1; length >= MIN_START_LENGTH; length--) {
    const rest = fold(word.slice(length));
    const start = word.slice(0, length);
    if (NOUN_REST.test(rest)) nouns.push([start, fold(start)]);
    if (VERB_REST.test(rest)) verbs.push([asRoot(start), asRoot(fold(start))]);
  }
  return [...nouns, ...verbs];
}

function inBothLetters(forms: readonly string[]): string[] {
  return [...new Set([...forms.map(inOwnLetters), ...forms.map(fold)])];
}

/** The second noun of a phrase belongs to the first: `кен орны`, but `кен орындары`. */
function withoutPossessive(noun: string): string[] {
  const owned = /^(.{3,}?)(?:сы|сі|ы|і)$/u.exec(noun)?.[1];
  if (owned === undefined) return [];
  const unvoiced = owned.replace(/ғ$/u, 'қ').replace(/г$/u, 'к').replace(/б$/u, 'п');
  const cluster = /^(.*[^аәеиіоөуұүыэюя])([^аәеиіоөуұүыэюя])$/u.exec(owned);
  const longer = cluster ? [`${cluster[1]}ы${cluster[2]}`, `${cluster[1]}і${cluster[2]}`] : [];
  return [owned, unvoiced, ...longer];
}

export const KAZAKH_FORMS: WordForms = {
  stopWords: STOP_WORDS,
  ofKey: (word) => inBothLetters(formsOfKey(lowerCase(word))),
  ofFurtherWord: (word) => {
    const key = lowerCase(word);
    return inBothLetters([...formsOfKey(key), ...withoutPossessive(key)]);
  },
  isEnding: (word) => NOUN_REST.test(fold(word)),
  ofTyped: (word) => {
    const typed = lowerCase(word);
    if (typed.length > MAX_WORD_LENGTH) return [fold(word)];
    return [...new Set(startsOf(typed).flatMap(([own = '', folded = '']) => [inOwnLetters(own), folded]))];
  },
  inTexts: (word) => {
    const key = lowerCase(word);
    const forms = [
      ...beforeEndings(key).map((noun) => `${noun}${isBack(key) ? 'ы' : 'і'}`),
      ...conjugated(key),
    ];
    return [...new Set(forms.map((form) => fold(stem(form))))];
  },
};

const isBack = (word: string) => /[аоұыуя][^аәоөұүыіеуия]*$/u.test(word);

/** The commonest forms of a verb that is given as a noun of action, and of its passive voice. */
function conjugated(verb: string): string[] {
  const root = verb.endsWith('ю') ? `${verb.slice(0, -1)}й` : rootsOf(verb)[1];
  if (root === undefined) return [];
  const back = isBack(root);
  const [a, y, g, k] = back ? ['а', 'ы', 'ғ', 'қ'] : ['е', 'і', 'г', 'к'];
  const isVowelLast = /[аәоөұүыіеи]$/u.test(root);
  const n = /л[аәоөұүыіеи]?$/u.test(root) ? 'н' : 'л';
  const passive = isVowelLast ? `${root}${n}` : `${root}${y}${n}`;
  return [root, passive].flatMap((stem) => {
    const voiceless = /[пткқсшщчцхф]$/u.test(stem);
    const last = /[аәоөұүыіеи]$/u.test(stem);
    return [
      `${stem}${voiceless ? 'т' : 'д'}${y}`,
      `${stem}${voiceless ? k : g}${a}н`,
      last ? `${stem}йд${y}` : `${stem}${a}д${y}`,
      last ? `${stem}п` : `${stem}${y}п`,
      `${stem}у`,
    ];
  });
}
