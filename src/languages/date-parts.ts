import { alternatives, ofEach } from './all-languages.ts';

/** A month in any language, with the endings that it takes in dates. */
const MONTH_NAME = ofEach(
  ({ calendar: { months, monthEnding } }) => `(?:${months.join('|')})${monthEnding}`,
).join('|');
const MONTH_WORD = `(?:${alternatives(({ calendar }) => calendar.monthWord)})?`;
const DAY_ENDING = `(?:${alternatives(({ calendar }) => calendar.dayEndings)})?`;
const YEAR_WORDS = [
  ...ofEach(({ calendar }) => [calendar.yearWords, calendar.yearAbbreviation]).flat(),
].filter((words) => words !== '');

const month = (group: string) => `(?<${group}>${MONTH_NAME})${MONTH_WORD}\\.?(?!\\p{L})`;
const day = (group: string) => `(?<${group}>[12]?\\d|3[01]|0[1-9])${DAY_ENDING}`;

/** Parts of a date in any of the languages, as patterns for folded text. */
export const DATE_PARTS = {
  day: day('day'),
  lastDay: day('lastDay'),
  month: month('month'),
  lastMonth: month('lastMonth'),
  year: '(?<year>(?:19|20)\\d\\d)',
  /** Optional. */
  yearWord: `(?:\\s*(?:${YEAR_WORDS.join('|')})\\.?)?`,
} as const;

/** A language's date pattern with its placeholders (`{day}`) replaced. */
export function withDateParts(pattern: string): string {
  return Object.entries(DATE_PARTS).reduce(
    (made, [name, part]) => made.replaceAll(`{${name}}`, () => part),
    pattern,
  );
}

/** Each matches the names of one month in any form that a date pattern finds; January first. */
export const MONTHS: readonly RegExp[] = Array.from({ length: 12 }, (_, at) => {
  const names = ofEach(({ calendar: { months, monthForms } }) => `(?:${months[at] ?? '(?!)'})${monthForms}`);
  return new RegExp(`^(?:${names.join('|')})$`, 'u');
});
