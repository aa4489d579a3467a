/** Abbreviations that a capital may follow within a sentence, lower-cased, without the last full stop. */
const BEFORE_ANYTHING = new Set(
  `mr mrs ms dr prof gen col lt sgt capt rep sen gov rev st mt vs
  г гг ул пр просп пл пер обл р-н с пос им акад проф ген полк напр т.н т.е т.к ж жж көш ауд`.split(/\s+/),
);

/** Abbreviations that stand before a number: "собрали рис. Затем" is no figure. */
const BEFORE_NUMBER = new Set(
  `no nos vol fig art sec p pp approx c ca jan feb mar apr jun jul aug sept sep oct nov dec
  рис табл ст п пп стр гл ч кв д корп ок ум род`.split(/\s+/),
);

/**
 * Whether the full stop after `word` belongs to it; `next` is the first character after the stop and spaces, a
 * capital or a number (a lower-case letter never begins a sentence).
 */
export function isAbbreviation(word: string, next: string): boolean {
  // A sentence may be glued to the one before: `billion.No. 56`.
  const own = /^\p{L}{3,}\.(.+)$/u.exec(word)?.[1];
  if (own !== undefined) return isAbbreviation(own, next);
  // Initials: `A. Syzganov`, `А.С. Пушкин`, `Kassym-Jomart K. Tokayev`.
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return word.length > 1 || /\p{Lu}/u.test(next);
  const lower = word.toLowerCase();
  return BEFORE_ANYTHING.has(lower) || (BEFORE_NUMBER.has(lower) && /\p{N}/u.test(next));
}
