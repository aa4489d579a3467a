import { fold } from '../../text/folding.ts';
import { type Pattern, wholeWordPattern } from './pattern.ts';
import { type DayRange, findRelative, RELATIVE_CUES } from './relative-dates.ts';

/** Days `YYYY-MM-DD`, both inclusive, and where the text names them. */
export interface Period extends DayRange {
  readonly start: number;
  readonly end: number;
}

/** Months' names in three languages without endings, folded, January first. */
const ENGLISH =
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec'.split(
    ' ',
  );
const RUSSIAN =
  'январ|янв феврал|фев март|мар апрел|апр ма июн июл август|авг сентябр|сент|сен октябр|окт ноябр|ноя декабр|дек'.split(
    ' ',
  );
const KAZAKH = 'кантар акпан наурыз сауир мамыр маусым шилде тамыз кыркуйек казан караша желтоксан'.split(
  ' ',
);
/** Endings, that `2 marks` or `5 мартышек` be no dates. */
const RUSSIAN_ENDING = '(?:[аяьеюуй]|[ое]м)?';
const KAZAKH_CASE = '(?:[днт][ыи]н|г[ае]|к[ае]|[дт][ыи]|[дт][ае]|[дт][ае]г[ыи]|[днт][ае]н|[ыи])?';
const KAZAKH_MONTH_WORD = '(?: ай\\p{L}*)?';
const MONTH_NAME = `${ENGLISH.join('|')}|(?:${RUSSIAN.join('|')})${RUSSIAN_ENDING}|(?:${KAZAKH.join('|')})${KAZAKH_CASE}`;

const month = (name: string) => `(?<${name}>${MONTH_NAME})${KAZAKH_MONTH_WORD}\\.?(?!\\p{L})`;
const day = (name: string) => `(?<${name}>[12]?\\d|3[01]|0[1-9])(?:st|nd|rd|th|-?го|-?е|-?ши|-?shi)?`;
const year = (name: string) => `(?<${name}>(?:19|20)\\d\\d)`;
const YEAR_WORD = '(?:\\s*(?:год[ау]?|г|жылгы|жылдын|жылы)\\.?)?';
const KAZAKH_LOCATIVE = `(?:${KAZAKH.join('|')})[дт][ае](?:г[ыи])?`;

/** From one day to another; the month of the first may be that of the second. */
const RANGES: readonly Pattern[] = [
  `${day('day')}(?:\\s+(?:of\\s+)?${month('month')}${YEAR_WORD})?(?:\\s*[-–—]\\s*|\\s+(?:to|till|until|по|до|and)\\s+)${day('lastDay')}\\s+(?:of\\s+)?${month('lastMonth')}(?:,?\\s+${year('year')}${YEAR_WORD})?(?:\\s+дейинг?\\p{L}*)?`,
  `${month('month')}\\s+${day('day')}\\s*(?:[-–—]|to|until)\\s*(?:${month('lastMonth')}\\s+)?${day('lastDay')}(?:,?\\s+${year('year')})?`,
  `${day('day')}\\s+${month('month')}\\s+${day('lastDay')}\\s+${month('lastMonth')}\\s+дейинг?\\p{L}*`,
].map((range) => wholeWordPattern(`(?:(?:from|between|с|со)\\s+)?${range}`));

/** From a day until today: who asks for what came after it wants that day's too. */
const SINCE: readonly Pattern[] = [
  wholeWordPattern(
    `(?:since|after|с|со|после)\\s+${day('day')}\\s+(?:of\\s+)?${month('month')}(?:,?\\s+${year('year')}${YEAR_WORD})?`,
  ),
  wholeWordPattern(`(?:since|after)\\s+${month('month')}\\s+${day('day')}(?:,?\\s+${year('year')})?`),
  wholeWordPattern(`${day('day')}\\s+${month('month')}\\s+(?:бер[иг]\\p{L}*|кейин)`),
];

/** A day, a month or a year; the fuller pattern stands first. */
const SINGLE: readonly Pattern[] = [
  /(?<![\d.])(?<day>\d{1,2})[./](?<number>\d{1,2})[./](?<year>\d{4})(?![\d])/u,
  /(?<![\d.])(?<day>\d{2})\.(?<number>\d{2})\.(?<year>\d{2})(?![\d.])/u,
  /(?<!\p{L})(?:за|от|на|of|on|for)\s+(?<day>\d{2})\.(?<number>\d{2})(?!\.?\d|\s?%)/u,
  /(?<!\d)(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})(?!\d)/u,
  wholeWordPattern(`${year('year')}${YEAR_WORD}\\s+${day('day')}(?:\\s+|-)${month('month')}`),
  wholeWordPattern(
    `${day('day')}(?:\\s+|-)(?:of\\s+)?${month('month')}(?:,?\\s+${year('year')}${YEAR_WORD})?`,
  ),
  wholeWordPattern(`${month('month')}\\s+${day('day')}(?:,?\\s+${year('year')})?`),
  wholeWordPattern(`${year('year')}${YEAR_WORD}\\s+${month('month')}`),
  wholeWordPattern(`(?:(?:in|during|for|of|в|за|на)\\s+)?${month('month')}\\s+${year('year')}${YEAR_WORD}`),
  wholeWordPattern(`(?:in|during|for|of|в|за|на)\\s+${month('month')}`),
  wholeWordPattern(`(?<=(?:новост|событи|итог)\\p{L}{1,3}\\s+)${month('month')}`),
  wholeWordPattern(`(?<month>(?:${RUSSIAN.join('|')})ск(?:ие|их|ая|ой|ое))`),
  wholeWordPattern(`(?<month>${KAZAKH_LOCATIVE}|(?:${KAZAKH.join('|')})(?= ай\\p{L}*))(?: ай\\p{L}*)?`),
  wholeWordPattern(`(?:in|during|for|of)\\s+${year('year')}`),
  wholeWordPattern(`(?:(?:в|за)\\s+)?${year('year')}\\s*(?:год[ау]?|жылгы|жылы|жылдын)`),
];

