import { fold } from '../text/folding.ts';
import { LANGUAGES } from '../text/language.ts';
import type { WordForms } from './word-forms.ts';

/**
 * Endings by their order in a word, folded as people type them on a Russian keyboard. The stemmer of the index takes
 * off the endings of nouns alone, and only in Kazakh letters; a question is full of verbs (`жөнделді`, `қатысқан`).
 */
const ENDINGS = {
  adjective: '(?:лык|лик|дык|дик|тык|тик)?',
  plural: '(?:[лдт][ае]р)?',
  possessive: '(?:ымыз|имиз|ыныз|иниз|ым|им|ын|ин|сы|си|ы|и|мыз|миз)?',
  case: '(?:[ндт][ыи]н|[гк][ае]|н[ае]|[ае]|[ндт][ыи]|н|н?[дт][ае]|[днт][ае]н|[мбп]ен)?',
  attributive: '(?:[гк][ыи])?',
  voice: '(?:[ыи]?[лнст]|[дт][ыи]р|[гк][ыи]з)*',
  negation: '(?:[мбп][ае])?',
  tense:
    '(?:[ыи]?[дт][ыи]|[гк][ае]н|[аей]|[ыи]?п|у|[ае]?р|с[ае]|(?:[ае]|й)т[ыи]н|(?:[ае]|й)д[ыи]|[мбп][ае]к|уш[ыи]|[ыи])',
};
const NOUN_ENDINGS = [
  ENDINGS.adjective,
  ENDINGS.plural,
  ENDINGS.possessive,
  ENDINGS.case,
  ENDINGS.attributive,
  ENDINGS.plural,
  ENDINGS.case,
].join('');
const NOUN_REST = new RegExp(`^${NOUN_ENDINGS}$`, 'u');
const VERB_REST = new RegExp(`^${ENDINGS.voice}${ENDINGS.negation}${ENDINGS.tense}${NOUN_ENDINGS}$`, 'u');

/** No ending is tried on a word that is longer: a hostile text costs no more than another. */
const LONGEST_WORD = 40;
const SHORTEST_NOUN = 3;
const SHORTEST_ROOT = 2;

/** Roots of verbs are filed apart from nouns: `сал` (build) is not the noun `сала` (sphere). */
const asRoot = (root: string) => `~${root}`;

/** A last `к` or `п` is voiced before an ending (`жүрек`, `жүрегі`), a last vowel may fall (`халық`, `халқы`). */
function beforeEndings(noun: string): string[] {
  const voiced = noun.replace(/к$/u, 'г').replace(/п$/u, 'б');
  const short = /^(.+[^аеиоуыэюя])[ыи]([^аеиоуыэюя])$/u.exec(noun);
  return [voiced, ...(short ? [`${short[1]}${short[2]}`] : [])];
}

/** Roots of a verb given as a noun of action: `жөндеу`, `табу` (`тапты`), `жою` (`жойылды`). */
function rootsOf(verb: string): string[] {
  if (verb.endsWith('ю')) return [`${verb.slice(0, -1)}й`];
  if (!verb.endsWith('у')) return [];
  const root = verb.slice(0, -1);
  return [root, root.replace(/б$/u, 'п').replace(/г$/u, 'к')];
}

export const KAZAKH_FORMS: WordForms = {
  stopWords: LANGUAGES.kk.stopWords,
  ofKey: (word) => {
    const key = fold(word);
    return [...new Set([key, ...beforeEndings(key), ...rootsOf(key).map(asRoot)])];
  },
  ofTyped: (word) => {
    const typed = fold(word);
    const forms = [typed];
    if (typed.length > LONGEST_WORD) return forms;
    for (let length = typed.length; length >= SHORTEST_ROOT; length--) {
      const start = typed.slice(0, length);
      const rest = typed.slice(length);
      if (rest !== '' && length >= SHORTEST_NOUN && NOUN_REST.test(rest)) forms.push(start);
      if (rest !== '' && VERB_REST.test(rest)) forms.push(asRoot(start));
    }
    return forms;
  },
};
