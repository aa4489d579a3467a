/** Abbreviations that a capital or a number may follow, lower-cased, without the last full stop. */
const BEFORE_ANYTHING = new Set(
  `mr mrs ms dr prof gen col lt sgt capt rep sen gov st mt ft no nos vol fig ed vs approx dept
  г гг ул пр просп пл пер д кв корп стр обл р-н с пос им акад проф ген полк т.н т.е т.к напр см рис табл ст п пп гл ч
  ж көш ауд`.split(/\s+/),
);

/** Abbreviations that close a sentence as often as not: only a lower-case word or a number after them goes on. */
const BEFORE_LOWER_CASE = new Set(
  `inc ltd co corp jr sr etc al e.g i.e a.m p.m u.s u.k u.n jan feb mar apr jun jul aug sept sep oct nov dec
  тыс млн млрд трлн руб тг коп чел экз кг км м см мм га л шт др пр т.д т.п в вв н.э б.б т.б мың`.split(/\s+/),
);

/** Whether the full stop after `word` belongs to it; `next` is the first character after the stop and spaces. */
export function isAbbreviation(word: string, next: string): boolean {
  // A sentence may be glued to the one before: `billion.No. 56`.
  const own = /^\p{L}{3,}\.(.+)$/u.exec(word)?.[1];
  if (own !== undefined) return isAbbreviation(own, next);
  const lower = word.toLowerCase();
  // Initials: `A. Syzganov`, `А.С. Пушкин`, `Kassym-Jomart K. Tokayev`.
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return word.length > 1 || /\p{Lu}/u.test(next);
  if (BEFORE_ANYTHING.has(lower)) return lower !== 'no' || /\p{N}/u.test(next);
  return BEFORE_LOWER_CASE.has(lower) && /\p{Ll}|\p{N}/u.test(next);
}
