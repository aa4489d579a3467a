import { LANGUAGES } from '../languages/languages.ts';
import { lowerCase } from '../text/folding.ts';
import { tokenize } from '../text/tokenizer.ts';
import type { Language } from './article.ts';

const KAZAKH_LETTER = /[әғқңөұүһі]/u;
/** Letters that Kazakh has in borrowed words alone. */
const RUSSIAN_LETTER = /[ёъьэщц]/u;

/**
 * The language of a text by its script, letters and commonest words: Latin (or nothing) is English. A Russian text may
 * name Қарағанды, and a Kazakh question such as "Алматыда не болды?" has no Kazakh letter. Linear.
 */
export function languageOf(text: string): Language {
  const cyrillic = unitsOf(text, /\p{Script=Cyrillic}+/gu);
  if (cyrillic <= unitsOf(text, /\p{Script=Latin}+/gu)) return 'en';
  let kazakh = 0;
  let russian = 0;
  for (const { text: word } of tokenize(text)) {
    const lower = lowerCase(word);
    if (KAZAKH_LETTER.test(lower)) kazakh++;
    if (RUSSIAN_LETTER.test(lower)) russian++;
    if (LANGUAGES.kk.stopWords.has(lower)) kazakh++;
    if (LANGUAGES.ru.stopWords.has(lower)) russian++;
  }
  return kazakh > russian ? 'kk' : 'ru';
}

function unitsOf(text: string, runs: RegExp): number {
  let units = 0;
  for (const [run] of text.matchAll(runs)) units += run.length;
  return units;
}
