import type { Language } from './article.ts';

/** A Kazakh text has one of these letters in every few words; a Russian one only in the names it quotes. */
const KAZAKH_LETTERS_SHARE = 0.02;

/** The language of a text by its script and letters: Latin (or nothing) is English. Linear. */
export function languageOf(text: string): Language {
  const cyrillic = count(text, /\p{Script=Cyrillic}/gu);
  if (cyrillic <= count(text, /\p{Script=Latin}/gu)) return 'en';
  const kazakh = count(text, /[әғқңөұүһі]/giu);
  return kazakh > cyrillic * KAZAKH_LETTERS_SHARE ? 'kk' : 'ru';
}

function count(text: string, letters: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(letters)) found++;
  return found;
}
