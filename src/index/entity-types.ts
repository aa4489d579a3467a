import type { AnalyzedToken } from '../languages/analyzer.ts';
import type { AnswerType } from '../languages/answer-type.ts';
import { countLetterCases } from '../text/letter-case.ts';

/** What a token of running text is, as bits; computed once a sentence. */
export const ENTITY = {
  number: 1,
  date: 4,
  money: 8,
  percentage: 16,
  duration: 32,
  name: 64,
  place: 128,
  reason: 256,
  definition: 512,
  age: 1024,
} as const;

const NUMBER_WORDS =
  set(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen dozens hundred hundreds thousand thousands
  million millions billion trillion half third quarter twice double triple single several
  один одна одно одного одной два две двух двумя три трех трёх тремя четыре четырех четырёх четырьмя пять пяти шесть шести семь семи
  восемь восьми девять девяти десять десяти одиннадцать двенадцать двадцать тридцать сорок пятьдесят сто сотни сотен тысяча тысячи тысяч
  миллион миллиона миллионов миллиард миллиарда миллиардов половина половины половину треть трети четверть дважды вдвое трижды несколько
  бір екі үш төрт бес алты жеті сегіз тоғыз он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан жүз мың миллион миллиард жартысы`);
const DATE_WORDS = set(`january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday century centuries spring summer autumn winter today yesterday tomorrow
  января январе январь февраля феврале февраль марта марте март апреля апреле апрель мая мае май июня июне июнь июля июле июль
  августа августе август сентября сентябре сентябрь октября октябре октябрь ноября ноябре ноябрь декабря декабре декабрь
  году год года годах годы век века веке веках столетия столетии весной летом осенью зимой сегодня вчера завтра
  қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан
  қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда жылы жыл жылдың ғасыр бүгін кеше ертең`);
const TIME_UNIT =
  /^(?:second|minute|hour|day|week|month|year|decade|centur|секунд|минут|час|дн|день|дней|сут|недел|месяц|год|лет|десятилет|век|сағат|күн|апта|ай$|жыл|ғасыр)/u;
const CURRENCY =
  /^(?:tenge|dollar|euro|rubl|pound|franc|yen|yuan|mci$|usd$|eur$|kzt$|gbp$|cents?$|тенге|теңге|тг$|доллар|евро$|рубл|фунт|франк|мрп$|аек$)/u;
const PERCENT = /^(?:percent|процент|пайыз)/u;
/** `45 years old`, `45-летний`, `45 жаста`, `5 million years ago` … */
const AGE_AFTER = /^(?:old$|ago$|лет$|летн|назад$|жаста|жасар|жасында|бұрын$)/u;
/** … and `aged 45`, `at the age of 45`. */
const AGE_BEFORE = set('aged age возрасте возраст');
const PLACE_PREPOSITION = set(
  'in at to from near of on into across through around в во на из под у около возле',
);
const REASON_WORDS =
  set(`because due owing therefore thus hence since caused cause causes reason reasons result resulted resulting led aim aimed
  aims goal purpose order prevent ensure enable allow contributed contributing leading
  потому поскольку чтобы вследствие благодаря из-за причиной причина причины поэтому цель целью привело привела результате так
  үшін себебі сондықтан мақсаты мақсатында салдарынан арқасында өйткені`);
const DEFINING = set('is are was were means называется является это означает');

function set(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/** The kinds of each token of a sentence, as bits of KIND. Linear. */
export function entityTypes(tokens: readonly AnalyzedToken[], text: string): readonly number[] {
  const capitalsMean = !isMostlyCapitals(text);
  const lower = tokens.map((token) => token.text.toLowerCase());
  return tokens.map((token, at) => {
    const word = lower[at] ?? '';
    let kind = 0;
    if (/^\p{N}/u.test(word) || NUMBER_WORDS.has(word)) {
      // A year counts nothing.
      const quantity = kindOfQuantity(lower, at, text, token);
      const isYear = /^(?:1[0-9]|20)\d\d$/.test(word) && (quantity & ~ENTITY.duration) === 0;
      kind |= isYear ? ENTITY.date : ENTITY.number | quantity;
    }
    if (DATE_WORDS.has(word) || word === 'may') kind |= ENTITY.date;
    if (REASON_WORDS.has(word)) kind |= ENTITY.reason;
    if (DEFINING.has(word)) kind |= ENTITY.definition;
    if (capitalsMean && /^\p{Lu}/u.test(token.text) && !token.isStopWord) {
      const before = lower[at - 1] ?? '';
      kind |= ENTITY.name;
      if (PLACE_PREPOSITION.has(before) || (before === 'the' && PLACE_PREPOSITION.has(lower[at - 2] ?? '')))
        kind |= ENTITY.place;
    } else if (!capitalsMean && !token.isStopWord && /^\p{L}/u.test(word)) {
      kind |= ENTITY.name;
    }
    return kind;
  });
}

/** A number is money, a share or a duration by what stands beside it. */
function kindOfQuantity(lower: readonly string[], at: number, text: string, token: AnalyzedToken): number {
  let kind = 0;
  if (/[$€£₸¥]\s?$/.test(text.slice(Math.max(0, token.start - 2), token.start))) kind |= ENTITY.money;
  if (/^\s?[$€£₸¥]/.test(text.slice(token.end, token.end + 2))) kind |= ENTITY.money;
  if (/^\s?%/.test(text.slice(token.end, token.end + 2))) kind |= ENTITY.percentage;
  if ([1, 2].some((step) => AGE_BEFORE.has(lower[at - step] ?? ''))) kind |= ENTITY.age;
  for (let next = at + 1; next <= at + 4; next++) {
    const word = lower[next] ?? '';
    if (CURRENCY.test(word)) kind |= ENTITY.money;
    if (AGE_AFTER.test(word)) kind |= ENTITY.age;
    if (next <= at + 2 && PERCENT.test(word)) kind |= ENTITY.percentage;
    if (next <= at + 2 && TIME_UNIT.test(word)) kind |= ENTITY.duration;
  }
  return kind;
}

/** In a text of capitals, a capital marks no name. */
export function isMostlyCapitals(text: string): boolean {
  const { upper, lower } = countLetterCases(text);
  return upper > lower;
}

const WANTED: Readonly<Record<AnswerType, number>> = {
  person: ENTITY.name,
  name: ENTITY.name,
  place: ENTITY.place | ENTITY.name,
  number: ENTITY.number,
  age: ENTITY.age,
  money: ENTITY.money,
  percentage: ENTITY.percentage,
  duration: ENTITY.duration,
  date: ENTITY.date,
  reason: ENTITY.reason,
  definition: ENTITY.definition,
  any: 0,
};

/** Bits of KIND, any of which makes a token a candidate for the type. */
export function entityTypesFor(type: AnswerType): number {
  return WANTED[type];
}
