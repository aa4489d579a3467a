import { fold, lowerCase } from '../../text/folding.ts';
import { transliterate } from '../../text/phonetic-key.ts';
import { isKnownWord } from '../known-words.ts';
import { LANGUAGES } from '../languages.ts';
import { type Cyrillic, glossaryOf } from './glossaries.ts';
import type { Finding } from './glossary.ts';
import { type EnglishTexts, noTopic, spelling, type Translation, translationOf } from './translation.ts';

/** A shorter word is spelt like an English one by chance; a name may have one letter less. */
const MIN_BORROWED_LENGTH = 4;
const MIN_NAME_LENGTH = 3;
const MIN_MISSPELT_LENGTH = 5;
const NEAR_TRUST = 0.8;
const CYRILLIC = /^\p{Script=Cyrillic}/u;

/** Words from one place of a question on, all Cyrillic, and how to read the first of them. */
export interface TypedWords {
  readonly words: readonly [string, ...string[]];
  /** Written with a capital inside the question. */
  readonly isName: boolean;
  /** The language of the question, and the other one, of which single words may be. */
  readonly languages: readonly [Cyrillic, Cyrillic];
}

/** What is surely meant: an entry of the glossary, or a word that English texts spell in its letters. */
export function readWord(typed: TypedWords, texts: EnglishTexts): Translation | null {
  const { words, isName, languages } = typed;
  const [language, other] = languages;
  const [word, next] = words;
  const own = glossaryOf(language).find(words);
  if (own) return translationOf(own, texts, isName && own.length === 1 ? spelt(typed, texts) : []);
  const joined = next === undefined ? [] : texts.soundAlike(transliterate(fold(word + next)));
  if (joined.length > 0) return spelling(2, joined, 1);
  const same = spelt(typed, texts);
  if (same.length > 0) return spelling(1, same, 1);
  const borrowed = glossaryOf(other).find(words);
  if (borrowed) return translationOf(borrowed, texts);
  return languages.some((of) => isStopWord(word, of)) ? noTopic(1) : null;
}

/**
 * What may be meant by a word that is nowhere: of a name first a name, of another word first one of the glossary. A word
 * of the language is no slip for another, but may be kin of one.
 */
export function guessWord({ words, isName, languages }: TypedWords, texts: EnglishTexts): Translation | null {
  const [word] = words;
  const [language, other] = languages;
  const isSlip = !isKnownWord(lowerCase(word));
  const near = isSlip || isName ? nearest(word, language, texts) : null;
  if (near !== null && isName) return spelling(1, [near], NEAR_TRUST);
  const misspelt = isSlip
    ? (glossaryOf(language).findMisspelt(word) ?? glossaryOf(other).findMisspelt(word))
    : findHeardAlike(word, language);
  if (misspelt) return translationOf(misspelt, texts);
  if (near !== null) return spelling(1, [near], NEAR_TRUST);
  const kindred = glossaryOf(language).findRelated(word);
  return kindred && translationOf(kindred, texts);
}

/** Unstressed vowels that sound the same are the commonest slips in Russian: `пагода` is rather `погода` than a temple. */
const SOUND_ALIKE: Readonly<Record<string, string>> = { о: 'а', а: 'о', е: 'и', и: 'е' };

function findHeardAlike(word: string, language: Cyrillic): Finding | null {
  const letters = Array.from(lowerCase(word));
  for (const [at, letter] of letters.entries()) {
    const other = SOUND_ALIKE[letter];
    if (other === undefined || letters.length < MIN_MISSPELT_LENGTH) continue;
    const found = glossaryOf(language).find([letters.with(at, other).join('')]);
    if (found) return { ...found, trust: NEAR_TRUST };
  }
  return null;
}

/** English words that a Cyrillic one spells in its own letters, with or without its endings. */
function spelt({ words: [word], isName, languages }: TypedWords, texts: EnglishTexts): readonly string[] {
  const shortest = isName ? MIN_NAME_LENGTH : MIN_BORROWED_LENGTH;
  for (const form of nameForms(word, languages[0])) {
    if (form.length < shortest) continue;
    const words = texts.soundAlike(transliterate(form));
    if (words.length > 0) return words;
  }
  return [];
}

/** The same with a slip, or with the other vowel of a transliteration. */
function nearest(word: string, language: Cyrillic, texts: EnglishTexts): string | null {
  for (const form of nameForms(word, language)) {
    const near = form.length < MIN_MISSPELT_LENGTH ? null : texts.nearest(transliterate(form));
    if (near !== null) return near;
  }
  return null;
}

/** Stop words of the other language too, and such as are typed without Kazakh letters (`кандай`). */
function isStopWord(word: string, language: Cyrillic): boolean {
  const typed = lowerCase(word);
  const { stopWords } = LANGUAGES[language];
  return stopWords.has(typed) || [...stopWords].some((stopWord) => fold(stopWord) === typed);
}

/** A name without its endings, and the place that an adjective is made of: `саранский`, `алматинский`. */
export function nameForms(word: string, language: Cyrillic): string[] {
  const forms = glossaryOf(language)
    .forms(word)
    .filter((form) => CYRILLIC.test(form))
    .map(fold);
  const places = forms.flatMap((form) => {
    const place = /^(.{3,})ск$/u.exec(form)?.[1];
    if (place === undefined) return [];
    const shorter = place.replace(/(?:ин|ов|ев)$/u, '');
    return [place, ...(shorter === place ? [] : [shorter, `${shorter}а`, `${shorter}ы`])];
  });
  return [...new Set([...forms, ...places])];
}
