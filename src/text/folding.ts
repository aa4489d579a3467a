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

/** Latin letters that look like Cyrillic ones, typed into Cyrillic words by a slip of the keyboard layout. */
const LATIN_IN_CYRILLIC: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'и',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};

/** Latin letters that Unicode does not decompose into a base and a mark. */
const LATIN_WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', ø: 'o', ß: 'ss' };

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
/** Lower-casing is all that such a word needs: most are such, and the steps below take as long as its stemming. */
const PLAIN = /^[a-zA-Z]+$/;

/** Lower case in one code-point form, apostrophes out; letters stay what they are (stemmers need them). */
export function lowerCase(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  const lower = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼ`´]/g, '');
  if (!CYRILLIC.test(lower) || !LATIN.test(lower)) return lower;
  return lower.replace(/[a-z]/g, (letter) => LATIN_IN_CYRILLIC[letter] ?? letter);
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