/** Most questions name no time: they are told apart by one look. */
const CUE = new RegExp(
  `\\d|(?<!\\p{L})(?:${[...ENGLISH, ...KAZAKH].join('|')}|(?:${RUSSIAN.join('|')})(?:${RUSSIAN_ENDING}|ск\\p{L}+)(?!\\p{L})|${RELATIVE_CUES})`,
  'u',
);

/**
 * Readings of the period that a text names, the strict one first, or none: a date, some days, a month, a year, or days
 * counted from today ("last week" is the week before this one, or else the last seven days). A date without a year is
 * the last such day up to `today`. Linear in the text.
 */
export function findPeriods(text: string, today: string): Period[] {
  // Folding a letter at a time keeps the offsets.
  const folded = Array.from(text, (letter) => {
    const plain = fold(letter);
    return plain.length === letter.length ? plain : letter.toLowerCase();
  }).join('');
  if (!CUE.test(folded)) return [];
  for (const [patterns, read] of [
    [RANGES, rangeOf],
    [SINCE, sinceOf],
    [SINGLE, singleOf],
  ] as const) {
    for (const pattern of patterns) {
      const match = pattern.exec(folded);
      const range = match && read(match.groups ?? {}, today);
      if (range) return [{ ...range, start: match.index, end: match.index + match[0].length }];
    }
  }
  const relative = findRelative(folded, today);
  if (relative === null) return [];
  const { start, end, readings } = relative;
  return readings.map((range) => ({ ...range, start, end }));
}

type Parts = Readonly<Record<string, string | undefined>>;

function singleOf(parts: Parts, today: string): DayRange | null {
  const number = parts.number === undefined ? monthNumber(parts.month ?? '') : Number(parts.number);
  if (parts.month === undefined && parts.number === undefined) {
    return { from: `${parts.year}-01-01`, to: `${parts.year}-12-31` };
  }
  return dated(parts.year, number, parts.day, today);
}

function sinceOf(parts: Parts, today: string): DayRange | null {
  const since = dated(parts.year, monthNumber(parts.month ?? ''), parts.day, today);
  return since && { from: since.from, to: today };
}

function rangeOf(parts: Parts, today: string): DayRange | null {
  const { day: first, lastDay: last } = parts;
  const firstMonth = monthNumber(parts.month ?? parts.lastMonth ?? '');
  const lastMonth = monthNumber(parts.lastMonth ?? parts.month ?? '');
  const from = dated(parts.year, firstMonth, first, today);
  if (from === null) return null;
  const to = dated(from.from.slice(0, 4), lastMonth, last, today);
  if (to === null) return null;
  if (to.to >= from.from) return { from: from.from, to: to.to };
  const later = dated(String(Number(from.from.slice(0, 4)) + 1), lastMonth, last, today);
  return later && { from: from.from, to: later.to };
}

/** A day, or all days of a month; without a year, of the last year in which it had begun. */
function dated(
  writtenYear: string | undefined,
  month: number,
  writtenDay: string | undefined,
  today: string,
): DayRange | null {
  if (month < 1 || month > 12) return null;
  const thisYear = Number(today.slice(0, 4));
  const day = writtenDay === undefined ? null : Number(writtenDay);
  const at = (year: number) => ({
    from: isoDay(year, month, day ?? 1),
    to: isoDay(year, month, day ?? lastDay(year, month)),
  });
  const year = writtenYear === undefined ? null : Number(writtenYear.padStart(4, '20'));
  const range = at(year ?? thisYear);
  if (day !== null && (day < 1 || day > lastDay(year ?? thisYear, month))) return null;
  return year === null && range.from > today ? at(thisYear - 1) : range;
}

const MONTHS: readonly RegExp[] = ENGLISH.map(
  (english, at) =>
    new RegExp(
      `^(?:(?:${english})|(?:${RUSSIAN[at]})(?:${RUSSIAN_ENDING}|ск\\p{L}+)|(?:${KAZAKH[at]})\\p{L}*)$`,
      'u',
    ),
);

function monthNumber(name: string): number {
  return 1 + MONTHS.findIndex((pattern) => pattern.test(name));
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
