import { type Token, tokenize } from '../../text/tokenizer.ts';
import { PLACE_NAMES, type PlaceReading } from './inflections.ts';
import { MAX_PLACE_WORD_LENGTH, placeKey } from './name-key.ts';
import { COMMON_WORDS, type RegionCode } from './region-table.ts';
import {
  FILLER_WORDS,
  KIND_AFTER,
  KIND_BEFORE,
  type KindWord,
  LIST_JOINER,
  OTHER_AFTER,
  OTHER_BEFORE,
} from './region-words.ts';

interface Word extends Token {
  readonly key: string;
}

/** A name in the text, with the word that says what it names; indexes are word indexes. */
interface FoundName {
  readonly reading: PlaceReading;
  /** First word of the name itself. */
  readonly word: number;
  readonly first: number;
  readonly last: number;
  readonly before: KindWord | null;
  readonly after: KindWord | null;
  /** Region or city, from the words around it, here or at the other end of an enumeration. */
  readonly kind: KindWord['kind'] | null;
}

export interface RegionScan {
  readonly mentions: { readonly code: RegionCode; readonly start: number; readonly end: number }[];
  /** Whether the text consists only of region names and the words around them. */
  readonly isAll: boolean;
}

/**
 * Finds the names of regions: in running `text`, or in what a person `typed` when asked for a region, where ambiguous
 * names count too. One pass over the words, one look-up each.
 */
export function scanRegions(text: string, manner: 'text' | 'typed'): RegionScan {
  const words = keyWords(text);
  const names = spreadKinds(findNames(text, words), text, words);
  const mentions: RegionScan['mentions'] = [];
  const covered = new Set<number>();
  for (const name of names) {
    const isWord = manner === 'text' && COMMON_WORDS.has(words[name.word]?.text ?? '');
    const code = isWord ? null : codeOf(name, manner);
    if (code === null) continue;
    for (let at = name.first; at <= name.last; at += 1) covered.add(at);
    mentions.push({ code, start: words[name.first]?.start ?? 0, end: words[name.last]?.end ?? 0 });
  }
  return { mentions, isAll: words.every(({ key }, at) => covered.has(at) || FILLER_WORDS.has(key)) };
}

function keyWords(text: string): Word[] {
  return tokenize(text).map(({ text: word, start, end }) => {
    const key = word.length > MAX_PLACE_WORD_LENGTH ? '' : placeKey(word);
    return { text: word, start, end, key };
  });
}

function findNames(text: string, words: readonly Word[]): FoundName[] {
  const found: FoundName[] = [];
  let free = 0;
  for (let at = 0; at < words.length; at++) {
    const match = nameAt(text, words, at);
    if (match === null) continue;
    const { reading, last } = match;
    const name = withKindWords(text, words, { reading, first: at, last }, free);
    if (name === null) {
      at = last;
      continue;
    }
    found.push(name);
    free = name.last + 1;
    at = name.last;
  }
  return found;
}

/** The longest name that starts at the word. */
function nameAt(text: string, words: readonly Word[], at: number) {
  const first = words[at]?.key ?? '';
  for (let count = PLACE_NAMES.wordsFrom.get(first) ?? 0; count > 0; count--) {
    const run = words.slice(at, at + count);
    if (run.length < count || !run.every((_, step) => step === 0 || adjoins(text, words, at + step)))
      continue;
    const reading = PLACE_NAMES.byKey.get(run.map(({ key }) => key).join(' '));
    if (reading !== undefined) return { reading, last: at + count - 1 };
  }
  return null;
}

/** Adds the words beside the name; null if they show that it is the name of something else. */
function withKindWords(
  text: string,
  words: readonly Word[],
  { reading, first, last }: Pick<FoundName, 'reading' | 'first' | 'last'>,
  free: number,
): FoundName | null {
  const next = adjoins(text, words, last + 1) ? (words[last + 1]?.key ?? '') : '';
  if (OTHER_AFTER.has(next)) return null;
  const isOf = first - 2 >= free && words[first - 1]?.key === 'of' && adjoins(text, words, first);
  const at = isOf ? first - 2 : first - 1;
  const previous = at >= free && adjoins(text, words, at + 1) ? (words[at]?.key ?? '') : '';
  if (OTHER_BEFORE.has(previous)) return null;
  const after = KIND_AFTER.get(next) ?? null;
  const before = KIND_BEFORE.get(previous) ?? null;
  return {
    reading,
    word: first,
    first: before === null ? first : at,
    last: after === null ? last : last + 1,
    before,
    after,
    kind: after?.kind ?? before?.kind ?? null,
  };
}

/** What may be between two words of one name: a space, a hyphen, the full stop of "г.". */
const ADJOINING = /^[\s.‐-―-]{1,3}$/u;

function adjoins(text: string, words: readonly Word[], at: number): boolean {
  const from = words[at - 1]?.end;
  const to = words[at]?.start;
  if (from === undefined || to === undefined || to - from > 3) return false;
  const between = text.slice(from, to);
  return ADJOINING.test(between) && (!between.includes('.') || (words[at - 1]?.text.length ?? 0) <= 3);
}

/** Applies "regions" at one end of an enumeration to its other names: "Akmola, Almaty and Pavlodar regions". */
function spreadKinds(names: readonly FoundName[], text: string, words: readonly Word[]): FoundName[] {
  const spread = [...names];
  const carry = (from: number, step: 1 | -1, word: KindWord) => {
    for (let at = from + step; ; at += step) {
      const name = spread[at];
      const [left, right] = step === 1 ? [spread[at - 1], name] : [name, spread[at + 1]];
      if (name === undefined || name.kind !== null || !isJoined(left, right, text, words)) return;
      if (word.spreads === 'all' || name.reading.isAdjective) spread[at] = { ...name, kind: word.kind };
    }
  };
  names.forEach(({ before, after }, at) => {
    if (before !== null && before.spreads !== 'none') carry(at, 1, before);
    if (after !== null && after.spreads !== 'none') carry(at, -1, after);
  });
  return spread;
}

/** More text than this between two names is not just a comma or "and". */
const MAX_JOINER_LENGTH = 12;

function isJoined(
  left: FoundName | undefined,
  right: FoundName | undefined,
  text: string,
  words: readonly Word[],
): boolean {
  const from = left && words[left.last]?.end;
  const to = right && words[right.first]?.start;
  if (from === undefined || to === undefined || to - from > MAX_JOINER_LENGTH) return false;
  return LIST_JOINER.test(text.slice(from, to));
}

function codeOf({ reading, kind }: FoundName, manner: 'text' | 'typed'): RegionCode | null {
  const said = kind === 'region' ? reading.asRegion : kind === 'city' ? reading.asCity : null;
  return said ?? (manner === 'typed' && kind === null ? reading.typed : null) ?? reading.alone;
}

/** The key of a typed name without the words around it, and whether those say region or city. */
export function readingOf(typed: string): { key: string; kind: KindWord['kind'] | null } {
  let kind: KindWord['kind'] | null = null;
  const names: string[] = [];
  for (const { key } of keyWords(typed)) {
    const word = KIND_AFTER.get(key) ?? KIND_BEFORE.get(key);
    if (word) kind = word.kind;
    else if (!FILLER_WORDS.has(key)) names.push(key);
  }
  return { key: names.join(' '), kind };
}
