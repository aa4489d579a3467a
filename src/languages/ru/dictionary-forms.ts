import { fold, lowerCase } from '../../text/folding.ts';
import type { WordForms } from '../glossary/word-forms.ts';
import { snowballStem } from './snowball.ts';
import { STOP_WORDS } from './stop-words.ts';

/** The plain Snowball stem, folded: keys that end as if in an ending are found by it too. */
function stem(word: string): string {
  const plain = fold(word);
  const stemmed = fold(snowballStem(lowerCase(word)));
  // No key is found by a gerund's lone `в`: `дорогав` is two words without their space.
  return `${stemmed}в` === plain ? plain : stemmed;
}

const CONSONANTS = 'бвгджзйклмнпрстфхцчшщ';
const FLEETING = new RegExp(`^(.*[${CONSONANTS}])[ое]([${CONSONANTS}])$`, 'u');
const CLUSTER = new RegExp(`^(.*[${CONSONANTS}])([${CONSONANTS}])$`, 'u');
const SOFT_CLUSTER = new RegExp(`^(.*)[ьй]([${CONSONANTS}])$`, 'u');

/**
 * What the stemmer leaves apart: the vowel that comes and goes (`рынок`, `рынка`; `сделка`, `сделок`; `лёд`, `льда`;
 * `стройка`, `строек`) and the suffix of many verbs (`ремонтировать`, `ремонтируют`).
 */
function alternations(stem: string): string[] {
  const found: string[] = [];
  const fleeting = FLEETING.exec(stem);
  if (fleeting) {
    found.push(`${fleeting[1]}${fleeting[2]}`, `${fleeting[1]}ь${fleeting[2]}`);
  }
  const between = SOFT_CLUSTER.exec(stem);
  if (between) found.push(`${between[1]}е${between[2]}`);
  const cluster = CLUSTER.exec(stem);
  if (cluster) found.push(`${cluster[1]}о${cluster[2]}`, `${cluster[1]}е${cluster[2]}`);
  if (/[ое]ва$/u.test(stem)) found.push(stem.slice(0, -3));
  const present = /^(.*?)у(?:ют|ет|ем|ешь|ете|ющ)$/u.exec(stem);
  const root = present?.[1] ?? stem;
  found.push(`${root}ова`, `${root}ева`);
  return found.filter((form) => form.length >= 3);
}

/** Vowel before a fleeting `е` that was a `й`: `строек` is `стройк`. */
function afterVowel(stem: string): string[] {
  const match = /^(.*[аеиоуыэюя])е([бвгджзклмнпрстфхцчшщ])$/u.exec(stem);
  return match ? [`${match[1]}й${match[2]}`] : [];
}

/** Last letters that belong to the word though the stemmer takes them for an ending: `остров`, `казах`. */
const NO_ENDING = /(?:ах|ам|ом|ов|ев)$/u;

/** A word in the very form of its key comes before others of the same stem: `лет` (years) is also of `лето`. */
const asTyped = (word: string) => `=${fold(word)}`;

function formsOfKey(word: string): string[] {
  const key = fold(word);
  // The past tense of `упасть` is `упал`, `упала`.
  const past = key.endsWith('асть') ? [key.replace(/сть$/u, 'л'), key.replace(/сть$/u, '')] : [];
  const forms = [asTyped(word), key, ...past, ...(NO_ENDING.test(key) ? [] : [stem(word)])];
  return [...new Set(key.endsWith('й') ? [...forms, key.slice(0, -1)] : forms)];
}

export const RUSSIAN_FORMS: WordForms = {
  stopWords: STOP_WORDS,
  ofKey: formsOfKey,
  ofFurtherWord: formsOfKey,
  isEnding: (word) => /^(?:й|я|е|и|м|х|го|му|ми|ти|ой|ая|ое|ые|ый|ом|ых)$/u.test(word),
  ofTyped: (word) => {
    const stemmed = stem(word);
    const forms = [asTyped(word), fold(word), stemmed, ...afterVowel(stemmed), ...alternations(stemmed)];
    return [...new Set(forms)];
  },
  inTexts: (word) => alternations(stem(word)),
};
