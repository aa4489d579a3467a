import { LANGUAGE_CODES } from './all-languages.ts';
import type { Script } from './language.ts';
import { LANGUAGES, type LanguageCode } from './languages.ts';

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** The script of a word that has been put into one (`inOneScript`); other scripts are treated as Latin. */
export function scriptOf(word: string): Script {
  return CYRILLIC.test(word) ? 'cyrillic' : 'latin';
}

/**
 * The language by whose rules a word is analyzed: that of its text. A word in another script than its text's language
 * (`Apple` in a Russian text, `Астана` in an English one) is analyzed by the first language of that script.
 */
export function languageOfWord(script: Script, textLanguage: LanguageCode): LanguageCode {
  if (LANGUAGES[textLanguage].script === script) return textLanguage;
  return FIRST_OF[script];
}

const FIRST_OF: Readonly<Record<Script, LanguageCode>> = {
  latin: firstOf('latin'),
  cyrillic: firstOf('cyrillic'),
};

function firstOf(script: Script): LanguageCode {
  const code = LANGUAGE_CODES.find((known) => LANGUAGES[known].script === script);
  if (code === undefined) throw new Error(`no language is written in ${script} letters`);
  return code;
}
