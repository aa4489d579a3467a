import { type Pattern, wholeWordPattern } from './pattern.ts';

/** Days `YYYY-MM-DD`, both inclusive. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** Small numbers as they stand before "days", folded, from one on; "a few" are a week's. */
const NUMBERS: readonly string[] = [
  'one|a|один|одну|бир',
  'two|couple|два|две|двух|пару|еки',
  'three|три|трех|уш',
  'four|четыре|торт',
  'five|пять|бес',
  'six|шесть|алты',
  'seven|few|семь|несколько|жети|бирнеше',
  'eight|восемь|сегиз',
  'nine|девять|тогыз',
  'ten|десять|он',
];
const COUNT = `(?<count>\\d{1,2}|${NUMBERS.join('|')})`;
const ago = (english: string, [russian, russianOne]: readonly [string, string], kazakh: string): string[] => [
  `${COUNT}(?: of)? ${english}s? ago`,
  `(?:${COUNT} ${russian}\\p{L}*|${russianOne})(?: тому)? назад`,
  `${COUNT} ${kazakh} бурын`,
];

/** Beginnings of the weekdays' names, folded, Sunday first. */
const WEEKDAYS: readonly string[] = [
  'sunday|воскресень|жексенби',
  'monday|понедельник|дуйсенби',
  'tuesday|вторник|сейсенби',
  'wednesday|сред[ауы]|сарсенби',
  'thursday|четверг|бейсенби',
  'friday|пятниц|жума',
  'saturday|суббот|сенби',
];
const WEEKDAY = `(?<weekday>${WEEKDAYS.join('|')})`;

interface Parts {
  readonly count: number;
  readonly weekday: number;
}

/** What words for a time mean on a day: the strict reading first, then a looser one. */
interface Rule {
  readonly patterns: readonly Pattern[];
  readonly read: (today: string, parts: Parts) => readonly DayRange[];
}

function rule(patterns: readonly string[], read: Rule['read']): Rule {
  return { patterns: patterns.map(wholeWordPattern), read };
}

/** The narrower rule stands first. Texts are folded, so Kazakh letters are Russian ones. */
const RULES: readonly Rule[] = [
  rule(['(?:the )?day before yesterday', '(?:за )?позавчера\\p{L}*', 'алдынгы кун[иг]?\\p{L}*'], (today) => [
    day(today, -2),
  ]),
  rule(['since yesterday', 'со? вчера\\p{L}*', 'кешеден бер[иг]\\p{L}*'], (today) => [back(today, 2)]),
  rule(['yesterday', '(?:за )?вчера(?:шн\\p{L}+)?', 'кеше(?:ги)?'], (today) => [day(today, -1)]),
  rule(
    ['today|tonight|this morning', '(?:за |на )?сегодня(?:шн\\p{L}+(?: д\\p{L}+)?)?', 'бугин(?:ги)?'],
    (today) => [day(today, 0)],
  ),
  rule(ago('day', ['дн', 'день'], 'кун'), (today, { count }) => [day(today, -count)]),
  rule(ago('week', ['недел', 'неделю'], 'апта'), (today, { count }) => [weekBefore(today, count)]),
  rule(ago('month', ['месяц', 'месяц'], 'ай'), (today, { count }) => [monthBefore(today, count)]),
  rule(
    [
      `(?:past|last) ${COUNT}(?: of)? days`,
      `(?:за )?(?:последн|прошедш|прошл)\\p{L}+ ${COUNT} (?:дн\\p{L}+|сут\\p{L}+)`,
      `за ${COUNT} (?:дн\\p{L}+|сут\\p{L}+)`,
      `сонгы ${COUNT} кун\\p{L}*`,
    ],
    (today, { count }) => [back(today, count)],
  ),
  rule(
    [
      `(?:past|last) ${COUNT}(?: of)? weeks`,
      `(?:за )?последн\\p{L}+ ${COUNT} недел\\p{L}+`,
      `за ${COUNT} недел\\p{L}+`,
      `сонгы ${COUNT} апта\\p{L}*`,
    ],
    (today, { count }) => [back(today, 7 * count)],
  ),
  rule(
    [
      `(?:past|last) ${COUNT}(?: of)? months`,
      `(?:за )?последн\\p{L}+ ${COUNT} месяц\\p{L}*`,
      `за ${COUNT} месяц\\p{L}*`,
      `сонгы ${COUNT} ай\\p{L}*`,
    ],
    (today, { count }) => [back(today, 31 * count)],
  ),
  rule(['(?:past|last|recent) days', '(?:за )?последн\\p{L}+ дни', 'сонгы кундер\\p{L}*'], (today) => [
    back(today, 7),
  ]),
  rule(['(?:past|last) 24 hours', 'за (?:последн\\p{L}+ )?сутки', 'сонгы таулик\\p{L}*'], (today) => [
    back(today, 2),
  ]),
  rule(
    ['(?:the last|past) week', 'за неделю', '(?:за )?последн\\p{L}+ недел\\p{L}+', 'сонгы апта\\p{L}*'],
    (today) => [back(today, 7)],
  ),
  rule(['(?:last|previous) week', '(?:на |за )?прошл\\p{L}+ недел\\p{L}+', 'откен апта\\p{L}*'], (today) => [
    weekBefore(today, 1),
    back(today, 7),
  ]),
  rule(
    [
      '(?:of )?(?:this|the) week',
      '(?:на |за )?эт(?:ой|у) недел\\p{L}|недели',
      '(?:осы )?апта(?:да|дагы|нын)?',
    ],
    (today) => [{ from: mondayOf(today), to: today }],
  ),
  rule(
    ['(?:last|previous) month', '(?:в |за )?прошл\\p{L}+ месяц\\p{L}?', 'откен ай(?:да|дагы|дын)?'],
    (today) => [monthBefore(today, 1), back(today, 31)],
  ),
  rule(['past month', 'за месяц', '(?:за )?последн\\p{L}+ месяц', 'сонгы ай(?:да|дагы)?'], (today) => [
    back(today, 31),
  ]),
  rule(
    ['(?:of )?(?:this|the) month', '(?:в |за )?эт(?:ом|от) месяц\\p{L}?', 'осы ай(?:да|дагы|дын)?'],
    (today) => [{ from: `${today.slice(0, 8)}01`, to: today }],
  ),
  rule(['past year', 'за (?:последн\\p{L}+ )?год', 'сонгы жыл(?:да|дагы)?'], (today) => [back(today, 365)]),
  rule(['last year', '(?:в|за) прошл\\p{L}+ год\\p{L}?', 'былтыр\\p{L}*|откен жыл\\p{L}*'], (today) => {
    const year = Number(today.slice(0, 4)) - 1;
    return [{ from: `${year}-01-01`, to: `${year}-12-31` }];
  }),
  rule(['this year', '(?:в|за) эт(?:ом|от) год\\p{L}?', 'биыл\\p{L}*'], (today) => [
    { from: `${today.slice(0, 4)}-01-01`, to: today },
  ]),
  rule(
    [`since ${WEEKDAY}`, `(?:с|со) ${WEEKDAY}\\p{L}?`, `${WEEKDAY}[днт][ае]н бер[иг]\\p{L}*`],
    (today, { weekday }) => [{ from: lastWeekday(today, weekday), to: today }],
  ),
  rule(
    [
      `(?:on )?(?:last )?${WEEKDAY}`,
      `(?:в|во|за) (?:прошл\\p{L}+ )?${WEEKDAY}\\p{L}?`,
      `(?:откен )?${WEEKDAY}(?:[дт][ае](?:г[ыи])?)`,
    ],
    (today, { weekday }) => {
      const found = lastWeekday(today, weekday);
      return [{ from: found, to: found }];
    },
  ),
];

