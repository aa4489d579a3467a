import type { Language } from '../../articles/article.ts';
import { findRegions, type RegionMention } from '../../articles/regions/regions.ts';
import { fold } from '../../text/folding.ts';
import type { Token } from '../../text/tokenizer.ts';
import { type Cyrillic, glossaryOf } from './glossaries.ts';
import { regionInEnglish } from './region-translation.ts';
import { type EnglishTexts, noTopic, type Translation, weigh } from './translation.ts';
import { guessWord, nameForms, readWord, type TypedWords } from './word-translation.ts';

/** Words that are nowhere and are guessed at in one question; a guess looks at many entries. */
const MAX_GUESSES = 8;
const CYRILLIC = /^\p{Script=Cyrillic}/u;
const CAPITAL = /^\p{Lu}/u;

/**
 * English for the Cyrillic words of a question, by the number of the first word that it stands for; a word that nothing
 * is known of has none. Regions by their table, words by the glossary, names and borrowed words by their spelling.
 */
export function translate(
  question: string,
  words: readonly Token[],
  language: Language,
  texts: EnglishTexts,
): ReadonlyMap<number, Translation> {
  const languages = byFit(words, language);
  const regions = findRegions(question);
  const translations = new Map<number, Translation>();
  let guesses = 0;
  for (let at = 0; at < words.length; at++) {
    const [word, ...rest] = typedFrom(words, at);
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

/** Both languages, first the one that has more of the words: a short question hardly shows which it is in. */
function byFit(words: readonly Token[], language: Language): readonly [Cyrillic, Cyrillic] {
  const [own, other]: [Cyrillic, Cyrillic] = language === 'kk' ? ['kk', 'ru'] : ['ru', 'kk'];
  const hits = (of: Cyrillic) =>
    words.filter(({ text }) => CYRILLIC.test(text) && glossaryOf(of).find([text]) !== null).length;
  return hits(other) > hits(own) ? [other, own] : [own, other];
}

function isEnding(question: string, { text, start }: Token, languages: readonly Cyrillic[]): boolean {
  return question[start - 1] === '-' && languages.some((of) => glossaryOf(of).isEnding(text));
}

/** The Cyrillic words from here on. */
function typedFrom(words: readonly Token[], first: number): string[] {
  const rest = words.slice(first).map(({ text }) => text);
  const end = rest.findIndex((text) => !CYRILLIC.test(text));
  return end === -1 ? rest : rest.slice(0, end);
}

function readRegion(
  region: RegionMention,
  words: readonly Token[],
  language: Cyrillic,
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
