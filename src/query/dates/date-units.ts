import { alternatives, ofEach } from '../../languages/all-languages.ts';
import type { Calendar } from '../../languages/calendar.ts';
import { DATE_PARTS, MONTHS, withDateParts } from '../../languages/date-parts.ts';
import type { DateParts } from './date-parts.ts';
import { type Pattern, wholeWordPattern } from './pattern.ts';
import { findBare, findRelative, type RelativeDate } from './relative-dates.ts';

/**
 * One time that a text names, as it stands there. A `bare` one (a number, a month's name alone) means a time only
 * beside others: `from 5 to 8 March`, `since March`.
 */
export type DateUnit = { readonly start: number; readonly end: number; readonly isBare: boolean } & (
  | { readonly kind: 'date'; readonly parts: DateParts }
  | { readonly kind: 'relative'; readonly date: RelativeDate }
);

const { day, month, year, yearWord } = DATE_PARTS;
const optional = (pattern: string) => `(?:${pattern})?`;
const ofMonth = optional(`(?:${alternatives(({ calendar }) => calendar.of)})\\s+`);
const inMonth = `(?:${alternatives(({ calendar }) => calendar.inMonth)})\\s+`;
const ORDINALS = [0, 1, 2, 3].map((at) => alternatives(({ calendar }) => calendar.ordinals[at] ?? ''));
const ROMAN = ['i', 'ii', 'iii', 'iv'];
const ORDINAL = `(?<ordinal>[1-4](?:-?(?:й|ый|ой|ий|ом|м|го|е|ши|st|nd|rd|th))?|${[...ROMAN, ...ORDINALS].join('|')})`;
/** What may stand on both sides of a number that is no part of a longer one. */
const NOT_AFTER_FIGURE = '(?<!\\d[.,/]?)';
const NOT_BEFORE_FIGURE = '(?![./,]?\\d|\\s?%)';

type Read = (groups: Readonly<Record<string, string | undefined>>) => DateParts;
interface Rule {
  readonly pattern: Pattern;
  readonly read: Read;
}

const rulesOf = (patterns: readonly string[], read: Read = readDate): Rule[] =>
  patterns.map((pattern) => ({ pattern: wholeWordPattern(pattern), read }));
const ofCalendars = (patterns: (calendar: Calendar) => readonly string[]) =>
  ofEach(({ calendar }) => patterns(calendar))
    .flat()
    .map((pattern) => withDateParts(pattern).replaceAll('{ordinal}', ORDINAL));

/** A day, a month, a quarter, a half, a season or a year; fuller patterns first. */
const DATES: readonly Rule[] = [
  ...rulesOf([
    `${NOT_AFTER_FIGURE}(?<day>\\d{1,2})[./](?<number>\\d{1,2})[./](?<year>\\d{4})${NOT_BEFORE_FIGURE}${yearWord}`,
    `${NOT_AFTER_FIGURE}(?<day>\\d{2})\\.(?<number>\\d{2})\\.(?<year>\\d{2})${NOT_BEFORE_FIGURE}${yearWord}`,
    `${NOT_AFTER_FIGURE}(?<year>\\d{4})(?:-|/|\\.)(?<number>\\d{2})(?:-|/|\\.)(?<day>\\d{2})${NOT_BEFORE_FIGURE}`,
    `(?:${alternatives(({ calendar }) => calendar.onDay)})\\s+(?<day>\\d{2})\\.(?<number>\\d{2})${NOT_BEFORE_FIGURE}`,
    `${NOT_AFTER_FIGURE}(?<number>0[1-9]|1[0-2])\\.${year}${NOT_BEFORE_FIGURE}${yearWord}`,
    `${year}${yearWord}\\s+${day}(?:\\s+|-)${month}`,
    `${NOT_AFTER_FIGURE}${day}(?:\\s+|-)${ofMonth}${month}(?:,?\\s+${year}${yearWord})?`,
    `${month}\\s+${day}(?:,?\\s+${year})?(?![.,]?\\d)`,
    `${year}${yearWord}\\s+${month}`,
    `${optional(inMonth)}${month}\\s+${year}${yearWord}`,
    `${inMonth}${month}`,
    ...ofCalendars(({ dates }) => dates),
  ]),
  ...rulesOf(
    ofCalendars(({ quarters }) => quarters),
    ({ ordinal }) => ({ quarter: numberOf(ordinal) }),
  ),
  ...rulesOf(
    ofCalendars(({ halves }) => halves),
    ({ ordinal }) => ({ half: numberOf(ordinal) }),
  ),
  ...[0, 1, 2, 3].flatMap((at) =>
    rulesOf([alternatives(({ calendar }) => calendar.seasons[at] ?? '')], () => ({ season: at + 1 })),
  ),
  ...rulesOf([alternatives(({ calendar }) => calendar.newYearsEve)], () => ({ month: 12, day: 31 })),
  ...rulesOf([
    `(?:${alternatives(({ calendar }) => calendar.beforeBareYear)})\\s+${year}`,
    `${optional(`(?:${alternatives(({ calendar }) => calendar.beforeYearWord)})\\s+`)}${year}\\s*(?:${alternatives(({ calendar }) => calendar.yearWords)})`,
  ]),
];

