/** Times that are counted from today. */
export type RelativeTime =
  | 'dayBeforeYesterday'
  | 'yesterday'
  | 'today'
  | 'daysAgo'
  | 'weeksAgo'
  | 'monthsAgo'
  | 'yearsAgo'
  | 'lastDays'
  | 'lastWeeks'
  | 'lastMonths'
  | 'lastYears'
  | 'lastHalfYear'
  | 'recentDays'
  | 'last24Hours'
  | 'lastWeekend'
  | 'weekend'
  | 'lastSevenDays'
  | 'weekBeforeLast'
  | 'lastWeek'
  | 'thisWeek'
  | 'monthBeforeLast'
  | 'lastMonth'
  | 'last31Days'
  | 'thisMonth'
  | 'lastQuarter'
  | 'thisQuarter'
  | 'last365Days'
  | 'yearBeforeLast'
  | 'lastYear'
  | 'thisYear'
  | 'lastWeekday'
  | 'onWeekday';

/** Times whose words mean one only beside others: `the beginning of the year`, `since Monday`. */
export type BareTime = 'bareWeek' | 'bareMonth' | 'bareYear' | 'bareWeekday';

/** What narrows a time to a part of it … */
export const DATE_NARROWINGS = ['firstHalf', 'secondHalf', 'beginning', 'middle', 'end'] as const;
/** … and what makes it a limit: `after` and `before` leave the time itself out, `since` and `until` do not. */
export const DATE_LIMITS = ['since', 'after', 'until', 'before'] as const;

export type DateNarrowing = (typeof DATE_NARROWINGS)[number];
export type DateLimit = (typeof DATE_LIMITS)[number];

/** Words right before or right behind a time; either may be absent. */
export interface Beside {
  readonly before?: string;
  readonly after?: string;
}

/**
 * How a language writes dates. All texts are folded (`fold`), so Kazakh letters are written as Russian ones. Strings
 * are regular expressions between word boundaries; in those of `relative` and `bare`, `{count}` is a small number and
 * `{weekday}` a day of the week; in `dates`, `{day}`, `{month}`, `{year}` and `{yearWord}` are the parts of a date as
 * any of the languages writes them, in `quarters` and `halves`, `{ordinal}` is a number to four. A year beside any of
 * these is its year, and two times with `rangeMiddle` between them are a range: no pattern needs to say so. Empty: the
 * language has no such words.
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
  /** `in winter`, `in spring`, `in summer`, `in autumn`. */
  readonly seasons: readonly string[];
  /** Words for the numbers from one to ten in `3 days ago`; "a few" counts as seven. */
  readonly counts: readonly string[];
  /** First, second, third, fourth. */
  readonly ordinals: readonly string[];
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
  /** Before the first day, between, and behind the last day of a range. */
  readonly rangeStart: string;
  readonly rangeMiddle: string;
  readonly rangeEnd: string;
  /** The ending by which the first of two times begins a range, where there is nothing between them. */
  readonly rangeStartEnding: string;
  /** Ways to write a date that are this language's alone; quarters and halves of a year. */
  readonly dates: readonly string[];
  readonly quarters: readonly string[];
  readonly halves: readonly string[];
  /** The last evening of the year. */
  readonly newYearsEve: string;
  readonly narrowings: Readonly<Partial<Record<DateNarrowing, Beside>>>;
  readonly limits: Readonly<Partial<Record<DateLimit, Beside>>>;
  readonly relative: Readonly<Partial<Record<RelativeTime, readonly string[]>>>;
  readonly bare: Readonly<Partial<Record<BareTime, readonly string[]>>>;
  /** Beginnings of words without one of which a text names no time: it is not looked at closer. */
  readonly cues: string;
}
