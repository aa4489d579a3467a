/** Days `YYYY-MM-DD`, both inclusive. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** Days `YYYY-MM-DD`, both inclusive; `from` is null where a text names only an end ("until 5 February"). */
export interface OpenRange {
  readonly from: string | null;
  readonly to: string;
}

/** The same without a beginning that is not there, as filters have it. */
export function boundsOf({ from, to }: OpenRange): { readonly from?: string; readonly to: string } {
  return from === null ? { to } : { from, to };
}

export function isWithinDays(day: string, { from, to }: OpenRange): boolean {
  return day <= to && (from === null || day >= from);
}

export function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Month from 1. */
export function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function shifted(date: string, days: number): string {
  return dayOfTime(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000);
}

/** Sunday is 0. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: string): number {
  return Number(date.slice(5, 7));
}

export function lengthInDays({ from, to }: DayRange): number {
  return 1 + (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Whole months, counted from January of the year 0. */
export function monthsAt(firstMonth: number, count: number): DayRange {
  const last = firstMonth + count - 1;
  const [year, month] = [Math.floor(last / 12), 1 + (last % 12)];
  return {
    from: isoDay(Math.floor(firstMonth / 12), 1 + (firstMonth % 12), 1),
    to: isoDay(year, month, lengthOfMonth(year, month)),
  };
}

/** The month of a day, counted as in `monthsAt`. */
export function monthAt(date: string): number {
  return 12 * yearOf(date) + monthOf(date) - 1;
}

/** The same day so many months before, or the last of a shorter month. */
export function monthsEarlier(date: string, months: number): string {
  const { from, to } = monthsAt(monthAt(date) - months, 1);
  const dayOfMonth = Math.min(Number(date.slice(8)), Number(to.slice(8)));
  return isoDay(yearOf(from), monthOf(from), dayOfMonth);
}

function dayOfTime(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
