import { readFileSync } from 'node:fs';
import { LANGUAGE_CODES } from '../all-languages.ts';
import type { GlossaryRules, Language } from '../language.ts';
import { LANGUAGES, type LanguageCode } from '../languages.ts';
import type { Dictionary } from './dictionary.ts';
import { EnglishSide } from './english-side.ts';
import { Glossary } from './glossary.ts';
import type { GlossaryTable } from './table.ts';
import { ThroughEnglish } from './through-english.ts';

/** The languages that have a glossary. */
export const TRANSLATED: readonly LanguageCode[] = LANGUAGE_CODES.filter((code) => isTranslated(code));

export function isTranslated(language: LanguageCode): boolean {
  const { glossary }: Language = LANGUAGES[language];
  return glossary !== null;
}

/** Whether there is a dictionary from one language into the other. */
export function canTranslate(from: LanguageCode, to: LanguageCode): boolean {
  return from !== to && [from, to].every((code) => code === 'en' || isTranslated(code));
}

/** The tables of a language's glossary. */
export function tablesOf(language: LanguageCode): GlossaryTable[] {
  const { folder, themes } = glossaryRules(language);
  return themes.map((theme) => readFileSync(new URL(`${theme}.txt`, folder), 'utf8'));
}

/** Throws if the language has no glossary: check `isTranslated` first. */
export function glossaryRules(language: LanguageCode): GlossaryRules {
  const { glossary }: Language = LANGUAGES[language];
  if (glossary === null) {
    throw new Error(`no glossary translates from ${language}; expected one of ${TRANSLATED.join(', ')}`);
  }
  return glossary;
}

const glossaries = new Map<LanguageCode, Glossary>();
const englishSides = new Map<LanguageCode, EnglishSide>();
const dictionaries = new Map<string, Dictionary>();

/** Into English. Read at first use, so that it does not slow the start. */
export function glossaryOf(language: LanguageCode): Glossary {
  return remembered(
    glossaries,
    language,
    () => new Glossary(tablesOf(language), glossaryRules(language).forms),
  );
}

/**
 * Reads and indexes all glossaries, some at each step. Whoever asks first otherwise waits for it, and all others with them:
 * half a second for a question whose words begin in many ways.
 */
export function* readGlossaries(): Generator<void, void> {
  for (const language of TRANSLATED) {
    yield* glossaryOf(language).indexAll();
    yield* fromEnglishTo(language).indexAll();
  }
}

function fromEnglishTo(language: LanguageCode): EnglishSide {
  return remembered(englishSides, language, () => new EnglishSide(tablesOf(language)));
}

/** Throws if there is none: check `canTranslate` first. */
export function dictionaryBetween(from: LanguageCode, to: LanguageCode): Dictionary {
  if (to === 'en') return glossaryOf(from);
  const fromEnglish = fromEnglishTo(to);
  if (from === 'en') return fromEnglish;
  return remembered(dictionaries, `${from} ${to}`, () => new ThroughEnglish(glossaryOf(from), fromEnglish));
}

function remembered<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = values.get(key);
  if (known !== undefined) return known;
  const value = make();
  values.set(key, value);
  return value;
}
