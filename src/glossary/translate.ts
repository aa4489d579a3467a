import type { Language } from '../news/article.ts';
import { findRegions } from '../news/regions.ts';
import { fold, lowerCase } from '../text/folding.ts';
import { LANGUAGES } from '../text/language.ts';
import { transliterate } from '../text/sound-key.ts';
import type { Token } from '../text/tokenizer.ts';
import { type Cyrillic, glossaryOf } from './glossaries.ts';
import type { Finding } from './glossary.ts';
import { regionInEnglish } from './region-translation.ts';

/** An English word that may stand for the typed one; weight in 0..1 says how surely. */
export interface Alternative {
  readonly word: string;
  readonly weight: number;
}

/** Neighbouring words of a question, and what is searched for them; no words: they carry no topic. */
export interface Translation {
  /** Number of the first word, and how many they are. */
  readonly first: number;
  readonly length: number;
  /** The English as people write it; null where it is what the texts spell so. */
  readonly label: string | null;
  /** For each English word its alternatives, the likeliest first. */
  readonly words: readonly (readonly Alternative[])[];
}

/** What is known of the English texts that are searched; words are folded. */
export interface EnglishTexts {
  readonly has: (word: string) => boolean;
  /** Words that are other spellings of the same name. */
  readonly soundAlike: (word: string) => readonly string[];
  /** The word that is a slip or two away; null where none is. */
  readonly nearest: (word: string) => string | null;
}

/** An entry's second alternative is a little less likely to be what the texts say. */
const FURTHER_ALTERNATIVE = 0.9;
/** A shorter word is spelt like an English one by chance; a name may have one letter less. */
const SHORTEST_BORROWED = 4;
const SHORTEST_NAME = 3;
const SHORTEST_MISSPELT = 5;
const NEAR_TRUST = 0.8;
const CYRILLIC = /^\p{Script=Cyrillic}/u;
const CAPITAL = /^\p{Lu}/u;

/**
 * English for the Cyrillic words of a question, in order; a word that nothing is known of has no translation.
 * Regions by their table, words by the glossary, names and borrowed words by their spelling.
 */
