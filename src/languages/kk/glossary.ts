import { THEMES } from '../glossary/themes.ts';
import type { GlossaryRules } from '../language.ts';
import { placesOf, UNSTRESSED_VOWELS } from '../ru/glossary.ts';
import { KAZAKH_FORMS } from './dictionary-forms.ts';

export const GLOSSARY: GlossaryRules = {
  folder: new URL('glossary/', import.meta.url),
  themes: THEMES,
  forms: KAZAKH_FORMS,
  // Questions in Kazakh hold Russian words, with the typos of Russian.
  soundAlike: UNSTRESSED_VOWELS,
  placesOf,
};
