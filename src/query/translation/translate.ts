import { findRegions, type RegionMention } from '../../articles/regions/regions.ts';
import {
  canTranslate,
  dictionaryBetween,
  glossaryOf,
  isTranslated,
  TRANSLATED,
} from '../../languages/glossary/glossaries.ts';
import {
  noTopic,
  type SearchedTexts,
  type Translation,
  weigh,
} from '../../languages/glossary/translation.ts';
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
import { fold, lowerCase } from '../../text/folding.ts';
import type { Token } from '../../text/tokenizer.ts';
import type { InPieces } from '../../time/cooperative.ts';
import { regionNames } from './region-translation.ts';

/** Unknown words that are guessed in one question: a guess looks at many entries. */
const MAX_GUESSES = 8;
const CAPITAL = /^\p{Lu}/u;

/**
 * Translations of a question's words into the language of the texts, by the index of the first word that each
 * replaces; a word of which nothing is known has none. Regions by their table, words by a dictionary, names and borrowed
 * words by their spelling. Word by word.
 */
export function* translate(
  question: string,
  words: readonly Token[],
  language: LanguageCode,
  texts: SearchedTexts,
): InPieces<ReadonlyMap<number, Translation>> {
  if (!canTranslate(language, texts.language)) return new Map();
  const languages = byFit(words, language);
  const { script } = LANGUAGES[language];
  const regions = findRegions(question);
  yield;
  const translations = new Map<number, Translation>();
  let guesses = 0;
  for (let at = 0; at < words.length; at++) {
    const [word, ...rest] = typedFrom(words, at, script);
    const token = words[at];
    if (word === undefined || token === undefined) continue;
    yield;
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
  if (others.length === 0) return [language];
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
  return (
    question[start - 1] === '-' && languages.some((of) => isTranslated(of) && glossaryOf(of).isEnding(text))
  );
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
  texts: SearchedTexts,
): Translation {
  const named = words.filter(({ start, end }) => start >= region.start && end <= region.end);
  const dictionary = canTranslate(language, texts.language)
    ? dictionaryBetween(language, texts.language)
    : null;
  const names = regionNames(
    region.code,
    named.map(({ text }) => text),
    texts.language,
    (word) => ({
      forms: nameForms(word, language),
      translations: dictionary?.find([word])?.alternatives ?? [],
    }),
  );
  const asSearched = LANGUAGES[texts.language].script === 'latin' ? fold : lowerCase;
  const spellings = names.map((spelt) =>
    spelt.map(asSearched).flatMap((name) => [name, ...texts.soundAlike(fold(name))]),
  );
  return {
    length: named.length,
    label: names.map(([name]) => name).join(' '),
    words: spellings.map((names) => weigh(names, 1, texts)),
  };
}
