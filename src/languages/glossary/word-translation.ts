import { fold, lowerCase } from '../../text/folding.ts';
import { isKnownWord } from '../known-words.ts';
import { LANGUAGES, type LanguageCode } from '../languages.ts';
import { scriptOf } from '../script.ts';
import type { Finding } from './dictionary.ts';
import { canTranslate, dictionaryBetween, glossaryOf, glossaryRules, isTranslated } from './glossaries.ts';
import { spellingsIn } from './spellings-across-scripts.ts';
import { noTopic, type SearchedTexts, spelling, type Translation, translationOf } from './translation.ts';

/** A shorter word may match an English one by chance; names may be one letter shorter. */
const MIN_BORROWED_LENGTH = 4;
const MIN_NAME_LENGTH = 3;
const MIN_MISSPELT_LENGTH = 5;
const NEAR_TRUST = 0.8;

/** The words of a question from one position on, all in one script, and how to read the first of them. */
export interface TypedWords {
  readonly words: readonly [string, ...string[]];
  /** Written with a capital letter inside the question. */
  readonly isName: boolean;
  /** The language of the question, and other languages that single words may belong to. */
  readonly languages: TypedLanguages;
}

export type TypedLanguages = readonly [LanguageCode, ...LanguageCode[]];

/** A certain translation: an entry of the glossary, or a word that the texts contain as transliterated. */
export function readWord(typed: TypedWords, texts: SearchedTexts): Translation | null {
  const { words, isName, languages } = typed;
  const [language, ...others] = languages;
  const [word, next] = words;
  const own = find(language, words, texts);
  if (own) return translationOf(own, texts, isName && own.length === 1 ? spelt(typed, texts) : []);
  const joined = next === undefined ? [] : soundingLike(fold(word + next), texts);
  if (joined.length > 0) return spelling(2, joined, 1);
  const same = spelt(typed, texts);
  if (same.length > 0) return spelling(1, same, 1);
  const borrowed = firstFound(others, (other) => find(other, words, texts));
  if (borrowed) return translationOf(borrowed, texts);
  return languages.some((of) => isStopWord(word, of)) ? noTopic(1) : null;
}

/**
 * A possible translation of a word that was not found: a name is first matched with names, any other word with the
 * glossary. A known word of the language is not taken for a typo of another, but may be related to one.
 */
export function guessWord(
  { words, isName, languages }: TypedWords,
  texts: SearchedTexts,
): Translation | null {
  const [word] = words;
  const [language] = languages;
  const isTypo = !isKnownWord(lowerCase(word));
  const near = isTypo || isName ? nearest(word, language, texts) : null;
  if (near !== null && isName) return spelling(1, [near], NEAR_TRUST);
  const misspelt = isTypo
    ? firstFound(languages, (of) => dictionary(of, texts)?.findMisspelt(word) ?? null)
    : findHeardAlike(word, language, texts);
  if (misspelt) return translationOf(misspelt, texts);
  if (near !== null) return spelling(1, [near], NEAR_TRUST);
  const related = dictionary(language, texts)?.findRelated(word) ?? null;
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

/** An entry spelt with another vowel of the same sound. */
function findHeardAlike(word: string, language: LanguageCode, texts: SearchedTexts): Finding | null {
  if (!isTranslated(language)) return null;
  const letters = Array.from(lowerCase(word));
  const { soundAlike } = glossaryRules(language);
  for (const [at, letter] of letters.entries()) {
    const other = soundAlike[letter];
    if (other === undefined || letters.length < MIN_MISSPELT_LENGTH) continue;
    const found = find(language, [letters.with(at, other).join('')], texts);
    if (found) return { ...found, trust: NEAR_TRUST };
  }
  return null;
}

/** Words of the texts that the typed word transliterates, with or without its endings. */
function spelt({ words: [word], isName, languages }: TypedWords, texts: SearchedTexts): readonly string[] {
  const shortest = isName ? MIN_NAME_LENGTH : MIN_BORROWED_LENGTH;
  for (const form of nameForms(word, languages[0])) {
    if (form.length < shortest) continue;
    const words = soundingLike(form, texts);
    if (words.length > 0) return words;
  }
  return [];
}

/** The same with a typo, or with the other vowel of a transliteration. */
function nearest(word: string, language: LanguageCode, texts: SearchedTexts): string | null {
  for (const form of nameForms(word, language)) {
    if (form.length < MIN_MISSPELT_LENGTH) continue;
    const [likeliest = form] = spellingsIn(LANGUAGES[texts.language].script, form);
    const near = texts.nearest(likeliest);
    if (near !== null) return near;
  }
  return null;
}

/** Whether it is a stop word, also of the other language or typed without Kazakh letters (`кандай`). */
function isStopWord(word: string, language: LanguageCode): boolean {
  const typed = lowerCase(word);
  const { stopWords } = LANGUAGES[language];
  return stopWords.has(typed) || [...stopWords].some((stopWord) => fold(stopWord) === typed);
}

/** A name without its endings, and the place from which an adjective is formed: `саранский`, `алматинский`. */
export function nameForms(word: string, language: LanguageCode): string[] {
  if (!isTranslated(language)) return [fold(word.replace(/['’]s$/u, ''))];
  const { script } = LANGUAGES[language];
  const forms = glossaryOf(language)
    .forms(word)
    .filter((form) => scriptOf(form.charAt(0)) === script)
    .map(fold);
  return [...new Set([...forms, ...forms.flatMap(glossaryRules(language).placesOf)])];
}

/** Words of the texts that sound like the name in one of its spellings in their script, or are forms of it. */
function soundingLike(name: string, texts: SearchedTexts): readonly string[] {
  const { script } = LANGUAGES[texts.language];
  for (const spelt of spellingsIn(script, name)) {
    const words = texts.soundAlike(spelt);
    if (words.length > 0) return words;
    if (script === 'cyrillic' && texts.has(spelt)) return [spelt];
  }
  return [];
}

/** The dictionary from the language into that of the texts; null for a word in the language of the texts. */
function dictionary(language: LanguageCode, texts: SearchedTexts) {
  return canTranslate(language, texts.language) ? dictionaryBetween(language, texts.language) : null;
}

function find(language: LanguageCode, words: readonly string[], texts: SearchedTexts): Finding | null {
  return dictionary(language, texts)?.find(words) ?? null;
}
