/** Cyrillic letters as Kazakh and Russian names are mostly written in English. */
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

/** A folded Cyrillic word in Latin letters; other characters stay. */
export function transliterate(word: string): string {
  return word.replace(/[а-я]/g, (letter) => LATIN[letter] ?? letter);
}

/** Spellings that stand for one sound in transliterated names, the longer first. */
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

/** Equal for spellings of one name that differ only by the way they were put into Latin letters. */
export function soundKey(word: string): string {
  return SAME_SOUND.reduce((key, [pattern, sound]) => key.replace(pattern, sound), word);
}
