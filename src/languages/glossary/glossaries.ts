import { readFileSync } from 'node:fs';
import { LANGUAGE_CODES } from '../all-languages.ts';
import type { GlossaryRules, Language } from '../language.ts';
import { LANGUAGES, type LanguageCode } from '../languages.ts';
import { Glossary } from './glossary.ts';
import type { GlossaryTable } from './table.ts';

/** The languages that are translated into English. */
export const TRANSLATED: readonly LanguageCode[] = LANGUAGE_CODES.filter((code) => isTranslated(code));

export function isTranslated(language: LanguageCode): boolean {
  const { glossary }: Language = LANGUAGES[language];
  return glossary !== null;
}

/** The tables of a language's glossary. */
export function tablesOf(language: LanguageCode): GlossaryTable[] {
  const { folder, themes } = glossaryRules(language);
  return themes.map((theme) => readFileSync(new URL(`${theme}.txt`, folder), 'utf8'));
}

/** Throws where the language has no glossary (`isTranslated`). */
export function glossaryRules(language: LanguageCode): GlossaryRules {
  const { glossary }: Language = LANGUAGES[language];
  if (glossary === null) {
    throw new Error(`no glossary translates from ${language}; expected one of ${TRANSLATED.join(', ')}`);
  }
  return glossary;
}

const built = new Map<LanguageCode, Glossary>();

/** Read at its first use: starting costs nothing for it. */
export function glossaryOf(language: LanguageCode): Glossary {
  const known = built.get(language);
  if (known) return known;
  const glossary = new Glossary(tablesOf(language), glossaryRules(language).forms);
  built.set(language, glossary);
  return glossary;
}
