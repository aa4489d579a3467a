import { placeKey } from '../articles/regions/name-key.ts';
import { fold } from '../text/folding.ts';

const LATIN = /^\p{Script=Latin}/u;
const CYRILLIC_RUN = /[а-яё]+/giu;

/**
 * Tests a typed word against alternatives of a regular expression for folded words: as it is, and, for words in
 * Cyrillic, as people type them in Latin letters (`utra`, `saiyn`).
 */
export function wordPattern(alternatives: string, extent: 'whole' | 'beginning'): (word: string) => boolean {
  if (alternatives === '') return () => false;
  const end = extent === 'whole' ? '$' : '';
  const folded = new RegExp(`^(?:${alternatives})${end}`, 'u');
  const latin = alternatives
    .split('|')
    .filter((pattern) => /[а-я]/iu.test(pattern))
    .map((pattern) => pattern.replace(CYRILLIC_RUN, placeKey));
  const typedInLatin = latin.length === 0 ? null : new RegExp(`^(?:${latin.join('|')})${end}`, 'u');
  return (word) => {
    if (folded.test(fold(word))) return true;
    return typedInLatin !== null && LATIN.test(word) && typedInLatin.test(placeKey(word));
  };
}
