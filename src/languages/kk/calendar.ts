import type { Calendar } from '../calendar.ts';

const MONTHS = 'кантар акпан наурыз сауир мамыр маусым шилде тамыз кыркуйек казан караша желтоксан'.split(
  ' ',
);
const CASE_ENDING = '(?:[днт][ыи]н|г[ае]|к[ае]|[дт][ыи]|[дт][ае]|[дт][ае]г[ыи]|[днт][ае]н|[ыи])?';
const MONTH_WORD = '(?: ай\\p{L}*)';
const ALL_MONTHS = `(?:${MONTHS.join('|')})`;

export const CALENDAR: Calendar = {
  months: MONTHS,
  monthEnding: CASE_ENDING,
  monthForms: '\\p{L}*',
  monthWord: ' ай\\p{L}*',
  weekdays: ['жексенби', 'дуйсенби', 'сейсенби', 'сарсенби', 'бейсенби', 'жума', 'сенби'],
  counts: ['бир', 'еки', 'уш', 'торт', 'бес', 'алты', 'жети|бирнеше', 'сегиз', 'тогыз', 'он'],
  dayEndings: '-?ши|-?shi',
  yearWords: 'жылгы|жылдын|жылы',
  yearAbbreviation: '',
  beforeYearWord: '',
  beforeBareYear: '',
  of: '',
  inMonth: '',
  onDay: '',
  sinceDay: '',
  rangeStart: '',
  rangeMiddle: '',
  rangeEnd: 'дейинг?\\p{L}*',
  ranges: ['{day}\\s+{month}\\s+{lastDay}\\s+{lastMonth}\\s+дейинг?\\p{L}*'],
  since: ['{day}\\s+{month}\\s+(?:бер[иг]\\p{L}*|кейин)'],
  dates: [`(?<month>${ALL_MONTHS}[дт][ае](?:г[ыи])?|${ALL_MONTHS}(?=${MONTH_WORD}))${MONTH_WORD}?`],
  relative: {
    dayBeforeYesterday: ['алдынгы кун[иг]?\\p{L}*'],
    sinceYesterday: ['кешеден бер[иг]\\p{L}*'],
    yesterday: ['кеше(?:ги)?'],
    today: ['бугин(?:ги)?'],
    daysAgo: ['{count} кун бурын'],
    weeksAgo: ['{count} апта бурын'],
    monthsAgo: ['{count} ай бурын'],
    lastDays: ['сонгы {count} кун\\p{L}*'],
    lastWeeks: ['сонгы {count} апта\\p{L}*'],
    lastMonths: ['сонгы {count} ай\\p{L}*'],
    recentDays: ['сонгы кундер\\p{L}*'],
    last24Hours: ['сонгы таулик\\p{L}*'],
    lastSevenDays: ['сонгы апта\\p{L}*'],
    lastWeek: ['откен апта\\p{L}*'],
    thisWeek: ['(?:осы )?апта(?:да|дагы|нын)?'],
    lastMonth: ['откен ай(?:да|дагы|дын)?'],
    last31Days: ['сонгы ай(?:да|дагы)?'],
    thisMonth: ['осы ай(?:да|дагы|дын)?'],
    last365Days: ['сонгы жыл(?:да|дагы)?'],
    lastYear: ['былтыр\\p{L}*|откен жыл\\p{L}*'],
    thisYear: ['биыл\\p{L}*'],
    sinceWeekday: ['{weekday}[днт][ае]н бер[иг]\\p{L}*'],
    onWeekday: ['(?:откен )?{weekday}(?:[дт][ае](?:г[ыи])?)'],
  },
  cues: `${MONTHS.join('|')}|бугин|кеше|кун|алдынгы|апта|ай|жыл|биыл|былтыр|таулик`,
};
