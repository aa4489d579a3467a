import type { NewsIndex } from '../../index/news-index.ts';
import type { Translation } from '../../languages/glossary/translation.ts';
import type { LanguageCode } from '../../languages/languages.ts';

export function chooseSenses(
  translations: ReadonlyMap<number, Translation>,
  _language: LanguageCode,
  _index: NewsIndex,
): ReadonlyMap<number, Translation> {
  return translations;
}
