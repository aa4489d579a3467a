/** Times that are counted from today. */
export type RelativeTime =
  | 'dayBeforeYesterday'
  | 'sinceYesterday'
  | 'yesterday'
  | 'today'
  | 'daysAgo'
  | 'weeksAgo'
  | 'monthsAgo'
  | 'lastDays'
  | 'lastWeeks'
  | 'lastMonths'
  | 'recentDays'
  | 'last24Hours'
  | 'lastSevenDays'
  | 'lastWeek'
  | 'thisWeek'
  | 'lastMonth'
  | 'last31Days'
  | 'thisMonth'
  | 'last365Days'
  | 'lastYear'
  | 'thisYear'
  | 'sinceWeekday'
  | 'onWeekday';

/**
 * How a language writes dates. All texts are folded (`fold`), so Kazakh letters are written as Russian ones. Strings
 * are regular expressions between word boundaries; in those of `relative`, `{count}` is a small number and `{weekday}`
 * a day of the week; in `ranges`, `since` and `dates`, `{day}`, `{month}`, `{year}`, `{lastDay}`, `{lastMonth}` and
 * `{yearWord}` are the parts of a date as any of the languages writes them. Empty: the language has no such words.
 */
export interface Calendar {
  /** Names of the twelve months without endings, January first; alternatives are separated by `|`. */
  readonly months: readonly string[];
  /** What may follow a month's name in a date. */
  readonly monthEnding: string;
  /** What may follow a month's name in all forms that `dates` below use. */
  readonly monthForms: string;
  /** The word "month" behind a month's name. */
  readonly monthWord: string;
  /** Beginnings of the seven weekdays' names, Sunday first. */
  readonly weekdays: readonly string[];
  /** Words for the numbers from one to ten in `3 days ago`; "a few" counts as seven. */
  readonly counts: readonly string[];
  /** `st` in `1st`. */
  readonly dayEndings: string;
  /** The word "year" behind a year, and its abbreviation. */
  readonly yearWords: string;
  readonly yearAbbreviation: string;
  /** Words before a year that has the word "year" behind it, and before one without it. */
  readonly beforeYearWord: string;
  readonly beforeBareYear: string;
  /** `of` in `1 of May`. */
  readonly of: string;
  /** Before a month: `in May`. */
  readonly inMonth: string;
  /** Before a day in figures: `on 01.05`. */
  readonly onDay: string;
  /** Before a day since when news is wanted: `after 1 May`. */
  readonly sinceDay: string;
  /** Before the first day, between, and behind the last day of a range. */
  readonly rangeStart: string;
  readonly rangeMiddle: string;
  readonly rangeEnd: string;
  /** Ways to write a range, a start or a date that are this language's alone. */
  readonly ranges: readonly string[];
  readonly since: readonly string[];
  readonly dates: readonly string[];
  readonly relative: Readonly<Partial<Record<RelativeTime, readonly string[]>>>;
  /** Beginnings of words without one of which a text names no time: it is not looked at closer. */
  readonly cues: string;
}
