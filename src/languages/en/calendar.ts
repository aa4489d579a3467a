import type { Calendar } from '../calendar.ts';

const MONTHS =
  'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec'.split(
    ' ',
  );

const SEASONS = ['winter', 'spring', 'summer', 'autumn|fall'];

export const CALENDAR: Calendar = {
  months: MONTHS,
  monthEnding: '',
  monthForms: '',
  monthWord: '',
  weekdays: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
  counts: ['one|a', 'two|couple', 'three', 'four', 'five', 'six', 'seven|few', 'eight', 'nine', 'ten'],
  ordinals: ['first', 'second', 'third', 'fourth'],
  seasons: SEASONS.map(
    (season) => `(?:(?:in|during|for|of|last|this|past) )(?:the )?(?:last |past )?(?:${season})`,
  ),
  dayEndings: 'st|nd|rd|th',
  yearWords: '',
  yearAbbreviation: '',
  beforeYearWord: '',
  beforeBareYear: 'in|during|for|of',
  of: 'of',
  inMonth: 'in|during|for|of',
  onDay: 'of|on|for',
  rangeStart: 'from|between',
  rangeMiddle: 'to|till|until|through|and',
  rangeEnd: 'inclusive',
  rangeStartEnding: '',
  dates: [
    '(?<=(?:of|on|for|since|after|from|until|till|before|by|to) )the (?<day>[12]?\\d|3[01])(?:st|nd|rd|th)(?=\\s*(?:[?!.,;]|$))',
  ],
  quarters: ['(?:(?:in|for|during|of) )?(?:the )?{ordinal} quarter', '(?:(?:in|for|during|of) )?q{ordinal}'],
  halves: ['(?:(?:in|for|during|of) )?h{ordinal}'],
  newYearsEve: "(?:on )?new year['’]?s eve",
  narrowings: {
    firstHalf: { before: '(?:(?:in|for|during|from|of) )?(?:the )?(?:first|1st) half(?: of)?(?: the)?' },
    secondHalf: { before: '(?:(?:in|for|during|from|of) )?(?:the )?(?:second|2nd) half(?: of)?(?: the)?' },
    beginning: {
      before:
        '(?:(?:at|in|from) )?(?:the )?(?:very )?(?:beginning|start|first days)(?: of)?(?: the)?|(?:in )?early(?: in)?(?: the)?',
    },
    middle: { before: '(?:(?:in|at|by) )?(?:the )?middle(?: of)?(?: the)?|(?:in )?mid' },
    end: {
      before:
        '(?:(?:at|in|by|towards?) )?(?:the )?(?:very )?(?:end|last days)(?: of)?(?: the)?|(?:in )?late(?: in)?(?: the)?',
    },
  },
  limits: {
    since: { before: 'since|(?:starting|beginning)(?: from| on| in)?|as of', after: 'onwards?' },
    after: { before: 'after|later than' },
    until: { before: 'until|till|up to|through|by|not later than' },
    before: { before: 'before|prior to|earlier than' },
  },
  relative: {
    dayBeforeYesterday: ['(?:the )?day before yesterday'],
    yesterday: ['yesterday'],
    today: ['today|tonight|this morning'],
    daysAgo: ['{count}(?: of)? days? ago'],
    weeksAgo: ['{count}(?: of)? weeks? ago'],
    monthsAgo: ['{count}(?: of)? months? ago'],
    yearsAgo: ['{count}(?: of)? years? ago'],
    lastDays: ['(?:the )?(?:past|last) {count}(?: of)? days'],
    lastWeeks: ['(?:the )?(?:past|last) {count}(?: of)? weeks'],
    lastMonths: ['(?:the )?(?:past|last) {count}(?: of)? months'],
    lastYears: ['(?:the )?(?:past|last) {count}(?: of)? years'],
    lastHalfYear: [
      '(?:the )?(?:past|last) half(?: of)?(?: a| the)? year',
      '(?:the )?(?:past|last) half-year',
    ],
    recentDays: ['(?:past|last|recent) days'],
    last24Hours: ['(?:past|last) 24 hours'],
    lastWeekend: ['(?:on |over )?(?:the )?(?:last|past|previous) weekend'],
    weekend: ['(?:on |at |over )?(?:the|this) weekend'],
    weekBeforeLast: ['(?:the )?week before last'],
    lastSevenDays: ['(?:the last|past) week'],
    lastWeek: ['(?:last|previous) week'],
    thisWeek: ['(?:of )?(?:this|the) week'],
    monthBeforeLast: ['(?:the )?month before last'],
    lastMonth: ['(?:last|previous) month'],
    last31Days: ['past month'],
    thisMonth: ['(?:of )?(?:this|the) month'],
    lastQuarter: ['(?:the )?(?:last|past|previous) quarter'],
    thisQuarter: ['(?:this|the current) quarter'],
    last365Days: ['past year'],
    yearBeforeLast: ['(?:the )?year before last'],
    lastYear: ['(?:last|previous) year'],
    thisYear: ['(?:this|the current) year', 'year to date'],
    lastWeekday: ['(?:on )?(?:last|past|previous) {weekday}'],
    onWeekday: ['(?:on )?(?:this )?{weekday}'],
  },
  bare: { bareYear: ['(?:the )?year'] },
  cues: `${MONTHS.join('|')}|today|tonight|morning|yesterday|days?|hours|week|months?|years?|quarter|half|q[1-4]|h[12]|winter|spring|summer|autumn|fall|new year`,
};
