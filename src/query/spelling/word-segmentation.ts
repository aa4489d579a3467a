import type { NewsIndex } from '../../index/news-index.ts';
import { wordSet } from '../../languages/all-languages.ts';
import type { AnalyzedToken } from '../../languages/analyzer.ts';
import { tokenize } from '../../text/tokenizer.ts';
import type { InPieces } from '../../time/cooperative.ts';
import type { Rewrite } from './keyboard-layout-repair.ts';
import { isRecognized, isSearchable } from './known-word.ts';
import { repairWord } from './spelling.ts';

/** Short words that may be part of joined words; other short words would be found in any letters. */
const JOINING = wordSet(({ browseWords }) => browseWords.joining);
const MIN_PART_LENGTH = 4;
const MIN_JOINED_LENGTH = 8;
const MAX_JOINED_LENGTH = 60;
const MAX_PARTS = 6;
const MAX_SPLIT = 5;
/** No longer word is looked for in joined ones. */
const MAX_PART_LENGTH = 30;
/** So many stretches of a question's letters are looked up (people's need up to 60); what comes after stays as typed. */
const MAX_LOOKUPS = 400;

/** Tells whether letters may be searched, up to `MAX_LOOKUPS` times. */
class BoundedLookup {
  readonly #index: NewsIndex;
  #left = MAX_LOOKUPS;

  constructor(index: NewsIndex) {
    this.#index = index;
  }

  get isExhausted(): boolean {
    return this.#left === 0;
  }

  isSearchable(part: string): boolean {
    if (this.#left === 0) return false;
    this.#left--;
    return isSearchable(part, this.#index);
  }
}

/** Splits words that were typed without spaces (`newsfromkaraganda`), if each part means something; word by word. */
export function* readMissingSpaces(
  text: string,
  index: NewsIndex,
): InPieces<{ readonly text: string; readonly readings: readonly Rewrite[] } | null> {
  const known = new Map<string, readonly string[] | null>();
  const lookup = new BoundedLookup(index);
  const readings: Rewrite[] = [];
  let read = '';
  let done = 0;
  for (const { text: word, start, end } of tokenize(text)) {
    if (readings.length === MAX_SPLIT || lookup.isExhausted) break;
    if (!mayBeJoined(word)) continue;
    const parts = known.get(word) ?? (known.has(word) ? null : yield* partsMeant(word, index, lookup));
    known.set(word, parts);
    if (parts === null) continue;
    readings.push({ from: word, to: parts.join(' ') });
    read += text.slice(done, start) + parts.join(' ');
    done = end;
  }
  return readings.length === 0 ? null : { text: read + text.slice(done), readings };
}

/** A typo in one word is more likely than a missing space. */
function* partsMeant(
  word: string,
  index: NewsIndex,
  lookup: BoundedLookup,
): InPieces<readonly string[] | null> {
  if (isRecognized(word, index)) return null;
  const parts = yield* partsOf(word, lookup);
  return parts !== null && repairWord(word.toLowerCase(), [], index) === null ? parts : null;
}

function mayBeJoined(word: string): boolean {
  return word.length >= MIN_JOINED_LENGTH && word.length <= MAX_JOINED_LENGTH && !/\p{N}/u.test(word);
}

/** Splits the letters into the fewest words, all searchable except joining ones; null if that is impossible. */
function* partsOf(word: string, lookup: BoundedLookup): InPieces<readonly string[] | null> {
  const best: (readonly string[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    let shortest: readonly string[] | null = null;
    for (let start = Math.max(0, end - MAX_PART_LENGTH); start < end; start++) {
      const before = best[start] ?? null;
      if (before === null || before.length + 1 >= (shortest?.length ?? MAX_PARTS + 1)) continue;
      const part = word.slice(start, end);
      if (isPart(part, lookup)) shortest = [...before, part];
    }
    best.push(shortest);
    yield;
  }
  const parts = best[word.length] ?? null;
  // A question rarely ends with a joining word.
  return (parts?.at(-1)?.length ?? 0) >= MIN_PART_LENGTH ? parts : null;
}

function isPart(part: string, lookup: BoundedLookup): boolean {
  if (JOINING.has(part.toLowerCase())) return true;
  return part.length >= MIN_PART_LENGTH && lookup.isSearchable(part);
}

/** Joins an unknown word with its neighbour if together they are a known word (`kaz llm`); word by word. */
export function* joinSplitWords(
  tokens: readonly AnalyzedToken[],
  index: NewsIndex,
): InPieces<AnalyzedToken[]> {
  const joined: AnalyzedToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined) break;
    yield;
    if (next !== undefined && !(index.has(token.term) && index.has(next.term))) {
      const together = token.word + next.word;
      const entry =
        index.vocabulary.get(together) ?? (together.length >= 5 ? nearestJoined(together, index) : undefined);
      if (entry) {
        joined.push({ ...token, end: next.end, word: entry.word, term: entry.term });
        at++;
        continue;
      }
    }
    joined.push(token);
  }
  return joined;
}

/** A joined word may have one typo (`kaz lm` for KazLLM). */
function nearestJoined(together: string, index: NewsIndex) {
  const repaired = repairWord(together, [], index);
  return repaired &&
    Math.abs(repaired.word.length - together.length) <= 1 &&
    shareStart(repaired.word, together)
    ? repaired
    : undefined;
}

function shareStart(a: string, b: string): boolean {
  return a.slice(0, 3) === b.slice(0, 3) && a.slice(-1) === b.slice(-1);
}
