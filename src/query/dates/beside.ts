import { alternatives, ofEach, wordsOf } from '../../languages/all-languages.ts';
import {
  type Beside,
  type Calendar,
  DATE_LIMITS,
  DATE_NARROWINGS,
  type DateLimit,
  type DateNarrowing,
} from '../../languages/calendar.ts';
import { foldedRegex } from './pattern.ts';

/** Longer runs of words beside a time say nothing about it. */
const MOST = 40;

/** A time in a text: offsets, end exclusive. */
interface Place {
  readonly start: number;
  readonly end: number;
}

interface Side<Meaning> {
  readonly meaning: Meaning;
  readonly before: RegExp;
  readonly after: RegExp;
}

function sidesOf<Meaning extends string>(
  meanings: readonly Meaning[],
  of: (calendar: Calendar) => Readonly<Partial<Record<Meaning, Beside>>>,
): readonly Side<Meaning>[] {
  return meanings.map((meaning) => {
    const words = (side: keyof Beside) => alternatives(({ calendar }) => of(calendar)[meaning]?.[side] ?? '');
    return {
      meaning,
      before: foldedRegex(`(?<![\\p{L}\\d])(?:${words('before')})(?:\\s+|-)$`),
      after: foldedRegex(`^(?:\\s+|-)(?:${words('after')})(?![\\p{L}\\d])`),
    };
  });
}

const NARROWINGS = sidesOf(DATE_NARROWINGS, ({ narrowings }) => narrowings);
const LIMITS = sidesOf(DATE_LIMITS, ({ limits }) => limits);

/** What narrows the time at a place to a part of it, and the place with those words; null if nothing does. */
export function narrowingAt(text: string, place: Place) {
  return besideOf<DateNarrowing>(NARROWINGS, text, place);
}

/** What makes the time at a place a limit. */
export function limitAt(text: string, place: Place) {
  return besideOf<DateLimit>(LIMITS, text, place);
}

function besideOf<Meaning>(sides: readonly Side<Meaning>[], text: string, { start, end }: Place) {
  const [left, right] = [text.slice(Math.max(0, start - MOST), start), text.slice(end, end + MOST)];
  const all = sides.flatMap(({ meaning, before, after }) => {
    const [ahead, behind] = [before.exec(left), after.exec(right)];
    if (ahead === null && behind === null) return [];
    return [{ meaning, start: start - (ahead?.[0].length ?? 0), end: end + (behind?.[0].length ?? 0) }];
  });
  // The longest: "не позднее" is not "позднее".
  return all.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0] ?? null;
}

const RANGE_START = foldedRegex(
  `(?<![\\p{L}\\d])(?:${alternatives(({ calendar }) => calendar.rangeStart)})\\s+$`,
);
const RANGE_MIDDLE = foldedRegex(
  `^(?:\\s*(?:[-–—~]|\\.{2,3}|…)\\s*|(?:\\s+|-)(?:${alternatives(({ calendar }) => calendar.rangeMiddle)})\\s+(?:the\\s+)?)$`,
);
const RANGE_END = foldedRegex(
  `^(?:\\s+|-)(?:${alternatives(({ calendar }) => calendar.rangeEnd)})(?![\\p{L}\\d])`,
);
const RANGE_START_ENDING = foldedRegex(
  `(?:${alternatives(({ calendar }) => calendar.rangeStartEnding)})\\s$`,
);

/** Whether two times with only this between them are the ends of a range. */
export function areEnds(text: string, first: Place, last: Place): boolean {
  const between = text.slice(first.end, last.start);
  if (between.length > MOST) return false;
  return (
    RANGE_MIDDLE.test(between) ||
    (between === ' ' && RANGE_START_ENDING.test(text.slice(first.start, last.start)))
  );
}

/** The range with the words that belong to it before and behind. */
export function wholeRange(text: string, { start, end }: Place): Place {
  const before = RANGE_START.exec(text.slice(Math.max(0, start - MOST), start));
  const after = RANGE_END.exec(text.slice(end, end + MOST));
  return { start: start - (before?.[0].length ?? 0), end: end + (after?.[0].length ?? 0) };
}

const YEAR_GAP = foldedRegex(`^(?:,?\\s+(?:(?:${alternatives(({ calendar }) => calendar.of)})\\s+)?)$`);

/** Whether a year and another time with only this between them belong together. */
export function isOfYear(text: string, first: Place, last: Place): boolean {
  return YEAR_GAP.test(text.slice(first.end, Math.min(last.start, first.end + MOST)));
}

/** What may follow a number that is a time and counts nothing: the end, or a word that begins another phrase. */
const ENDS_PHRASE = foldedRegex(
  `^(?:\\s*(?:$|[?!.,;:)–—-])|\\s+(?:${[...new Set(ofEach(({ browseWords }) => wordsOf(browseWords.joining)).flat())].join('|')})(?![\\p{L}\\d]))`,
);

export function endsPhrase(text: string, at: number): boolean {
  return ENDS_PHRASE.test(text.slice(at, at + MOST));
}
