import { THEMES } from '../glossary/themes.ts';
import type { GlossaryRules } from '../language.ts';
import { RUSSIAN_FORMS } from './dictionary-forms.ts';

/** Unstressed vowels are the commonest typos in Russian: `пагода` is rather `погода` (weather) than a temple. */
export const UNSTRESSED_VOWELS: Readonly<Record<string, string>> = { о: 'а', а: 'о', е: 'и', и: 'е' };

/** `саранск` of `саранский`: Сарань; `алматинск`: Алматы. */
export function placesOf(adjective: string): readonly string[] {
  const place = /^(.{3,})ск$/u.exec(adjective)?.[1];
  if (place === undefined) return [];
  const shorter = place.replace(/(?:ин|ов|ев)$/u, '');
  return [place, ...(shorter === place ? [] : [shorter, `${shorter}а`, `${shorter}ы`])];
}

export const GLOSSARY: GlossaryRules = {
  folder: new URL('glossary/', import.meta.url),
  themes: [...THEMES, 'abbreviations'],
  forms: RUSSIAN_FORMS,
  soundAlike: UNSTRESSED_VOWELS,
  placesOf,
};
