import type { Article } from '../articles/article.ts';
import { byLanguage } from '../languages/all-languages.ts';
import { analyze } from '../languages/analyzer.ts';
import { LANGUAGES, type LanguageCode } from '../languages/languages.ts';

const termsOf = (text: string, language: LanguageCode) => analyze(text, language).map(({ term }) => term);

/** Each rule is the terms that a title must all have. */
function rulesOf(language: LanguageCode): readonly (readonly string[])[] {
  const { words, phrases } = LANGUAGES[language].urgency;
  return [
    ...termsOf(words, language).map((term) => [term]),
    ...phrases.map((phrase) => termsOf(phrase, language)),
  ];
}

const RULES = byLanguage(rulesOf);

/**
 * Whether the article tells of an emergency that people may want at any hour: weather, fire and water, earthquakes,
 * hazards. The rule is plain so that it can be explained to people: the title has one of the words, in whatever form.
 * A body may speak of floods long past.
 */
export function isUrgent({ title, language }: Pick<Article, 'title' | 'language'>): boolean {
  const said = new Set(termsOf(title, language));
  return RULES[language].some((rule) => rule.every((term) => said.has(term)));
}
