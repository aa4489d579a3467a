import { fold } from '../text/folding.ts';

/** Days `YYYY-MM-DD`, both inclusive, and where the text names them. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly end: number;
}

/** Beginnings of the months' names in three languages, folded, January first. */
const MONTHS: readonly string[] = [
  'january|jan|январ|кантар',
  'february|feb|феврал|акпан',
  'march|mar|март|наурыз',
  'april|apr|апрел|сауир',
  'may|ма[йяе]|мамыр',
  'june|jun|июн|маусым',
  'july|jul|июл|шилде',
  'august|aug|август|тамыз',
  'september|sept|sep|сентябр|кыркуйек',
  'october|oct|октябр|казан',
  'november|nov|ноябр|караша',
  'december|dec|декабр|желтоксан',
];
const MONTH = `(?<month>(?:${MONTHS.join('|')})\\p{L}{0,4})`;
const DAY = '(?<day>[12]?\\d|3[01]|0[1-9])(?:st|nd|rd|th|-?го|-?е|-?ши|-?shi)?';
const YEAR = '(?<year>(?:19|20)\\d\\d)';
const YEAR_WORD = '(?:\\s*(?:года?|г|жылгы|жылдын|жылы)\\.?)?';

/** The fuller pattern stands first. Texts are folded, so Kazakh letters are Russian ones. */
const PATTERNS: readonly RegExp[] = [
  /(?<![\d.])(?<day>\d{1,2})[./](?<number>\d{1,2})[./](?<year>\d{4})(?![\d])/u,
  /(?<!\d)(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})(?!\d)/u,
  words(`${YEAR}${YEAR_WORD}\\s+${DAY}\\s+${MONTH}`),
  words(`${DAY}\\s+(?:of\\s+)?${MONTH}(?:,?\\s+${YEAR}${YEAR_WORD})?`),
  words(`${MONTH}\\s+${DAY}(?:,?\\s+${YEAR})?`),
  words(`${MONTH}\\s+${YEAR}${YEAR_WORD}`),
  words(`(?:in|during|for|в|за|на)\\s+${MONTH}`),
  words(
    '(?<month>(?:кантар|акпан|наурыз|сауир|мамыр|маусым|шилде|тамыз|кыркуйек|казан|караша|желтоксан)(?:да|де|та|те))',
  ),
];

/** Days back from the day asked, first and last, by the words for them. */
const RELATIVE: readonly (readonly [RegExp, number, number])[] = [
  [words('today|сегодня|бугин'), 0, 0],
  [words('yesterday|вчера|кеше'), 1, 1],
  [
    words(
      '(?:this|past|last) week|на (?:этой|прошлой) неделе|за (?:последнюю )?неделю|осы аптада|(?:откен|соңғы|сонги) аптада',
    ),
    7,
    0,
  ],
  [words('(?:this|past|last) month|в этом месяце|за (?:последний )?месяц|осы айда'), 31, 0],
];

function words(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'u');
}

/**
 * The period that a text names, or null: a date, a month, or days back from today. A date without a year is the last
 * such day up to `today`. Linear in the text.
 */
export function findPeriod(text: string, today: string): Period | null {
  // Folding a letter at a time keeps the offsets.
  const folded = Array.from(text, (letter) => {
    const plain = fold(letter);
    return plain.length === letter.length ? plain : letter.toLowerCase();
  }).join('');
  for (const pattern of PATTERNS) {
    const match = pattern.exec(folded);
    const period = match && periodOf(match.groups ?? {}, today);
    if (period) return { ...period, start: match.index, end: match.index + match[0].length };
  }
  for (const [pattern, first, last] of RELATIVE) {
    const match = pattern.exec(folded);
    if (match) {
      const range = { from: daysBefore(today, first), to: daysBefore(today, last) };
      return { ...range, start: match.index, end: match.index + match[0].length };
    }
  }
  return null;
}

function periodOf(
  parts: Readonly<Record<string, string | undefined>>,
  today: string,
): { from: string; to: string } | null {
  const month = parts.number === undefined ? monthNumber(parts.month ?? '') : Number(parts.number);
  if (month < 1 || month > 12) return null;
  const thisYear = Number(today.slice(0, 4));
  const day = parts.day === undefined ? null : Number(parts.day);
  const at = (year: number) => ({
    from: isoDay(year, month, day ?? 1),
    to: isoDay(year, month, day ?? lastDay(year, month)),
  });
  const year = parts.year === undefined ? null : Number(parts.year);
  const period = at(year ?? thisYear);
  if (day !== null && day > lastDay(year ?? thisYear, month)) return null;
  return year === null && period.from > today ? at(thisYear - 1) : period;
}

function monthNumber(name: string): number {
  return 1 + MONTHS.findIndex((names) => new RegExp(`^(?:${names})`, 'u').test(name));
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
