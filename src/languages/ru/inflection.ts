import type { Inflection } from '../inflection.ts';
import { IRREGULAR_NOUNS } from './irregular-nouns.ts';

const NOUN_ENDINGS = 'а я о е у ю ы и ь й ой ей ою ею ом ем ам ям ами ями ьми ах ях ов ев ью'.split(' ');
const SURNAME_ENDINGS = 'ых ым ыми'.split(' ');
const ADJECTIVE_ENDINGS =
  'ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ую юю ых их ыми ими ой ей ою ею'.split(' ');
const MIN_BASE_LENGTH = 2;

const SURNAME = /(?:ов|ев|ин|ын)$/u;
/** The person of a people or a town: `гражданин`, `граждане`. */
const OF_A_PEOPLE = /[ая]нин$/u;
const VOWEL_LAST = /[аеиоуыэюя]$/u;
/** Infinitives and common personal forms: what is no noun has forms that are not told apart here. */
const VERB = /(?:[аеиоуыя]ть(?:ся)?|[аия]л[аи]?сь|или|али|ает|яет|ует|уют|ают|яют)$/u;

const C = '[бвгджзйклмнпрстфхцчшщ]';
/** A vowel that only the form without an ending has: `рынок`; `д` and `т` keep theirs (`город`, `совет`). */
const FLEETING = new RegExp(`^(.*${C})[ое]([бвжзклмнпрсхцчшщ])$`, 'u');
const FLEETING_AFTER_SOFT = new RegExp(`^(.*${C})е(${C})$`, 'u');
const FLEETING_AFTER_VOWEL = new RegExp(`^(.*[аеиоуыэюя])е(${C})$`, 'u');

interface Irregular {
  readonly bases: readonly string[];
  readonly forms: readonly string[];
}

const IRREGULAR: readonly Irregular[] = IRREGULAR_NOUNS.split('\n').map((line) => {
  const parts = line.split(' ');
  return {
    bases: parts.filter((part) => !/^[=~]/.test(part)),
    forms: parts.filter((part) => /^[=~]/.test(part)).map((part) => part.slice(1)),
  };
});
const OF_BASE = new Map(IRREGULAR.flatMap((noun) => noun.bases.map((base) => [base, noun] as const)));
const OF_FORM = new Map(IRREGULAR.flatMap((noun) => noun.forms.map((form) => [form, noun] as const)));
const OWN_FORMS = new Set(
  IRREGULAR_NOUNS.split(/\s/).flatMap((part) => (part.startsWith('=') ? part.slice(1) : [])),
);

/** What is left of a word as a noun without one of the endings. */
function nounBases(word: string): string[] {
  if (OWN_FORMS.has(word)) return [];
  const found = NOUN_ENDINGS.flatMap((ending) => withoutEnding(word, ending));
  for (const ending of SURNAME_ENDINGS) {
    found.push(...withoutEnding(word, ending).filter((base) => SURNAME.test(base)));
  }
  if (word.endsWith('ей')) found.push(`${word.slice(0, -2)}ь`);
  if (!word.endsWith('ь')) found.push(word);
  const bare = word.replace(/ь$/u, '');
  if (!VOWEL_LAST.test(bare)) {
    const full = FLEETING.exec(bare);
    if (full) found.push(`${full[1]}${full[2]}`);
    const soft = FLEETING_AFTER_SOFT.exec(bare);
    if (soft) found.push(`${soft[1]}ь${soft[2]}`);
    const long = FLEETING_AFTER_VOWEL.exec(bare);
    if (long) found.push(`${long[1]}й${long[2]}`);
  }
  return [...found, ...found.flatMap((base) => (OF_A_PEOPLE.test(base) ? base.slice(0, -2) : []))];
}

function withoutEnding(word: string, ending: string): string[] {
  const length = word.length - ending.length;
  return word.endsWith(ending) && length >= MIN_BASE_LENGTH ? [word.slice(0, length)] : [];
}

function irregularOf(word: string, bases: readonly string[]): Irregular[] {
  const own = OF_FORM.get(word);
  return [...(own ? [own] : []), ...bases.flatMap((base) => OF_BASE.get(base) ?? [])];
}

const plain = (word: string) => word.replaceAll('ё', 'е');

export const INFLECTION: Inflection = {
  keysOf: (word) => {
    const form = plain(word);
    const bases = nounBases(form);
    const adjectives = ADJECTIVE_ENDINGS.flatMap((ending) => withoutEnding(form, ending));
    const irregular = irregularOf(form, bases).map((noun) => `#${IRREGULAR.indexOf(noun)}`);
    return [...new Set([...bases, ...adjectives.map((base) => `${base}-`), ...irregular])];
  },
  needsStem: (word) => VERB.test(word) && !OWN_FORMS.has(plain(word)),
};