/** What is a time only beside others. */
const BARE_DATES: readonly Rule[] = rulesOf([
  `${NOT_AFTER_FIGURE}(?<day>\\d{1,2})\\.(?<number>\\d{2})${NOT_BEFORE_FIGURE}`,
  month,
  `${NOT_AFTER_FIGURE}${year}${NOT_BEFORE_FIGURE}${yearWord}`,
  `${NOT_AFTER_FIGURE}(?:the\\s+)?${day}${NOT_BEFORE_FIGURE}`,
]);

/**
 * All times that a folded text names, in its order. Where words can be read as several, the fullest counts; a day that
 * the calendar does not have is among them.
 */
export function findUnits(folded: string): DateUnit[] {
  const units: DateUnit[] = [];
  const taken = new Uint8Array(folded.length);
  const take = (unit: DateUnit) => {
    if (taken.subarray(unit.start, unit.end).includes(1)) return;
    taken.fill(1, unit.start, unit.end);
    units.push(unit);
  };
  const dates = (rules: readonly Rule[], isBare: boolean) => {
    for (const { pattern, read } of rules) {
      for (const { 0: match, index, groups = {} } of pattern.all(folded)) {
        take({ kind: 'date', isBare, start: index, end: index + match.length, parts: read(groups) });
      }
    }
  };
  dates(DATES, false);
  for (const { start, end, ...date } of findRelative(folded)) {
    take({ kind: 'relative', isBare: false, start, end, date });
  }
  dates(BARE_DATES, true);
  for (const { start, end, ...date } of findBare(folded)) {
    take({ kind: 'relative', isBare: true, start, end, date });
  }
  return units.sort((a, b) => a.start - b.start);
}

function readDate({ day: date, month: name, number, year: written }: Parameters<Read>[0]): DateParts {
  const named = name ?? number;
  return {
    ...(date === undefined ? {} : { day: Number(date) }),
    ...(named === undefined ? {} : { month: number === undefined ? monthNumber(named) : Number(number) }),
    ...(written === undefined ? {} : { year: Number(written.padStart(4, '20')) }),
  };
}

function monthNumber(name: string): number {
  return 1 + MONTHS.findIndex((pattern) => pattern.test(name));
}

function numberOf(ordinal = ''): number {
  const roman = ROMAN.indexOf(ordinal);
  if (roman !== -1) return roman + 1;
  if (/^\d/.test(ordinal)) return Number(ordinal[0]);
  return (
    1 +
    ORDINALS.findIndex((words) => new RegExp(`^(?:${words.replaceAll('\\p{L}', '.')})$`, 'u').test(ordinal))
  );
}
