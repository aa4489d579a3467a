/** Usual English transliteration of Kazakh and Russian names. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};

/** A folded Cyrillic word in Latin letters; other characters are unchanged. */
export function transliterate(word: string): string {
  return word.replace(/[а-я]/g, (letter) => LATIN[letter] ?? letter);
}

/** Spellings of one sound in transliterated names, longer ones first. */
const SAME_SOUND: readonly (readonly [RegExp, string])[] = [
  [/dzh|zh|j/g, 'j'],
  [/kh|q|ck|k/g, 'k'],
  [/([gd])h/g, '$1'],
  [/ph/g, 'f'],
  [/ts|tz/g, 'c'],
  [/w/g, 'v'],
  [/y(?=[aeiou])|(?<=[aeiou])[iy]/g, ''],
  [/y/g, 'i'],
  [/ou|oo/g, 'u'],
  [/(.)\1+/g, '$1'],
];

/** A key that is equal for different transliterations of one name. */
export function soundKey(word: string): string {
  return SAME_SOUND.reduce((key, [pattern, sound]) => key.replace(pattern, sound), word);
}
