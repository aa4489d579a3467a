import type { Calendar } from '../calendar.ts';

const MONTHS =
  'январ|янв феврал|фев март|мар апрел|апр ма июн июл август|авг сентябр|сент|сен октябр|окт ноябр|ноя декабр|дек'.split(
    ' ',
  );
/** So that `2 marks` and `5 мартышек` are no dates. */
const CASE_ENDING = '(?:[аяьеюуй]|[ое]м)?';
const ALL_MONTHS = `(?:${MONTHS.join('|')})`;
const MONTH_FORMS = `(?:${CASE_ENDING}|ск\\p{L}+)`;

export const CALENDAR: Calendar = {
  months: MONTHS,
  monthEnding: CASE_ENDING,
  monthForms: MONTH_FORMS,
  monthWord: '',
  weekdays: ['воскресень', 'понедельник', 'вторник', 'сред[ауы]', 'четверг', 'пятниц', 'суббот'],
  counts: [
    'один|одну',
    'два|две|двух|пару',
    'три|трех',
    'четыре',
    'пять',
    'шесть',
    'семь|несколько',
    'восемь',
    'девять',
    'десять',
  ],
  dayEndings: '-?го|-?е',
  yearWords: 'год[ау]?',
  yearAbbreviation: 'г',
  beforeYearWord: 'в|за',
  beforeBareYear: '',
  of: '',
  inMonth: 'в|за|на',
  onDay: 'за|от|на',
  sinceDay: 'с|со|после',
  rangeStart: 'с|со',
  rangeMiddle: 'по|до',
  rangeEnd: '',
  ranges: [],
  since: [],
  dates: ['(?<=(?:новост|событи|итог)\\p{L}{1,3}\\s+){month}', `(?<month>${ALL_MONTHS}ск(?:ие|их|ая|ой|ое))`],
  relative: {
    dayBeforeYesterday: ['(?:за )?позавчера\\p{L}*'],
    sinceYesterday: ['со? вчера\\p{L}*'],
    yesterday: ['(?:за )?вчера(?:шн\\p{L}+)?'],
    today: ['(?:за |на )?сегодня(?:шн\\p{L}+(?: д\\p{L}+)?)?'],
    daysAgo: ['(?:{count} дн\\p{L}*|день)(?: тому)? назад'],
    weeksAgo: ['(?:{count} недел\\p{L}*|неделю)(?: тому)? назад'],
    monthsAgo: ['(?:{count} месяц\\p{L}*|месяц)(?: тому)? назад'],
    lastDays: [
      '(?:за )?(?:последн|прошедш|прошл)\\p{L}+ {count} (?:дн\\p{L}+|сут\\p{L}+)',
      'за {count} (?:дн\\p{L}+|сут\\p{L}+)',
    ],
    lastWeeks: ['(?:за )?последн\\p{L}+ {count} недел\\p{L}+', 'за {count} недел\\p{L}+'],
    lastMonths: ['(?:за )?последн\\p{L}+ {count} месяц\\p{L}*', 'за {count} месяц\\p{L}*'],
    recentDays: ['(?:за )?последн\\p{L}+ дни'],
    last24Hours: ['за (?:последн\\p{L}+ )?сутки'],
    lastSevenDays: ['за неделю', '(?:за )?последн\\p{L}+ недел\\p{L}+'],
    lastWeek: ['(?:на |за )?прошл\\p{L}+ недел\\p{L}+'],
    thisWeek: ['(?:на |за )?эт(?:ой|у) недел\\p{L}|недели'],
    lastMonth: ['(?:в |за )?прошл\\p{L}+ месяц\\p{L}?'],
    last31Days: ['за месяц', '(?:за )?последн\\p{L}+ месяц'],
    thisMonth: ['(?:в |за )?эт(?:ом|от) месяц\\p{L}?'],
    last365Days: ['за (?:последн\\p{L}+ )?год'],
    lastYear: ['(?:в|за) прошл\\p{L}+ год\\p{L}?'],
    thisYear: ['(?:в|за) эт(?:ом|от) год\\p{L}?'],
    sinceWeekday: ['(?:с|со) {weekday}\\p{L}?'],
    onWeekday: ['(?:в|во|за) (?:прошл\\p{L}+ )?{weekday}\\p{L}?'],
  },
  cues: `${ALL_MONTHS}${MONTH_FORMS}(?!\\p{L})|позавчера|вчера|сегодня|д[не]|сут|недел|месяц|год`,
};
