import { fold, lowerCase } from '../../text/folding.ts';
import { tokenize } from '../../text/tokenizer.ts';
import { LANGUAGE_CODES } from '../all-languages.ts';
import { LANGUAGES, type LanguageCode } from '../languages.ts';
import { scriptOf } from '../script.ts';
import { isFormOf } from '../word-forms.ts';
import { canTranslate, dictionaryBetween, glossaryOf, isTranslated } from './glossaries.ts';
import { spellingsIn } from './spellings-across-scripts.ts';

/** What a phrase is called in another language. */
export interface PhraseTranslation {
  /** `meaning`: by the glossary; `spelling`: the same word or name in other letters, which texts need not have. */
  readonly by: 'meaning' | 'spelling';
  /** As people write them, the likeliest first. */
  readonly phrases: readonly string[];
}

/** Further words are further from what was meant: each one sends news that nobody asked for. */
const MAX_TRANSLATIONS = 4;
const MAX_PIVOTS = 2;
/** A word translates another if it is one of the first meanings of it, too. */
const MAX_RANK_BACK = 1;
/** A shorter word may be another one in other letters by chance. */
const MIN_SPELT_LENGTH = 4;
const MAX_SPELLINGS = 8;
const MAX_WORDS = 4;
/** Of all ways to combine what each word is called: their number doubles with each word of a phrase. */
const MAX_COMBINATIONS = 64;
/** No entry has so many. */
const MAX_ENTRY_WORDS = 12;

const wordsIn = (text: string) => tokenize(text).map(({ text: word }) => word);

/**
 * The languages that the phrase may be in: by letters that only one has, else those whose glossary knows it; all of its
 * script where none does.
 *
 * ```ts
 * languagesOfPhrase('heating'); // => ['en']
 * languagesOfPhrase('отопление'); // => ['ru']
 * languagesOfPhrase('Токаев'); // => ['ru', 'kk']
 * ```
 */
export function languagesOfPhrase(text: string): readonly LanguageCode[] {
  const script = scriptOf(lowerCase(text));
  const ofScript = LANGUAGE_CODES.filter((code) => LANGUAGES[code].script === script);
  const byLetters = ofScript.filter((code) => LANGUAGES[code].spelling.ownLetters?.test(lowerCase(text)));
  if (byLetters.length > 0) return byLetters;
  const words = wordsIn(text);
  const knowing = ofScript.filter((code) => code === 'en' || meansAll(words, code));
  return knowing.length > 0 ? knowing : ofScript;
}

function meansAll(words: readonly string[], language: LanguageCode): boolean {
  return isTranslated(language) && partsOf(words, (some) => glossaryOf(language).find(some)) !== null;
}

/** What texts in the language call it; null where nothing is known. */
export function translatePhrase(text: string, to: LanguageCode): PhraseTranslation | null {
  const words = wordsIn(text);
  if (words.length === 0 || words.length > MAX_WORDS) return null;
  for (const from of languagesOfPhrase(text)) {
    if (!canTranslate(from, to)) continue;
    const phrases = meaningsIn(words, from, to);
    if (phrases.length > 0) return { by: 'meaning', phrases };
  }
  return spelt(words, to);
}

function meaningsIn(words: readonly string[], from: LanguageCode, to: LanguageCode): readonly string[] {
  const english = from === 'en' ? [words.map(fold).join(' ')] : intoEnglish(words, from);
  const found = to === 'en' ? english : english.slice(0, MAX_PIVOTS).flatMap((one) => fromEnglish(one, to));
  return eachOnce(found, to).slice(0, MAX_TRANSLATIONS);
}

/** Without those that are other forms of an earlier one. */
function eachOnce(phrases: readonly string[], language: LanguageCode): readonly string[] {
  const kept: string[] = [];
  for (const phrase of phrases) {
    if (!kept.some((one) => one === phrase || isFormOf(one, phrase, language))) kept.push(phrase);
  }
  return kept;
}

type Find = (
  words: readonly string[],
) => { readonly length: number; readonly alternatives: readonly string[] } | null;

/** The phrase as a whole, else word by word; none where a word is unknown. */
function throughout(words: readonly string[], find: Find): readonly string[] {
  const parts = partsOf(words, find) ?? [];
  if (parts.length === 1) return parts[0] ?? [];
  let phrases: string[] = parts.length === 0 ? [] : [''];
  for (const alternatives of parts) {
    const next = alternatives.slice(0, MAX_PIVOTS);
    phrases = phrases
      .flatMap((before) => next.map((word) => `${before} ${word}`.trim()))
      .slice(0, MAX_COMBINATIONS);
  }
  return phrases;
}

/** What each part of the phrase is called, from the first word to the last; null where a word is unknown. */
function partsOf(words: readonly string[], find: Find): (readonly string[])[] | null {
  const parts: (readonly string[])[] = [];
  for (let at = 0; at < words.length; ) {
    const found = find(words.slice(at, at + MAX_ENTRY_WORDS));
    if (found === null || found.alternatives.length === 0) return null;
    parts.push(found.alternatives);
    at += found.length;
  }
  return parts;
}

function intoEnglish(words: readonly string[], from: LanguageCode): readonly string[] {
  return throughout(words, (some) => glossaryOf(from).find(some));
}

function fromEnglish(phrase: string, to: LanguageCode): readonly string[] {
  return throughout(phrase.split(/[\s-]+/), (words) => {
    const found = dictionaryBetween('en', to).find(words);
    if (found === null) return null;
    return {
      ...found,
      alternatives: meaningBack(found.alternatives, words.slice(0, found.length).join(' '), to),
    };
  });
}

/** Those of the words that mean the English phrase back, the surest first. */
function meaningBack(words: readonly string[], phrase: string, language: LanguageCode): readonly string[] {
  const ranked = words.flatMap((word) => {
    const back = (glossaryOf(language).find(wordsIn(word))?.alternatives ?? []).slice(0, MAX_RANK_BACK + 1);
    const same = back.indexOf(phrase);
    if (same >= 0) return [{ word, rank: same }];
    const form = back.findIndex((meaning) => isFormOf(phrase, meaning, 'en'));
    return form < 0 ? [] : [{ word, rank: form + MAX_RANK_BACK + 1 }];
  });
  // Of words for one thing the shortest is the plainest: `вода` before `водный`.
  ranked.sort((a, b) => a.rank - b.rank || a.word.length - b.word.length);
  const isExact = ranked.some(({ rank }) => rank <= MAX_RANK_BACK);
  return ranked.filter(({ rank }) => !isExact || rank <= MAX_RANK_BACK).map(({ word }) => word);
}

/** A vowel before another is mostly written with a glide: `Tokayev`. */
const HIATUS = /(?<=[aeiou])e/g;

function spelt(words: readonly string[], to: LanguageCode): PhraseTranslation | null {
  const { script } = LANGUAGES[to];
  const [word = ''] = words;
  if (words.length !== 1 || word.length < MIN_SPELT_LENGTH || scriptOf(lowerCase(word)) === script)
    return null;
  const spellings = spellingsIn(script, fold(word)).slice(0, MAX_SPELLINGS);
  const phrases = spellings.flatMap((one) => (script === 'latin' ? [one.replace(HIATUS, 'ye'), one] : one));
  return { by: 'spelling', phrases: [...new Set(phrases)] };
}