export function translate(
  question: string,
  words: readonly Token[],
  language: Language,
  texts: EnglishTexts,
): Translation[] {
  const languages = byFit(words, language);
  const regions = findRegions(question);
  const translations: Translation[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || !CYRILLIC.test(word.text)) continue;
    const region = regions.find(({ start, end }) => word.start >= start && word.end <= end);
    const found = region
      ? translateRegion(region, words, at, languages, texts)
      : translateWord(words, at, languages, texts);
    if (found === null) continue;
    translations.push(found);
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

function translateRegion(
  region: ReturnType<typeof findRegions>[number],
  words: readonly Token[],
  first: number,
  [language]: readonly [Cyrillic, Cyrillic],
  texts: EnglishTexts,
): Translation {
  const named = words.slice(first).filter(({ start, end }) => start >= region.start && end <= region.end);
  const english = regionInEnglish(
    region.code,
    named.map(({ text }) => text),
    (word) => ({
      forms: nameForms(word, language),
      english: glossaryOf(language).find([word])?.english ?? [],
    }),
  );
  return {
    first,
    length: named.length,
    label: english.map(([name]) => name).join(' '),
    words: english.map((spellings) => weigh(otherSpellings(spellings.map(fold), texts), 1, texts)),
  };
}

/** The table's spellings, and those of the texts that sound the same. */
function otherSpellings(spellings: readonly string[], texts: EnglishTexts): string[] {
  return spellings.flatMap((spelling) => [spelling, ...texts.soundAlike(spelling)]);
}

function translateWord(
  words: readonly Token[],
  first: number,
  [language, other]: readonly [Cyrillic, Cyrillic],
  texts: EnglishTexts,
): Translation | null {
  const typed = typedFrom(words, first);
  const [word = '', next] = typed;
  const isName = first > 0 && CAPITAL.test(word);
  const own = glossaryOf(language).find(typed);
  if (own) {
    const asName = isName && own.length === 1 ? spelt(word, true, language, texts) : [];
    return translation(first, own, texts, asName);
  }
  const joined = next === undefined ? [] : texts.soundAlike(transliterate(fold(word + next)));
  if (joined.length > 0) return spelling(first, 2, surely(joined));
  const exact = spelt(word, isName, language, texts);
  if (exact.length > 0) return spelling(first, 1, surely(exact));
  const borrowed = glossaryOf(other).find(typed);
  if (borrowed) return translation(first, borrowed, texts);
  if (isStopWord(word, other)) return { first, length: 1, label: '', words: [] };
  const near = nearest(word, language, texts);
  if (near !== null && isName) return spelling(first, 1, [near]);
  const misspelt = glossaryOf(language).findMisspelt(word) ?? glossaryOf(other).findMisspelt(word);
  if (misspelt) return translation(first, misspelt, texts);
  if (near !== null) return spelling(first, 1, [near]);
  const kindred = glossaryOf(language).findKindred(word);
  return kindred && translation(first, kindred, texts);
}

/** English words that a Cyrillic one spells in its own letters, with or without its endings. */
function spelt(word: string, isName: boolean, language: Cyrillic, texts: EnglishTexts): readonly string[] {
  const shortest = isName ? SHORTEST_NAME : SHORTEST_BORROWED;
  for (const form of nameForms(word, language)) {
    if (form.length < shortest) continue;
    const words = texts.soundAlike(transliterate(form));
    if (words.length > 0) return words;
  }
  return [];
}

/** The same with a slip, or with the other vowel of a transliteration. */
function nearest(word: string, language: Cyrillic, texts: EnglishTexts): Alternative | null {
  for (const form of nameForms(word, language)) {
    const near = form.length < SHORTEST_MISSPELT ? null : texts.nearest(transliterate(form));
    if (near !== null) return { word: near, weight: NEAR_TRUST };
  }
  return null;
}

function spelling(first: number, length: number, words: readonly Alternative[]): Translation {
  return { first, length, label: null, words: [words] };
}

function surely(words: readonly string[]): Alternative[] {
  return words.map((word) => ({ word, weight: 1 }));
}

/** The Cyrillic words from here on. */
function typedFrom(words: readonly Token[], first: number): string[] {
  const rest = words.slice(first).map(({ text }) => text);
  const end = rest.findIndex((text) => !CYRILLIC.test(text));
  return end === -1 ? rest : rest.slice(0, end);
}

/** Stop words of the other language, typed without its own letters too (`кандай`). */
function isStopWord(word: string, language: Cyrillic): boolean {
  const typed = lowerCase(word);
  const { stopWords } = LANGUAGES[language];
  return stopWords.has(typed) || [...stopWords].some((stopWord) => fold(stopWord) === typed);
}

/** A name without its endings, and the place that an adjective is made of: `саранский`, `алматинский`. */
function nameForms(word: string, language: Cyrillic): string[] {
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
  return [...forms, ...places];
}

/** An entry's English as groups of alternatives, with the spelling of a name first where it may be one. */
function translation(
  first: number,
  { length, english, trust }: Finding,
  texts: EnglishTexts,
  asName: readonly string[] = [],
): Translation {
  const phrases = english.map(phraseOf).filter(({ words }) => words.length > 0);
  const known = phrases.filter(({ words }) => words.every(texts.has));
  // What the texts do not say is searched all the same: that nothing is said of it is an answer too.
  const [likeliest] = known.length > 0 ? known : phrases;
  if (likeliest === undefined) return { first, length, label: '', words: [] };
  const size = likeliest.words.length;
  const alike = (known.length > 0 ? known : [likeliest]).filter(({ words }) => words.length === size);
  const words = likeliest.words.map((_, at) =>
    weigh(
      alike.map((phrase) => phrase.words[at] ?? ''),
      trust,
      texts,
    ),
  );
  const names = surely(asName);
  return {
    first,
    length,
    label: names.length > 0 ? null : likeliest.text,
    words: words.map((group, at) => (at === 0 ? [...names, ...group] : group)),
  };
}

/** An alternative of an entry with the words of it that are searched. */
function phraseOf(text: string): { readonly text: string; readonly words: readonly string[] } {
  const words = text.split(/[\s-]+/).map(fold);
  return { text, words: words.filter((word) => !LANGUAGES.en.stopWords.has(word)) };
}

/** Each word once; those that the texts know before the others, the first of them likeliest. */
function weigh(words: readonly string[], trust: number, texts: EnglishTexts): Alternative[] {
  const unique = [...new Set(words)];
  const ordered = [...unique.filter(texts.has), ...unique.filter((word) => !texts.has(word))];
  return ordered.map((word, at) => ({ word, weight: at === 0 ? trust : trust * FURTHER_ALTERNATIVE }));
}
