/** Kazakh letters as people type them on a Russian keyboard; ё as it is mostly written. */
const CYRILLIC_LOOKALIKES: Readonly<Record<string, string>> = {
  ё: 'е',
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
};

/** Letters of one script that look like those of the other, typed by a slip of the keyboard layout; capitals apart. */
const LATIN_IN_CYRILLIC = lookalikes('aceikmopxytəɵhABCEHIKMOPTXY', 'асеікморхутәөһАВСЕНІКМОРТХУ');
const CYRILLIC_IN_LATIN = lookalikes(
  'асеікморхутһёәқөұүАВСЕНІКМОРТХУЁӘҚӨҰҮ',
  'aceikmopxytheakoyyABCEHIKMOPTXYEAKOYY',
);

function lookalikes(letters: string, others: string): ReadonlyMap<string, string> {
  const twins = Array.from(others);
  return new Map(Array.from(letters, (letter, at) => [letter, twins[at] ?? letter]));
}

/** Latin letters that Unicode does not decompose into a base and a mark. */
const LATIN_WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', ß: 'ss' };

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
/** Lower-casing is all that such a word needs: most are such, and the steps below take as long as its stemming. */
const PLAIN = /^(?:[a-zA-Z]+|[а-яА-Я]+)$/;

/**
 * A word of two scripts in one of them, letter by letter: in Cyrillic where all its Latin letters have a twin there, or
 * most letters are Cyrillic, else in Latin. Other words stay; the length stays.
 */
export function inOneScript(word: string): string {
  if (!CYRILLIC.test(word) || !LATIN.test(word)) return word;
  const letters = Array.from(word);
  const latin = letters.filter((letter) => LATIN.test(letter));
  const cyrillic = letters.filter((letter) => CYRILLIC.test(letter));
  const mayBeCyrillic = latin.every((letter) => LATIN_IN_CYRILLIC.has(letter));
  const mayBeLatin = cyrillic.every((letter) => CYRILLIC_IN_LATIN.has(letter));
  const isCyrillic = mayBeCyrillic === mayBeLatin ? cyrillic.length >= latin.length : mayBeCyrillic;
  const twins = isCyrillic ? LATIN_IN_CYRILLIC : CYRILLIC_IN_LATIN;
  return letters.map((letter) => twins.get(letter) ?? letter).join('');
}

/** Apostrophes, stress marks (what NFC leaves apart from its letter) and invisible characters. */
const UNSPOKEN = /['’ʼ`´\u00AD\u200B-\u200D\u2060\uFEFF]|(?<=\p{Script=Cyrillic})\p{M}+/gu;

/** Lower case in one code-point form and one script, apostrophes and stress marks out; letters stay what they are (stemmers need them). */
export function lowerCase(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  // Capitals have twins of their own, and some letters have one only when they are small.
  const lower = inOneScript(word.normalize('NFC').replace(UNSPOKEN, '')).toLowerCase();
  return inOneScript(lower).replace(UNSPOKEN, '');
}

/** Makes spellings of one word equal: case, diacritics of Latin letters, ё/е, Kazakh letters against Russian ones. */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  const lower = lowerCase(word);
  if (CYRILLIC.test(lower))
    return lower.replace(/[ёәғқңөұүһі]/g, (letter) => CYRILLIC_LOOKALIKES[letter] ?? letter);
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıłøß]/g, (letter) => LATIN_WITHOUT_DECOMPOSITION[letter] ?? letter)
    .normalize('NFC');
}
