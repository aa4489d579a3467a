import { fold, lowerCase } from '../../text/folding.ts';
import { transliterate } from '../../text/phonetic-key.ts';
import { isKnownWord } from '../known-words.ts';
import { LANGUAGES, type LanguageCode } from '../languages.ts';
import { scriptOf } from '../script.ts';
import { glossaryOf, glossaryRules } from './glossaries.ts';
import type { Finding } from './glossary.ts';
import { type EnglishTexts, noTopic, spelling, type Translation, translationOf } from './translation.ts';

/** A shorter word is spelt like an English one by chance; a name may have one letter less. */
const MIN_BORROWED_LENGTH = 4;
const MIN_NAME_LENGTH = 3;
const MIN_MISSPELT_LENGTH = 5;
const NEAR_TRUST = 0.8;

/** Words from one point of a question on, all of one script, and how to read the first of them. */
export interface TypedWords {
  readonly words: readonly [string, ...string[]];
  /** Written with a capital inside the question. */
  readonly isName: boolean;
  /** The language of the question, and the others that single words may be of. */
  readonly languages: TypedLanguages;
}

export type TypedLanguages = readonly [LanguageCode, ...LanguageCode[]];

/** What is surely meant: an entry of the glossary, or a word that English texts spell in its letters. */
export function readWord(typed: TypedWords, texts: EnglishTexts): Translation | null {
  const { words, isName, languages } = typed;
  const [language, ...others] = languages;
  const [word, next] = words;
  const own = glossaryOf(language).find(words);
  if (own) return translationOf(own, texts, isName && own.length === 1 ? spelt(typed, texts) : []);
  const joined = next === undefined ? [] : texts.soundAlike(transliterate(fold(word + next)));
  if (joined.length > 0) return spelling(2, joined, 1);
  const same = spelt(typed, texts);
  if (same.length > 0) return spelling(1, same, 1);
  const borrowed = firstFound(others, (other) => glossaryOf(other).find(words));
  if (borrowed) return translationOf(borrowed, texts);
  return languages.some((of) => isStopWord(word, of)) ? noTopic(1) : null;
}

/**
 * What may be meant by a word that is found nowhere: a name is first read as a name, another word as one of the
 * glossary. A word of the language is no typo for another, but may be related to one.
 */
export function guessWord({ words, isName, languages }: TypedWords, texts: EnglishTexts): Translation | null {
  const [word] = words;
  const [language] = languages;
  const isTypo = !isKnownWord(lowerCase(word));
  const near = isTypo || isName ? nearest(word, language, texts) : null;
  if (near !== null && isName) return spelling(1, [near], NEAR_TRUST);
  const misspelt = isTypo
    ? firstFound(languages, (of) => glossaryOf(of).findMisspelt(word))
    : findHeardAlike(word, language);
  if (misspelt) return translationOf(misspelt, texts);
  if (near !== null) return spelling(1, [near], NEAR_TRUST);
  const related = glossaryOf(language).findRelated(word);
  return related && translationOf(related, texts);
}

function firstFound(
  languages: readonly LanguageCode[],
  find: (language: LanguageCode) => Finding | null,
): Finding | null {
  for (const language of languages) {
    const found = find(language);
    if (found !== null) return found;
  }
  return null;
}

/** An entry that is spelt with another vowel of the same sound. */
function findHeardAlike(word: string, language: LanguageCode): Finding | null {
  const letters = Array.from(lowerCase(word));
  const { soundAlike } = glossaryRules(language);
  for (const [at, letter] of letters.entries()) {
    const other = soundAlike[letter];
    if (other === undefined || letters.length < MIN_MISSPELT_LENGTH) continue;
    const found = glossaryOf(language).find([letters.with(at, other).join('')]);
    if (found) return { ...found, trust: NEAR_TRUST };
  }
  return null;
}

/** English words that the typed one spells in its own letters, with or without its endings. */
function spelt({ words: [word], isName, languages }: TypedWords, texts: EnglishTexts): readonly string[] {
  const shortest = isName ? MIN_NAME_LENGTH : MIN_BORROWED_LENGTH;
  for (const form of nameForms(word, languages[0])) {
    if (form.length < shortest) continue;
    const words = texts.soundAlike(transliterate(form));
    if (words.length > 0) return words;
  }
  return [];
}

/** The same with a typo, or with the other vowel of a transliteration. */
function nearest(word: string, language: LanguageCode, texts: EnglishTexts): string | null {
  for (const form of nameForms(word, language)) {
    const near = form.length < MIN_MISSPELT_LENGTH ? null : texts.nearest(transliterate(form));
    if (near !== null) return near;
  }
  return null;
}

/** Stop words of the other language too, and such as are typed without Kazakh letters (`кандай`). */
function isStopWord(word: string, language: LanguageCode): boolean {
  const typed = lowerCase(word);
  const { stopWords } = LANGUAGES[language];
  return stopWords.has(typed) || [...stopWords].some((stopWord) => fold(stopWord) === typed);
}

/** A name without its endings, and the place that an adjective is made of: `саранский`, `алматинский`. */
export function nameForms(word: string, language: LanguageCode): string[] {
  const { script } = LANGUAGES[language];
  const forms = glossaryOf(language)
    .forms(word)
    .filter((form) => scriptOf(form.charAt(0)) === script)
    .map(fold);
  return [...new Set([...forms, ...forms.flatMap(glossaryRules(language).placesOf)])];
}
