import { isAbbreviation, isInnerStop } from './abbreviations.ts';

/** A sentence as a range of UTF-16 offsets, end exclusive, without the white space around it. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

const TERMINATORS = '.!?…';
const CLOSERS = '”»’)]}';
/** Marks that open before a word and close elsewhere. */
const TWO_WAY = '"\'“';
const OPENERS = '"“„«‘\'([{';
const DASHES = '-–—';
/** By code unit, 1 for what a sentence may end at or be quoted by; all else, nearly all of a text, is passed over. */
const MARKS = new Uint8Array(0x2100);
for (const mark of `${TERMINATORS}\n"`) MARKS[mark.charCodeAt(0)] = 1;

const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const DIGIT = /\p{N}/u;
const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;
/** Names such as `Alem.AI` are written with their domain in capitals. */
const TOP_LEVEL_DOMAIN = /^(?:AI|KZ|IO|RU|COM|ORG|NET)(?![\p{L}\p{N}])/u;
/** The site that a text was taken from, glued to its end: `he noted.primeminister.kz`. */
const CREDIT = /^(?:akorda|primeminister)\.kz\s*(?:\n|$)/;
const MAX_CREDIT = 24;
/** What e-mail addresses and links are written with. */
const ADDRESS = /[A-Za-z0-9._~:/?#@!$&*+,;=%-]/;
const MAX_ADDRESS_LENGTH = 200;
/** Of a list: two digits, with spaces before them. */
const MAX_ITEM_NUMBER_LENGTH = 4;

/**
 * Splits a text into sentences. Every character that is not white space is in exactly one of them. A full stop ends
 * a sentence also where the next one is glued to it (`Center.The organ`), but not inside a number, a domain, an
 * abbreviation or initials. Scans once, from left to right; looks a bounded way around each terminator.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let at = 0;
  let isQuoted = false;
  while (at < text.length) {
    if (MARKS[text.charCodeAt(at)] !== 1) {
      at++;
      continue;
    }
    const character = text[at] ?? '';
    let next = at + 1;
    let end: number | null = null;
    if (character === '\n') {
      if (!continuesOnNextLine(text, at)) end = at;
    } else if (character === '"') isQuoted = isQuotedAfter(text, at, isQuoted);
    else {
      while (TERMINATORS.includes(text[next] ?? ' ')) next++;
      end = isItemNumber(text, start, at) ? null : endOfSentence(text, at, next, isQuoted);
    }
    if (end !== null) {
      push(sentences, text, start, end);
      if (text.slice(at, end).includes('"')) isQuoted = false;
      start = end;
      next = Math.max(next, end);
    }
    at = next;
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

/** A line that begins with a small letter goes on with the sentence before it. */
function continuesOnNextLine(text: string, newline: number): boolean {
  return LOWER.test(text[newline + 1] ?? ' ');
}

/** A straight quote opens after a space and closes before one; glued on both sides, it does what is due. */
function isQuotedAfter(text: string, at: number, isQuoted: boolean): boolean {
  if (!LETTER.test(text[at + 1] ?? ' ')) return false;
  const before = text[at - 1] ?? ' ';
  return SPACE.test(before) || (OPENERS + DASHES).includes(before) || !isQuoted;
}

/** Where the sentence that the terminators from `at` to `after` may close ends, or null where it goes on. */
function endOfSentence(text: string, at: number, after: number, isQuoted: boolean): number | null {
  const isSingleStop = text[at] === '.' && after === at + 1;
  if (isSingleStop && isBeforeCredit(text, at)) return after;
  if (isSingleStop && isInsideToken(text, at)) return null;
  const end = skipClosers(text, after, isQuoted);
  const next = skipSpaces(text, end);
  if (next === text.length || text[next] === '\n') return end;
  if (isSingleStop && isAbbreviation(wordBefore(text, at), text.slice(next, next + MAX_WORD_LENGTH)))
    return null;
  return startsSentence(text, next, end) ? end : null;
}

/** Past the quotes and brackets that close after a terminator, also where a space stands before them. */
function skipClosers(text: string, from: number, isQuoted: boolean): number {
  let end = from;
  while (isCloser(text, end, isQuoted)) end++;
  for (let next = skipSpaces(text, end); CLOSERS.includes(text[next] ?? ' '); next = skipSpaces(text, end))
    end = next + 1;
  return end;
}

function isCloser(text: string, at: number, isQuoted: boolean): boolean {
  const character = text[at] ?? ' ';
  if (CLOSERS.includes(character)) return true;
  if (!TWO_WAY.includes(character)) return false;
  return (character === '"' && isQuoted) || !LETTER.test(text[at + 1] ?? ' ');
}

/** `5.4`, `akorda.kz`, `A.B.`, `т.е.`: the stop belongs to what stands on both its sides. */
function isInsideToken(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (DIGIT.test(before) && DIGIT.test(after)) return true;
  if (LOWER.test(after)) return !SPACE.test(before);
  if (isInsideAddress(text, at)) return true;
  if (isInnerStop(wordBefore(text, at), text.slice(at + 1, at + 6))) return true;
  if (TOP_LEVEL_DOMAIN.test(text.slice(at + 1, at + 5))) return UPPER.test(wordBefore(text, at)[0] ?? ' ');
  // Initials and `X.25`: a single capital before the stop, which no letter precedes.
  const isGlued = UPPER.test(after) || DIGIT.test(after);
  return isGlued && UPPER.test(before) && !LETTER.test(text[at - 2] ?? ' ');
}

/** `Asel.Kim@clinic.kz`, `https://clinic.kz/Priem.Html`: looks a bounded way to both sides. */
function isInsideAddress(text: string, at: number): boolean {
  if (!ADDRESS.test(text[at + 1] ?? ' ')) return false;
  let from = at;
  while (from > 0 && at - from < MAX_ADDRESS_LENGTH && ADDRESS.test(text[from - 1] ?? ' ')) from--;
  const before = text.slice(from, at);
  if (/https?:\/\/\S*$|^www(?:\.[\w-]+)?$|@[\w-]+$/iu.test(before)) return true;
  return (
    /^[A-Za-z0-9._%+-]{1,64}@/.test(text.slice(at + 1, at + 1 + MAX_ADDRESS_LENGTH)) &&
    /^[\w.%+-]+$/.test(before)
  );
}

/** `1. Open the box`: a number that begins a sentence, of a list, is none by itself. */
function isItemNumber(text: string, start: number, at: number): boolean {
  return at - start <= MAX_ITEM_NUMBER_LENGTH && /^\s*\d{1,2}$/u.test(text.slice(start, at));
}

function isBeforeCredit(text: string, at: number): boolean {
  if (!CREDIT.test(text.slice(at + 1, at + 1 + MAX_CREDIT))) return false;
  const word = wordBefore(text, at);
  return /^\p{L}{3,}$/u.test(word) && word !== 'www';
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
const MAX_WORD_LENGTH = 24;

function wordBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < MAX_WORD_LENGTH && /[\p{L}\p{N}.-]/u.test(text[from - 1] ?? '')) from--;
  return text.slice(from, at);
}
