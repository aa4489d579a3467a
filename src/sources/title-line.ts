import { alternatives } from '../languages/all-languages.ts';
import { DATE_PARTS, MONTHS } from '../languages/date-parts.ts';
import { fold } from '../text/folding.ts';

/** Ways to write a date; the titles of a seed are mostly dated in one of them. */
export type DateStyle = 'figures' | 'iso' | 'words';

/** A line that ends in a date. */
export interface DatedLine {
  /** The text before the date; may be empty. */
  readonly title: string;
  /** The date as it is written. */
  readonly date: string;
  readonly style: DateStyle;
  /** `YYYY-MM-DD`; null for a day that the calendar does not have. */
  readonly published: string | null;
}

/** No date is written longer. */
const MAX_DATE_LENGTH = 60;

const { day, month, year, yearWord } = DATE_PARTS;
const OF = `(?:(?:${alternatives(({ calendar }) => calendar.of)})\\s+)?`;
/** An hour, and a time zone, which is not read: the day is the publisher's. */
const TIME = '(?:(?:,?\\s+|t)\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?:\\s?z|\\s?[+-]\\d{2}:?\\d{2})?)?';

const FORMS: readonly (readonly [DateStyle, RegExp])[] = (
  [
    ['figures', `(?<day>\\d{1,2})\\.(?<number>\\d{1,2})\\.(?<year>\\d{4})${yearWord}`],
    ['iso', '(?<year>\\d{4})-(?<number>\\d{2})-(?<day>\\d{2})'],
    ['words', `${day}(?:\\s+|-)${OF}${month},?\\s+${year}${yearWord}`],
    ['words', `${year}${yearWord},?\\s+${day}(?:\\s+|-)${month}`],
    ['words', `${month}\\s+${day},?\\s+${year}`],
  ] as const
).map(([style, form]) => [style, new RegExp(`(?<!\\S)${form}${TIME}$`, 'u')]);

/**
 * Reads `TITLE DATE`; null if the line does not end in a date. Bounded work at the end of the line.
 *
 * ```ts
 * readDatedLine('Bridge opened 1 February 2025')?.published; // => '2025-02-01'
 * readDatedLine('Көпір ашылды 2025 жылғы 1 ақпан')?.title; // => 'Көпір ашылды'
 * readDatedLine('Opened on 01.02.2025.'); // => null
 * ```
 */
export function readDatedLine(line: string): DatedLine | null {
  const text = line.trim();
  const start = Math.max(0, text.length - MAX_DATE_LENGTH);
  const end = text.slice(start);
  if (!/\d/.test(end)) return null;
  // Folding letter by letter keeps the offsets.
  const folded = Array.from({ length: end.length }, (_, at) => foldUnit(end.charAt(at))).join('');
  for (const [style, form] of FORMS) {
    const match = form.exec(folded);
    if (match === null || (match.index === 0 && start > 0)) continue;
    const at = start + match.index;
    const published = publishedOn(match.groups ?? {});
    return { title: text.slice(0, at).trim(), date: text.slice(at), style, published };
  }
  return null;
}

function foldUnit(unit: string): string {
  const folded = fold(unit);
  return folded.length === 1 ? folded : unit;
}

function publishedOn(parts: Readonly<Record<string, string | undefined>>): string | null {
  const named = MONTHS.findIndex((names) => names.test(parts.month ?? '')) + 1;
  return isoDate(
    Number(parts.year),
    parts.number === undefined ? named : Number(parts.number),
    Number(parts.day),
  );
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
