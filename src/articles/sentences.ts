import { datelineEnd } from './datelines.ts';
import { endsAbbreviation, isInsideToken, wordBefore } from './full-stops.ts';
import { beginsWithItemMark, isItemMark, nextItemStart } from './list-items.ts';
import { isBeforeCredit } from './web-addresses.ts';

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
/** Marks of notes belong to the sentence before them: `It burns.[1][2] It is hot`, `It burns. [1] It is hot`. */
const REFERENCES = /(?: {0,2}\[\d{1,3}\]){1,9}/uy;
/** A bracket of so few characters is part of the sentence around it, whatever stops it contains. */
const MAX_BRACKET_LENGTH = 70;
/**
 * A text without full stops is cut between words: what is done for a sentence may take longer than its length. The longest
 * of 14,000 sentences of official news has 1,445 units.
 */
export const MAX_SENTENCE_LENGTH = 2_000;

/**
 * Splits a text into sentences. Every character that is not white space is in exactly one of them. A full stop ends
 * a sentence also where the next one is glued to it (`Center.The organ`), but not inside a number, a domain, an
 * abbreviation or initials. Scans once, from left to right; looks a bounded way around each terminator. None is longer than
 * `MAX_SENTENCE_LENGTH`.
 *
 * ```ts
 * const text = 'It cost 3.5 million tenge. A. Bektenov opened it.';
 * splitSentences(text).map(({ start, end }) => text.slice(start, end)).length; // => 2
 * splitSentences('One. Two.'); // => [{ start: 0, end: 4 }, { start: 5, end: 9 }]
 * ```
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let at = datelineEnd(text, 0) ?? 0;
  let isQuoted = false;
  let item = nextItemStart(text, 0) ?? text.length;
  const endAt = (end: number) => {
    push(sentences, text, start, end);
    start = end;
    item = nextItemStart(text, start) ?? text.length;
  };
  while (at < text.length) {
    if (at >= item) endAt(item);
    if (MARKS[text.charCodeAt(at)] !== 1) {
      at++;
      continue;
    }
    const character = text[at] ?? '';
    let next = at + 1;
    if (character === '\n') {
      if (!continuesOnNextLine(text, at)) {
        endAt(at);
        isQuoted = false;
        next = datelineEnd(text, next) ?? next;
      }
    } else if (character === '"') isQuoted = isQuotedAfter(text, at, isQuoted);
    else {
      next = terminatorsEnd(text, at);
      const end = endOfSentence(text, start, at, next, isQuoted);
      if (end !== null) {
        endAt(end);
        if (text.slice(at, end).includes('"')) isQuoted = false;
        next = Math.max(next, end);
      }
    }
    at = next;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

/** Past a run of terminators, also of an ellipsis written with spaces: `. . .` */
function terminatorsEnd(text: string, at: number): number {
  let next = at + 1;
  for (;;) {
    while (isTerminator(text, next)) next++;
    if (text[next - 1] !== '.' || text[next] !== ' ' || text[next + 1] !== '.') return next;
    // ` .5` and ` .kz` begin a word.
    if (LETTER.test(text[next + 2] ?? ' ')) return next;
    next += 2;
  }
}

function isTerminator(text: string, at: number): boolean {
  return at < text.length && TERMINATORS.includes(text[at] ?? '');
}

function push(sentences: Sentence[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && SPACE.test(text[start] ?? '')) start++;
  while (end > start && SPACE.test(text[end - 1] ?? '')) end--;
  while (end - start > MAX_SENTENCE_LENGTH) {
    const cut = cutBefore(text, start + MAX_SENTENCE_LENGTH);
    push(sentences, text, start, cut);
    start = cut;
    while (SPACE.test(text[start] ?? '')) start++;
  }
  if (end > start) sentences.push({ start, end });
}

/** Where the last word begins at or before an offset; that offset where a word is as long as half a sentence. */
function cutBefore(text: string, latest: number): number {
  for (let at = latest; at > latest - MAX_SENTENCE_LENGTH / 2; at--)
    if (SPACE.test(text[at] ?? '')) return at;
  const isHalfPair = /[\uDC00-\uDFFF]/.test(text[latest] ?? '');
  return isHalfPair ? latest - 1 : latest;
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
function endOfSentence(
  text: string,
  start: number,
  at: number,
  after: number,
  isQuoted: boolean,
): number | null {
  const isSingleStop = text[at] === '.' && after === at + 1;
  if (isSingleStop) {
    if (isBeforeCredit(text, at, wordBefore(text, at))) return after;
    if (isItemMark(text, start, at) || isInsideToken(text, at)) return null;
  } else if (isBeforeWord(text, at, after)) return null;
  const end = skipClosers(text, after, isQuoted);
  const next = skipSpaces(text, end);
  if (next === text.length || text[next] === '\n') return end;
  if (isSingleStop && endsAbbreviation(text, start, at, next)) return null;
  if (!startsSentence(text, next, end)) return null;
  return isInShortBracket(text, start, end) ? null : end;
}

/** ` !Kung`: a mark before a word and behind a space is part of the word. */
function isBeforeWord(text: string, at: number, after: number): boolean {
  return (
    SPACE.test(text[at - 1] ?? ' ') && text[at] !== '…' && text[at] !== '.' && LETTER.test(text[after] ?? ' ')
  );
}

/** `(Art. 5. Par. 2)`: whether an offset is in a short bracket on the same line. */
function isInShortBracket(text: string, start: number, at: number): boolean {
  let depth = 0;
  let from = at - 1;
  for (; depth <= 0; from--) {
    if (from < start || at - from > MAX_BRACKET_LENGTH) return false;
    depth += bracketStep(text[from]);
  }
  for (let to = at; to - from <= MAX_BRACKET_LENGTH; to++) {
    depth += bracketStep(text[to]);
    if (depth === 0) return true;
    if (text[to] === '\n' || to >= text.length) return false;
  }
  return false;
}

function bracketStep(character: string | undefined): -1 | 0 | 1 {
  if (character === '(' || character === '[') return 1;
  return character === ')' || character === ']' ? -1 : 0;
}

/** Past the quotes and brackets that close after a terminator, also if a space is before them. */
function skipClosers(text: string, from: number, isQuoted: boolean): number {
  let end = from;
  while (isCloser(text, end, isQuoted)) end++;
  REFERENCES.lastIndex = end;
  if (REFERENCES.test(text)) end = REFERENCES.lastIndex;
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
  if (character === '' || character === '\n') return false;
  if (UPPER.test(character)) return true;
  if (DIGIT.test(character)) return hasSpace || at > from || !DIGIT.test(text[end - 2] ?? '');
  // Letters without case (Arabic, Georgian) and other signs begin a sentence only after a space.
  if (hasSpace && beginsWithItemMark(text, from)) return true;
  return hasSpace && !LOWER.test(character) && !',;:)'.includes(character);
}
