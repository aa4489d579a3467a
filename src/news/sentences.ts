import { isAbbreviation } from './abbreviations.ts';

/** A sentence as a range of UTF-16 offsets, end exclusive, without the white space around it. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

const TERMINATORS = '.!?…';
const CLOSERS = '"”»’)]}';
const OPENERS = '"“„«‘([{';
const DASHES = '-–—';

const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const DIGIT = /\p{N}/u;
const SPACE = /\s/u;
/** Names such as `Alem.AI` are written with their domain in capitals. */
const TOP_LEVEL_DOMAIN = /^(?:AI|KZ|IO|RU|COM|ORG|NET)(?![\p{L}\p{N}])/u;

/**
 * Splits a text into sentences. Every character that is not white space is in exactly one of them. A full stop ends
 * a sentence also where the next one is glued to it (`Center.The organ`), but not inside a number, a domain, an
 * abbreviation or initials. Scans once, from left to right; looks a bounded way around each terminator.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (character === '\n') {
      push(sentences, text, start, at);
      start = ++at;
    } else if (TERMINATORS.includes(character)) {
      const end = endOfSentence(text, at);
      if (end !== null) {
        push(sentences, text, start, end);
        start = end;
      }
      at = end ?? at + 1;
    } else at++;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

function push(sentences: Sentence[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && SPACE.test(text[start] ?? '')) start++;
  while (end > start && SPACE.test(text[end - 1] ?? '')) end--;
  if (end > start) sentences.push({ start, end });
}

/** Where the sentence that the terminator at `at` may close ends, or null where it goes on. */
function endOfSentence(text: string, at: number): number | null {
  let end = at;
  while (end < text.length && TERMINATORS.includes(text[end] ?? '')) end++;
  const isSingleStop = text[at] === '.' && end === at + 1;
  if (isSingleStop && isInsideToken(text, at)) return null;
  const isGlued = !SPACE.test(text[end] ?? ' ');
  while (end < text.length && isCloser(text, end, isGlued)) end++;
  const next = skipSpaces(text, end);
  if (next === text.length || text[next] === '\n') return end;
  if (isSingleStop && isAbbreviation(wordBefore(text, at), text[next] ?? '')) return null;
  return startsSentence(text, next, end) ? end : null;
}

/** `5.4`, `akorda.kz`, `A.B.`, `т.е.`: the stop belongs to what stands on both its sides. */
function isInsideToken(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (DIGIT.test(before) && DIGIT.test(after)) return true;
  if (LOWER.test(after)) return !SPACE.test(before);
  if (TOP_LEVEL_DOMAIN.test(text.slice(at + 1, at + 5))) return !SPACE.test(before);
  // Initials: a single capital before the stop, which no letter precedes.
  return (
    UPPER.test(before) &&
    !/[\p{L}\p{N}]/u.test(text[at - 2] ?? ' ') &&
    UPPER.test(after) &&
    !LOWER.test(text[at - 2] ?? ' ')
  );
}

/** A straight quote closes where it is glued to the terminator and what follows does not begin with it. */
function isCloser(text: string, at: number, isGlued: boolean): boolean {
  const character = text[at] ?? '';
  if (!CLOSERS.includes(character)) return false;
  if (!OPENERS.includes(character)) return true;
  const after = text[at + 1] ?? ' ';
  return isGlued && !/[\p{L}\p{N}]/u.test(after);
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && SPACE.test(text[at] ?? '')) at++;
  return at;
}

/** A capital, a number, or an opening quote or dash before one of them. */
function startsSentence(text: string, from: number, end: number): boolean {
  const hasSpace = from > end;
  let at = from;
  for (let step = 0; step < 4 && (OPENERS + DASHES).includes(text[at] ?? ' '); step++)
    at = skipSpaces(text, at + 1);
  const character = text[at] ?? '';
  if (UPPER.test(character)) return true;
  if (DIGIT.test(character)) return hasSpace || at > from || !DIGIT.test(text[end - 2] ?? '');
  // Letters without case (Arabic, Georgian) and other signs begin a sentence only after a space.
  return hasSpace && !LOWER.test(character) && !',;:)'.includes(character);
}

/** The longest word of a known abbreviation, with its inner stops. */
const LONGEST_WORD = 24;

function wordBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < LONGEST_WORD && /[\p{L}\p{N}.-]/u.test(text[from - 1] ?? '')) from--;
  return text.slice(from, at);
}
