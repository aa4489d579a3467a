import { ENGLISH_ABBREVIATIONS } from '../languages/en/abbreviations.ts';
import { KAZAKH_ABBREVIATIONS } from '../languages/kk/abbreviations.ts';
import { RUSSIAN_ABBREVIATIONS } from '../languages/ru/abbreviations.ts';

/** All languages at once: texts in one language hold names and abbreviations of the others. */
const TABLES = [ENGLISH_ABBREVIATIONS, RUSSIAN_ABBREVIATIONS, KAZAKH_ABBREVIATIONS];
const wordsOf = (kind: keyof (typeof TABLES)[number]) =>
  new Set(TABLES.flatMap((table) => table[kind].split(' ')));

const BEFORE_ANYTHING = wordsOf('beforeAnything');
const BEFORE_NUMBER = wordsOf('beforeNumber');
const AFTER_ENUMERATION = wordsOf('afterEnumeration');
const BEFORE_CURRENCY = wordsOf('beforeCurrency');
const BEGINNING = wordsOf('beginningWords');

/** `USD`, `США`: a code of three capitals. */
const CURRENCY = /^\p{Lu}{3}(?!\p{L})/u;

/**
 * Whether the full stop after `word` belongs to it; `next` is what follows the stop and spaces: a capital or a
 * number (a lower-case letter never begins a sentence), with some of what follows.
 */
export function isAbbreviation(word: string, next: string): boolean {
  // A sentence may be glued to the one before: `billion.No. 56`.
  const own = /^\p{L}{3,}\.(.+)$/u.exec(word)?.[1];
  if (own !== undefined) return isAbbreviation(own, next);
  // Initials: `A. Syzganov`, `А.С. Пушкин`, `Kassym-Jomart K. Tokayev`.
  const following = /^(\p{L}+)[^\p{L}.]/u.exec(next)?.[1] ?? '';
  if (BEGINNING.has(following.toLowerCase())) return false;
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return word.length > 1 || /^\p{Lu}/u.test(next);
  const lower = word.toLowerCase();
  if (isEnumerationEnd(lower) && next.startsWith('(')) return true;
  if (BEFORE_CURRENCY.has(lower)) return CURRENCY.test(next);
  return BEFORE_ANYTHING.has(lower) || (BEFORE_NUMBER.has(lower) && /^(?:\p{Lu}-?)?\p{N}/u.test(next));
}

/** `т.б`, `и т.д`, `etc`: what ends an enumeration ends a sentence too where a capital follows. */
export function isEnumerationEnd(word: string): boolean {
  return AFTER_ENUMERATION.has(word.toLowerCase());
}

/**
 * `5 p.m.`: such words end a sentence or do not, and both before a capital. Given what follows, whether a name of a day
 * follows, with which the sentence goes on.
 */
export function isClock(word: string, next?: string): boolean {
  if (!/^[ap]\.m$/iu.test(word)) return false;
  return next === undefined || /^(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day\b/u.test(next);
}

/** Whether the full stop between `word` and `next` is inside a known abbreviation, as in `Ph.D.` */
export function isInnerStop(word: string, next: string): boolean {
  const rest = /^\p{L}+(?=\.)/u.exec(next)?.[0];
  return rest !== undefined && BEFORE_ANYTHING.has(`${word}.${rest}`.toLowerCase());
}
