import { EN } from './words-en.js';
import { KK } from './words-kk.js';
import { RU } from './words-ru.js';

const LANGUAGES = { en: EN, ru: RU, kk: KK };
const labelled = [];
let current = EN;

/** The page's texts in the language of the current person. */
export const words = () => current;

/** The page's texts from now on, by a person's language code; English where there are none. */
export function speak(languageCode) {
  const chosen = Object.hasOwn(LANGUAGES, languageCode ?? '') ? LANGUAGES[languageCode] : EN;
  if (chosen === current) return;
  current = chosen;
  document.documentElement.lang = current.language;
  for (const label of labelled) label();
}

/** Labels an element that stays for good, now and whenever the language changes; returns it. */
export function labelInWords(element, label) {
  const apply = () => label(element, current);
  labelled.push(apply);
  apply();
  return element;
}
