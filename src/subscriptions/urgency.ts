import type { Article } from '../articles/article.ts';
import { editionsOf } from '../articles/editions.ts';
import { byLanguage } from '../languages/all-languages.ts';
import { analyze } from '../languages/analyzer.ts';
import { LANGUAGES, type LanguageCode } from '../languages/languages.ts';

const termsOf = (text: string, language: LanguageCode) => analyze(text, language).map(({ term }) => term);

/** Each rule lists terms that a title must all contain. */
function rulesOf(language: LanguageCode): readonly (readonly string[])[] {
  const { words, phrases } = LANGUAGES[language].urgency;
  return [
    ...termsOf(words, language).map((term) => [term]),
    ...phrases.map((phrase) => termsOf(phrase, language)),
  ];
}

const RULES = byLanguage(rulesOf);

/** Whether one of the article's editions is about an emergency. */
export function isEmergency(article: Article): boolean {
  return editionsOf(article).some(isUrgent);
}

/**
 * Whether the article is about an emergency that people may want to hear of at any hour: weather, fire and water,
 * earthquakes, hazards. The rule is simple so that it can be explained: the title contains one of the words, in any
 * form. Bodies are ignored because they may mention past events.
 */
export function isUrgent({ title, language }: Pick<Article, 'title' | 'language'>): boolean {
  const said = new Set(termsOf(title, language));
  return RULES[language].some((rule) => rule.every((term) => said.has(term)));
}
