import { alternatives, wordSet } from '../languages/all-languages.ts';
import type { AnalyzedToken } from '../languages/analyzer.ts';
import type { AnswerType } from '../languages/answer-type.ts';
import type { EntityWords } from '../languages/language.ts';
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

const set = (list: keyof EntityWords) => wordSet(({ entityWords }) => entityWords[list]);
/** Words that begin with one of the languages' alternatives. */
const beginning = (list: keyof EntityWords) =>
  new RegExp(`^(?:${alternatives(({ entityWords }) => entityWords[list])})`, 'u');

const NUMBER_WORDS = set('numbers');
const DATE_WORDS = set('dates');
const TIME_UNIT = beginning('timeUnits');
const CURRENCY = beginning('currencies');
const PERCENT = beginning('percent');
/** `45 years old`, `45-летний`, `45 жаста`, `5 million years ago` … */
const AGE_AFTER = beginning('ageAfter');
/** … and `aged 45`, `at the age of 45`. */
const AGE_BEFORE = set('ageBefore');
const PLACE_PREPOSITION = set('placePrepositions');
const REASON_WORDS = set('reasons');
const DEFINING = set('defining');

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
    if (DATE_WORDS.has(word)) kind |= ENTITY.date;
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
