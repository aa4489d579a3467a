import { findRegions, type RegionMention } from '../../articles/regions/regions.ts';
import { glossaryOf, isTranslated, TRANSLATED } from '../../languages/glossary/glossaries.ts';
import { type EnglishTexts, noTopic, type Translation, weigh } from '../../languages/glossary/translation.ts';
import {
  guessWord,
  nameForms,
  readWord,
  type TypedLanguages,
  type TypedWords,
} from '../../languages/glossary/word-translation.ts';
import type { Script } from '../../languages/language.ts';
import { LANGUAGES, type LanguageCode } from '../../languages/languages.ts';
import { scriptOf } from '../../languages/script.ts';
import { fold } from '../../text/folding.ts';
import type { Token } from '../../text/tokenizer.ts';
import { regionInEnglish } from './region-translation.ts';

/** Unknown words that are guessed in one question: a guess looks at many entries. */
const MAX_GUESSES = 8;
const CAPITAL = /^\p{Lu}/u;

/**
 * English for the words of a question whose language has a glossary, by the index of the first word that each stands
 * for; a word of which nothing is known has none. Regions by their table, words by the glossary, names and borrowed words
 * by their spelling.
 */
export function translate(
  question: string,
  words: readonly Token[],
  language: LanguageCode,
  texts: EnglishTexts,
): ReadonlyMap<number, Translation> {
  // A question in English may hold words of a language that has a glossary.
  const source = isTranslated(language) ? language : TRANSLATED[0];
  if (source === undefined) return new Map();
  const languages = byFit(words, source);
  const { script } = LANGUAGES[source];
  const regions = findRegions(question);
  const translations = new Map<number, Translation>();
  let guesses = 0;
  for (let at = 0; at < words.length; at++) {
    const [word, ...rest] = typedFrom(words, at, script);
    const token = words[at];
    if (word === undefined || token === undefined) continue;
    if (isEnding(question, token, languages)) {
      translations.set(at, noTopic(1));
      continue;
    }
    const region = regions.find(({ start, end }) => token.start >= start && token.end <= end);
    const typed: TypedWords = { words: [word, ...rest], isName: at > 0 && CAPITAL.test(word), languages };
    const found = region
      ? readRegion(region, words.slice(at), languages[0], texts)
      : (readWord(typed, texts) ?? (guesses++ < MAX_GUESSES ? guessWord(typed, texts) : null));
    if (found === null) continue;
    translations.set(at, found);
    at += found.length - 1;
  }
  return translations;
}

/**
 * The languages of the question's script that have a glossary, the one that knows most of the words first: a short
 * question hardly shows which it is in.
 */
function byFit(words: readonly Token[], language: LanguageCode): TypedLanguages {
  const { script } = LANGUAGES[language];
  const others = TRANSLATED.filter((code) => code !== language && LANGUAGES[code].script === script);
  const hits = (of: LanguageCode) =>
    words.filter(({ text }) => isWrittenIn(script, text) && glossaryOf(of).find([text]) !== null).length;
  const [first = language, ...rest] = [language, ...others]
    .map((code) => ({ code, hits: hits(code) }))
    .sort((a, b) => b.hits - a.hits)
    .map(({ code }) => code);
  return [first, ...rest];
}

function isWrittenIn(script: Script, word: string): boolean {
  return scriptOf(word.charAt(0)) === script;
}

function isEnding(question: string, { text, start }: Token, languages: readonly LanguageCode[]): boolean {
  return question[start - 1] === '-' && languages.some((of) => glossaryOf(of).isEnding(text));
}

/** The words from here on, up to one in another script. */
function typedFrom(words: readonly Token[], first: number, script: Script): string[] {
  const rest = words.slice(first).map(({ text }) => text);
  const end = rest.findIndex((text) => !isWrittenIn(script, text));
  return end === -1 ? rest : rest.slice(0, end);
}

function readRegion(
  region: RegionMention,
  words: readonly Token[],
  language: LanguageCode,
  texts: EnglishTexts,
): Translation {
  const named = words.filter(({ start, end }) => start >= region.start && end <= region.end);
  const english = regionInEnglish(
    region.code,
    named.map(({ text }) => text),
    (word) => ({
      forms: nameForms(word, language),
      english: glossaryOf(language).find([word])?.english ?? [],
    }),
  );
  const spellings = english.map((names) =>
    names.map(fold).flatMap((name) => [name, ...texts.soundAlike(name)]),
  );
  return {
    length: named.length,
    label: english.map(([name]) => name).join(' '),
    words: spellings.map((names) => weigh(names, 1, texts)),
  };
}
