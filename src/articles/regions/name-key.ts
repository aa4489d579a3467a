import { fold } from '../../text/folding.ts';

/** Longer words name no place and are skipped, so that a hostile text costs no more than another. */
export const MAX_PLACE_WORD_LENGTH = 32;

const CYRILLIC_IN_LATIN: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'j', з: 'z', и: 'i', й: 'i', к: 'k', л: 'l' },
  ...{ м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'k', ц: 'ts', ч: 'ch' },
  ...{ ш: 'sh', щ: 'shch', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia' },
};

/** Letters of the Kazakh Latin alphabets that would change their sound without their diacritic. */
const KAZAKH_LATIN: Readonly<Record<string, string>> = { ş: 'sh', ç: 'ch', ý: 'u', ŋ: 'n', ə: 'a' };

/**
 * One key for the spellings of a name in Cyrillic with or without the Kazakh letters, in English and in the Kazakh
 * Latin alphabets: Қызылорда, Кызылорда, Qyzylorda and Kyzylorda are all `kizilorda`.
 */
export function placeKey(word: string): string {
  let key = remembered.get(word);
  if (key === undefined) {
    if (remembered.size >= CACHED_WORDS) remembered.clear();
    key = keyOf(word);
    remembered.set(word, key);
  }
  return key;
}

/** Texts repeat words, and computing a key takes as long as ten look-ups in a map; an LRU cache takes two. */
const CACHED_WORDS = 50_000;
const remembered = new Map<string, string>();

function keyOf(word: string): string {
  const plain = word
    .normalize('NFC')
    .replace(/['’ʼ]s$/i, '')
    .toLowerCase()
    .replace(/[şçýŋə]/g, (letter) => KAZAKH_LATIN[letter] ?? letter);
  return fold(plain)
    .replace(/[а-я]/g, (letter) => CYRILLIC_IN_LATIN[letter] ?? letter)
    .replace(/zh/g, 'j')
    .replace(/([gk])h/g, '$1')
    .replace(/q/g, 'k')
    .replace(/w/g, 'u')
    .replace(/[iy]+/g, 'i');
}
