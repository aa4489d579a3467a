import { snowballStem, startOfEndings } from './snowball.ts';

/** A longer word is no word of Russian and is left as it is. */
const MAX_WORD_LENGTH = 64;

/**
 * What looks like an ending at the end of a stem. Snowball takes it off `Токаев`, `рабочем` and `систем`, and leaves it in
 * `Токаева` and `система`, where another ending comes behind it.
 */
const SECOND_ENDING = /(?:[ое]в|[иыеоа]м|ах|ей|е)$/u;
const MIN_STEM_LENGTH = 3;
const MAX_SECOND_ENDINGS = 2;

/** The vowel that only the form without an ending has: `рынок`, `рынка`; `казахстанец`, `казахстанца`. */
const FLEETING_VOWEL = /(?<=[бвгджзклмнпрстфхцчшщ])[ое](?=[кц]$)/u;
const MIN_FLEETING_LENGTH = 5;

export function stem(word: string): string {
  if (word.length > MAX_WORD_LENGTH) return word;
  const plain = word.replaceAll('ё', 'е');
  const regionStart = startOfEndings(plain);
  let base = snowballStem(plain);
  // `аким` has no ending: two letters would be left.
  if (base.length < MIN_STEM_LENGTH && SECOND_ENDING.test(plain)) base = plain;
  for (let times = 0; times < MAX_SECOND_ENDINGS; times++) {
    const at = base.search(SECOND_ENDING);
    if (at < Math.max(MIN_STEM_LENGTH, regionStart)) break;
    base = base.slice(0, at);
  }
  return base.length < MIN_FLEETING_LENGTH ? base : base.replace(FLEETING_VOWEL, '');
}
