import type { NewsIndex } from '../../index/news-index.ts';
import { wordSet } from '../../languages/all-languages.ts';
import type { AnalyzedToken } from '../../languages/analyzer.ts';
import { tokenize } from '../../text/tokenizer.ts';
import type { Rewrite } from './keyboard-layout-repair.ts';
import { isRecognized, isSearchable } from './known-word.ts';
import { repairWord } from './spelling.ts';

/** Short words that join others; other short words would be found in any row of letters. */
const JOINING = wordSet(({ browseWords }) => browseWords.joining);
const MIN_PART_LENGTH = 4;
const MIN_JOINED_LENGTH = 8;
const MAX_JOINED_LENGTH = 60;
const MAX_PARTS = 6;
const MAX_SPLIT = 5;

/** Reads words that are several without their spaces (`newsfromkaraganda`), where each of them means something. */
export function readMissingSpaces(
  text: string,
  index: NewsIndex,
): { readonly text: string; readonly readings: readonly Rewrite[] } | null {
  const known = new Map<string, readonly string[] | null>();
  const readings: Rewrite[] = [];
  let read = '';
  let done = 0;
  for (const { text: word, start, end } of tokenize(text)) {
    if (readings.length === MAX_SPLIT || !mayBeJoined(word)) continue;
    const parts = known.get(word) ?? (known.has(word) ? null : partsMeant(word, index));
    known.set(word, parts);
    if (parts === null) continue;
    readings.push({ from: word, to: parts.join(' ') });
    read += text.slice(done, start) + parts.join(' ');
    done = end;
  }
  return readings.length === 0 ? null : { text: read + text.slice(done), readings };
}

/** A slip in one word is likelier than a space left out. */
function partsMeant(word: string, index: NewsIndex): readonly string[] | null {
  if (isRecognized(word, index)) return null;
  const parts = partsOf(word, index);
  return parts !== null && repairWord(word.toLowerCase(), [], index) === null ? parts : null;
}

function mayBeJoined(word: string): boolean {
  return word.length >= MIN_JOINED_LENGTH && word.length <= MAX_JOINED_LENGTH && !/\p{N}/u.test(word);
}

/** The fewest words that the letters make, all searchable but for joining ones; null where they make none. */
function partsOf(word: string, index: NewsIndex): readonly string[] | null {
  const best: (readonly string[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end++) {
    let shortest: readonly string[] | null = null;
    for (let start = 0; start < end; start++) {
      const before = best[start] ?? null;
      if (before === null || before.length + 1 >= (shortest?.length ?? MAX_PARTS + 1)) continue;
      const part = word.slice(start, end);
      if (isPart(part, index)) shortest = [...before, part];
    }
    best.push(shortest);
  }
  const parts = best[word.length] ?? null;
  // A question hardly ends in a joining word.
  return (parts?.at(-1)?.length ?? 0) >= MIN_PART_LENGTH ? parts : null;
}

function isPart(part: string, index: NewsIndex): boolean {
  if (JOINING.has(part.toLowerCase())) return true;
  return part.length >= MIN_PART_LENGTH && isSearchable(part, index);
}

/** Where a word is unknown but makes a known one with its neighbour (`kaz llm`), reads the two as that one. */
export function joinSplitWords(tokens: readonly AnalyzedToken[], index: NewsIndex): AnalyzedToken[] {
  const joined: AnalyzedToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined) break;
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

/** A joined word may hold one slip more (`kaz lm` for KazLLM). */
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
