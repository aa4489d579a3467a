import { Glossary } from './glossary.ts';
import { KAZAKH_TABLES } from './kazakh.ts';
import { KAZAKH_FORMS } from './kazakh-forms.ts';
import { RUSSIAN_TABLES } from './russian.ts';
import { RUSSIAN_FORMS } from './russian-forms.ts';
import type { GlossaryTable } from './table.ts';
import type { WordForms } from './word-forms.ts';

/** The languages that are translated into English. */
export type Cyrillic = 'ru' | 'kk';

/** The one place where a language of the glossary is added. */
export const SOURCES: Readonly<
  Record<Cyrillic, { readonly tables: readonly GlossaryTable[]; readonly forms: WordForms }>
> = {
  ru: { tables: RUSSIAN_TABLES, forms: RUSSIAN_FORMS },
  kk: { tables: KAZAKH_TABLES, forms: KAZAKH_FORMS },
};

const built = new Map<Cyrillic, Glossary>();

/** Built at its first use: starting pays nothing for it. */
export function glossaryOf(language: Cyrillic): Glossary {
  const known = built.get(language);
  if (known) return known;
  const { tables, forms } = SOURCES[language];
  const glossary = new Glossary(tables, forms);
  built.set(language, glossary);
  return glossary;
}
