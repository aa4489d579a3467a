import { ENTITY } from '../../index/entity-types.ts';
import { alternatives, wordSet } from '../../languages/all-languages.ts';
import type { AnalyzedToken } from '../../languages/analyzer.ts';
import { CANDIDATE, type Candidate } from './candidate.ts';

const SCALE = wholeWord(alternatives(({ entityWords }) => entityWords.scales));
const DEICTIC = wholeWord(alternatives(({ entityWords }) => entityWords.deictics));
const YEAR_AFTER = wholeWord(alternatives(({ entityWords }) => entityWords.yearAfter));
const YEAR_BEFORE = wordSet(({ entityWords }) => entityWords.yearBefore);
const RELATIVE = wordSet(({ entityWords }) => entityWords.relativeDates);
const BARE = wordSet(({ entityWords }) => entityWords.bareDates);
const YEAR = /^(?:1[0-9]|20)\d\d$/;
const DAY = /^\d{1,2}(?:st|nd|rd|th)?$/;
const CLOCK = /^\d{1,2}[:.]\d\d$/;
/** Joins the words of a date: `1 of May`, `2024 жылғы 1 мамыр`. */
const DATE_JOINER = /^(?:жылғы|of|г|гг)$/;
const NUMBERED = /(?:№|No\.?|#)\s?$/u;
const MEASURES = [
  [ENTITY.money, CANDIDATE.money],
  [ENTITY.percentage, CANDIDATE.percentage],
  [ENTITY.duration, CANDIDATE.duration],
  [ENTITY.age, CANDIDATE.age],
] as const;

function wholeWord(words: string): RegExp {
  return new RegExp(`^(?:${words})$`, 'u');
}

interface Reading {
  readonly text: string;
  readonly tokens: readonly AnalyzedToken[];
  readonly entities: readonly number[];
  readonly lower: readonly string[];
}

/** Dates, numbers with what they measure, and words that give a reason or define, of a sentence. Linear. */
export function quantities(
  tokens: readonly AnalyzedToken[],
  entities: readonly number[],
  text: string,
): Candidate[] {
  const lower = tokens.map((token) => token.text.toLowerCase());
  const reading = { text, tokens, entities, lower };
  const candidates: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const candidate = quantityAt(reading, at);
    if (candidate === null) continue;
    candidates.push(candidate);
    at = candidate.last;
  }
  entities.forEach((bits, at) => {
    const alone = (kinds: number, strength: number) =>
      candidates.push({ first: at, last: at, kinds, strength });
    if ((bits & ENTITY.reason) !== 0) alone(CANDIDATE.reason, 1);
    if ((bits & ENTITY.definition) !== 0) alone(CANDIDATE.definition, 0.7);
  });
  return candidates;
}

function quantityAt(reading: Reading, at: number): Candidate | null {
  const { entities, lower } = reading;
  const bits = entities[at] ?? 0;
  const word = lower[at] ?? '';
  if ((bits & ENTITY.date) !== 0) {
    return YEAR.test(word) && isCount(reading, at)
      ? { first: at, last: at, kinds: CANDIDATE.number, strength: 0.8 }
      : dateAt(reading, at);
  }
  if (RELATIVE.has(word) && DEICTIC.test(word)) {
    return { first: at, last: at, kinds: CANDIDATE.date, strength: 0.6 };
  }
  return (bits & ENTITY.number) === 0 ? null : numberAt(reading, at);
}

/** A number of four digits is a year where the words around it say so or nothing follows; else it counts. */
function isCount({ text, tokens, entities, lower }: Reading, at: number): boolean {
  if (YEAR_BEFORE.has(lower[at - 1] ?? '') || YEAR_AFTER.test(lower[at + 1] ?? '')) return false;
  const isBesideDate = [at - 1, at + 1].some((beside) => ((entities[beside] ?? 0) & ENTITY.date) !== 0);
  if (isBesideDate || tokens[at + 1] === undefined) return false;
  return !/[.,;:)\]–—-]/.test(text.slice(tokens[at]?.end, tokens[at + 1]?.start));
}

function dateAt({ entities, lower }: Reading, at: number): Candidate {
  const isDate = (place: number) => ((entities[place] ?? 0) & ENTITY.date) !== 0;
  let first = at;
  while (first > 0 && DAY.test(lower[first - 1] ?? '')) first--;
  let last = at;
  for (let next = at + 1; next < lower.length; next++) {
    const word = lower[next] ?? '';
    const isDay = DAY.test(word) && next - at < 3 && !BARE.has(lower[at] ?? '');
    if (!isDate(next) && !isDay && !DATE_JOINER.test(word)) break;
    last = next;
  }
  const inside = lower.slice(first, last + 1);
  const isDeictic = DEICTIC.test(lower[first - 1] ?? '');
  return {
    first: isDeictic ? first - 1 : first,
    last,
    kinds: CANDIDATE.date | (inside.some((word) => YEAR.test(word)) ? CANDIDATE.year : 0),
    strength: dateStrength(inside, isDeictic, /^\p{N}/u.test(lower[first - 1] ?? '')),
  };
}

/** A day, a month or a year is a date; `spring` and `this year` are less, `year` by itself is hardly one. */
function dateStrength(words: readonly string[], isDeictic: boolean, isCounted: boolean): number {
  if (words.some((word) => !BARE.has(word) && !RELATIVE.has(word))) return 1;
  if (words.some((word) => RELATIVE.has(word))) return 0.35;
  if (isDeictic) return 0.6;
  return isCounted ? 0.5 : 0.15;
}

function numberAt({ text, tokens, entities, lower }: Reading, first: number): Candidate {
  const isNumber = (at: number) => ((entities[at] ?? 0) & ENTITY.number) !== 0;
  let last = first;
  let bits = entities[first] ?? 0;
  while (
    last + 1 < tokens.length &&
    (isNumber(last + 1) || SCALE.test(lower[last + 1] ?? '')) &&
    /^[\s.-]{0,2}$/.test(text.slice(tokens[last]?.end, tokens[last + 1]?.start))
  ) {
    last++;
    bits |= entities[last] ?? 0;
  }
  let kinds: number = CANDIDATE.number;
  for (const [entity, kind] of MEASURES) if ((bits & entity) !== 0) kinds |= kind;
  const start = tokens[first]?.start ?? 0;
  if (CLOCK.test(text.slice(start, tokens[first + 1]?.end))) kinds |= CANDIDATE.date;
  const isNumbered = NUMBERED.test(text.slice(Math.max(0, start - 5), start));
  const isListMark = first === 0 && /^[.)]/.test(text.slice(tokens[first]?.end));
  // `one` and `several` count less surely than digits do.
  const isVague = last === first && !/\p{N}/u.test(lower[first] ?? '');
  return { first, last, kinds, strength: isNumbered || isListMark ? 0.2 : isVague ? 0.5 : 1 };
}
