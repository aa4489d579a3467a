/** Abbreviations that a capital may follow within a sentence, lower-cased, without the last full stop. */
const BEFORE_ANYTHING = new Set(
  `mr mrs ms messrs dr prof gen col lt sgt capt maj adm rep sen gov rev hon st ste mt ft vs e.g i.e
  г гг ул пр пр-т просп пл пер бул наб мкр обл р-н с пос дер стр-во им акад проф доц ген полк напр зам пом гл т.н т.е т.к
  и.о ж жж көш ауд`.split(/\s+/),
);

/** Abbreviations that stand before a number: "собрали рис. Затем" is no figure. */
const BEFORE_NUMBER = new Set(
  `no nos vol vols ch fig figs art sec para p pp tel ext approx c ca jan feb mar apr jun jul aug sept sep oct nov dec
  рис табл тел ст ст-я п пп подп стр гл ч кв д корп ок ум род`.split(/\s+/),
);

/** Words that begin sentences and no name goes on with: after an abbreviation (`in 2024 г.`, `the U.S.`) or a
 * letter (`vitamin C`) they begin the next sentence. */
const BEGINNING = new Set(
  `the it he she they we you this these that those there its his her their our in on at for but and if when while as so
  он она оно они мы вы это эти этот эта его её их но и в во на по за для при также однако кроме сейчас тогда
  ол олар біз бұл осы сол оның олардың бірақ және сондықтан қазір`.split(/\s+/),
);

/**
 * Whether the full stop after `word` belongs to it; `next` is what stands after the stop and spaces: a capital or a
 * number (a lower-case letter never begins a sentence), with some of what follows.
 */
export function isAbbreviation(word: string, next: string): boolean {
  // A sentence may be glued to the one before: `billion.No. 56`.
  const own = /^\p{L}{3,}\.(.+)$/u.exec(word)?.[1];
  if (own !== undefined) return isAbbreviation(own, next);
  // Initials: `A. Syzganov`, `А.С. Пушкин`, `Kassym-Jomart K. Tokayev`.
  const following = /^(\p{L}+)[^\p{L}.]/u.exec(next)?.[1] ?? '';
  if (BEGINNING.has(following.toLowerCase())) return false;
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return word.length > 1 || /^\p{Lu}/u.test(next);
  const lower = word.toLowerCase();
  return BEFORE_ANYTHING.has(lower) || (BEFORE_NUMBER.has(lower) && /^\p{N}/u.test(next));
}