/** Beginnings of words, one of which each rule needs: a text without them is not looked at closer. */
export const RELATIVE_CUES =
  'today|tonight|morning|yesterday|days?|hours|weeks?|months?|year|позавчера|вчера|сегодня|д[не]|сут|недел|месяц|год|бугин|кеше|кун|алдынгы|апта|ай|жыл|биыл|былтыр|таулик|' +
  WEEKDAYS.join('|');

/** Readings of the first words for a time that is counted from today, the strict one first, and where they stand. */
export function findRelative(
  folded: string,
  today: string,
): { readonly start: number; readonly end: number; readonly readings: readonly DayRange[] } | null {
  for (const { patterns, read } of RULES) {
    const match = firstMatch(patterns, folded);
    if (match === null) continue;
    const { count = '1', weekday = '' } = match.groups ?? {};
    const parts: Parts = {
      count: /^\d/.test(count) ? Number(count) : 1 + placeAmong(NUMBERS, count),
      weekday: placeAmong(WEEKDAYS, weekday),
    };
    return { start: match.index, end: match.index + match[0].length, readings: read(today, parts) };
  }
  return null;
}

/** Which of the alternatives a word is; -1 where it is none. */
function placeAmong(alternatives: readonly string[], word: string): number {
  return alternatives.findIndex((words) => new RegExp(`^(?:${words})$`, 'u').test(word));
}

function firstMatch(patterns: readonly Pattern[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return match;
  }
  return null;
}

function day(today: string, by: number): DayRange {
  return { from: shifted(today, by), to: shifted(today, by) };
}

/** So many days, today among them. */
function back(today: string, days: number): DayRange {
  return { from: shifted(today, 1 - days), to: today };
}

function mondayOf(today: string): string {
  return shifted(today, -((weekdayOf(today) + 6) % 7));
}

function lastWeekday(today: string, weekday: number): string {
  return shifted(today, -((weekdayOf(today) - weekday + 7) % 7));
}

function weekBefore(today: string, weeks: number): DayRange {
  const monday = shifted(mondayOf(today), -7 * weeks);
  return { from: monday, to: shifted(monday, 6) };
}

function monthBefore(today: string, months: number): DayRange {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return {
    from: isoDay(Date.UTC(year, month - 1 - months, 1)),
    to: isoDay(Date.UTC(year, month - months, 0)),
  };
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function shifted(date: string, days: number): string {
  return isoDay(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
