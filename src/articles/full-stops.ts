import { isAbbreviation, isClock, isEnumerationEnd, isInnerStop } from './abbreviations.ts';
import { isInsideAddress } from './web-addresses.ts';

const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const DIGIT = /\p{N}/u;
const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;
/** Before a fraction without its zero: `up from .4%`, `$.50`, `(p = .007)`. */
const BEFORE_FRACTION = /[\s$€£₸(=<>≈±+−–-]/u;
/** The longest word of a known abbreviation, with its inner stops. */
const MAX_WORD_LENGTH = 24;
const WORD_PART = /[\p{L}\p{N}°.-]/u;
const CENTURY = /[IVX] ?вв?$/u;
/** Abbreviations are written with spaces too: `т. е.`, `и т. д.`, `б. з. б.` */
const APART = /(?<![\p{L}\p{N}.])(?:\p{L}{1,2}\. ){1,2}\p{L}{1,2}$/u;
const MAX_APART_LENGTH = 10;
/** `At 5 a.m. Mr. Smith went`: what is before the stop is too short to be a sentence of its own. */
const MAX_FRONT_WORDS = 3;
const MAX_FRONT_LENGTH = 30;

/** The word before an offset, with its inner stops. */
export function wordBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < MAX_WORD_LENGTH && WORD_PART.test(text[from - 1] ?? '')) from--;
  return text.slice(from, at);
}

/** `5.4`, `akorda.kz`, `A.B.`, `т.е.`: the stop belongs to what is on both sides of it. */
export function isInsideToken(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (SPACE.test(after)) return false;
  if (DIGIT.test(after)) {
    if (DIGIT.test(before)) return true;
    if (BEFORE_FRACTION.test(before)) return true;
  }
  if (LOWER.test(after)) return !SPACE.test(before);
  if (isInsideAddress(text, at)) return true;
  if (isInnerStop(wordBefore(text, at), text.slice(at + 1, at + 6))) return true;
  if (!UPPER.test(after) && !DIGIT.test(after)) return false;
  // Initials and `X.25`: a single capital before the stop, which no letter precedes.
  if (UPPER.test(before) && !LETTER.test(text[at - 2] ?? ' ')) return true;
  // `micro.L, later`: a single capital is no sentence.
  return /[,;)]/.test(text[at + 2] ?? ' ');
}

/** Whether the full stop at `at` belongs to the word before it; `next` is where the next word begins. */
export function endsAbbreviation(text: string, start: number, at: number, next: number): boolean {
  const word = wordBefore(text, at);
  const following = text.slice(next, next + MAX_WORD_LENGTH);
  if (isClock(word)) return isFront(text, start, at) || isClock(word, following);
  if (/^вв?$/u.test(word) && CENTURY.test(text.slice(Math.max(start, at - 6), at)))
    return isAbbreviation('г', following);
  // `45 °C. Ветер`: no initial.
  if (word.length === 1 && text[at - 2] === '°') return false;
  const apart = APART.exec(text.slice(Math.max(start, at - MAX_APART_LENGTH), at))?.[0].replaceAll(' ', '');
  if (apart !== undefined && isEnumerationEnd(apart)) return isAbbreviation(apart, following);
  return isAbbreviation(word, following) || (apart !== undefined && isAbbreviation(apart, following));
}

function isFront(text: string, start: number, at: number): boolean {
  return (
    at - start <= MAX_FRONT_LENGTH && text.slice(start, at).trim().split(/\s+/u).length <= MAX_FRONT_WORDS
  );
}
