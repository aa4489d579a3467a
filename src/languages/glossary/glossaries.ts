import { readFileSync } from 'node:fs';
import { KAZAKH_FORMS } from '../kk/dictionary-forms.ts';
import { RUSSIAN_FORMS } from '../ru/dictionary-forms.ts';
import { Glossary } from './glossary.ts';
import type { GlossaryTable } from './table.ts';
import type { WordForms } from './word-forms.ts';

/** The languages that are translated into English. */
export type Cyrillic = 'ru' | 'kk';

/** The tables of a language; where two have words of one stem, the earlier is likelier meant. */
const THEMES =
  `government economy health education agriculture transport energy construction emergencies law culture
world people everyday-nouns adjectives verbs`.split(/\s+/);

interface Source {
  /** Folder of the tables, a text file a theme. */
  readonly folder: string;
  readonly themes: readonly string[];
  readonly forms: WordForms;
}

/** The one place where a language of the glossary is added. */
export const SOURCES: Readonly<Record<Cyrillic, Source>> = {
  ru: { folder: '../ru/glossary', themes: [...THEMES, 'abbreviations'], forms: RUSSIAN_FORMS },
  kk: { folder: '../kk/glossary', themes: THEMES, forms: KAZAKH_FORMS },
};

export function tablesOf(language: Cyrillic): GlossaryTable[] {
  const { folder, themes } = SOURCES[language];
  return themes.map((theme) => readFileSync(new URL(`${folder}/${theme}.txt`, import.meta.url), 'utf8'));
}

const built = new Map<Cyrillic, Glossary>();

/** Read at its first use: starting pays nothing for it. */
export function glossaryOf(language: Cyrillic): Glossary {
  const known = built.get(language);
  if (known) return known;
  const glossary = new Glossary(tablesOf(language), SOURCES[language].forms);
  built.set(language, glossary);
  return glossary;
}
