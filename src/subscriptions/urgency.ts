import type { Article } from '../articles/article.ts';
import { editionsOf } from '../articles/editions.ts';
import { byLanguage } from '../languages/all-languages.ts';
import { LANGUAGES, type LanguageCode } from '../languages/languages.ts';
import { fold } from '../text/folding.ts';
import { tokenize } from '../text/tokenizer.ts';
import { type Phrases, phrasesOf } from './urgency-phrases.ts';

interface Rule {
  readonly hazards: Phrases;
  readonly signs: Phrases;
  readonly emergencies: Phrases;
  readonly harmless: Phrases;
  readonly contexts: Phrases;
}

function ruleOf(language: LanguageCode): Rule {
  const { hazards, signs, emergencies, harmless, contexts } = LANGUAGES[language].urgency;
  return {
    hazards: phrasesOf(hazards),
    signs: phrasesOf(signs),
    emergencies: phrasesOf(emergencies),
    harmless: phrasesOf(harmless),
    contexts: phrasesOf(contexts),
  };
}

/** A title may begin with who speaks or where: "Akmola region: snowstorm expected". */
const PART_END = /[:;.!?|]\s|\s[-–—]\s/;

const RULES = byLanguage(ruleOf);

/** Whether one of the article's editions is about an emergency. */
export function isEmergency(article: Article): boolean {
  return editionsOf(article).some(isUrgent);
}

/**
 * Whether the article is about an emergency that people may want to hear of at any hour: weather, fire and water,
 * earthquakes, hazards. Only the title counts, since bodies mention past events too. It must name a hazard and say that it
 * happens or is expected; a title with a word of lessons, drills, statistics, plans, trials or memory is no emergency.
 *
 * ```ts
 * isUrgent({ title: 'Storm warning issued for Akmola region', language: 'en' }); // => true
 * isUrgent({ title: 'Fire safety lesson held at a school', language: 'en' }); // => false
 * ```
 */
export function isUrgent({ title, language }: Pick<Article, 'title' | 'language'>): boolean {
  const rule = RULES[language];
  const parts = title.split(PART_END).map((part) =>
    tokenize(part)
      .map(({ text }) => fold(text))
      .join(' '),
  );
  const read = rule.harmless.without(` ^ ${parts.join(' ^ ')} `);
  const isNamed = rule.emergencies.isIn(read);
  if (!isNamed && !(rule.hazards.isIn(read) && rule.signs.isIn(rule.hazards.without(read)))) return false;
  // "Lessons cancelled" may be part of what says that it is an emergency.
  return !rule.contexts.isIn(isNamed ? rule.emergencies.without(read) : read);
}
