import { fold, lowerCase } from '../../text/folding.ts';
import { LANGUAGES, type LanguageCode } from '../languages.ts';
import type { Finding } from './dictionary.ts';

/** A word that may have the meaning of the typed one; `weight` in 0..1 is the confidence. */
export interface Alternative {
  readonly word: string;
  readonly weight: number;
}

/** Adjacent words of a question, and what is searched for them; nothing if they carry no topic. */
export interface Translation {
  /** Number of words of the question. */
  readonly length: number;
  /** The translation as people write it; null if it was found by its spelling in the texts. */
  readonly label: string | null;
  /** The alternatives for each word, the likeliest first; lower case. */
  readonly words: readonly (readonly Alternative[])[];
}

/** What is known about the searched texts in one language; words are in lower case. */
export interface SearchedTexts {
  readonly language: LanguageCode;
  /** Whether any text contains a form of the word. */
  readonly has: (word: string) => boolean;
  /** Other spellings of the same name. */
  readonly soundAlike: (word: string) => readonly string[];
  /** The word at a distance of one or two typos, or null. */
  readonly nearest: (word: string) => string | null;
}

/** The texts are a little less likely to contain an entry's second alternative. */
const FURTHER_ALTERNATIVE = 0.9;

/** For words that carry no topic. */
export function noTopic(length: number): Translation {
  return { length, label: '', words: [] };
}

/** For a name or a borrowed word that texts spell in one of these ways. */
export function spelling(length: number, words: readonly string[], weight: number): Translation {
  return { length, label: null, words: [words.map((word) => ({ word, weight }))] };
}

/**
 * An entry's translations as groups of alternatives; if the word may be a name, its spellings come first. Of
 * alternatives with several words, only those that the texts contain are used, and only those as long as the first.
 */
export function translationOf(
  { length, alternatives, trust }: Finding,
  texts: SearchedTexts,
  asName: readonly string[] = [],
): Translation {
  const phrases = alternatives
    .map((text) => phraseOf(text, texts.language))
    .filter(({ words }) => words.length > 0);
  const known = phrases.filter(({ words }) => words.every(texts.has));
  // Words that no text contains are searched too: then the right answer is that there is none.
  const [likeliest] = known.length > 0 ? known : phrases;
  if (likeliest === undefined) return noTopic(length);
  const size = likeliest.words.length;
  const alike = (known.length > 0 ? known : [likeliest]).filter(({ words }) => words.length === size);
  const groups = likeliest.words.map((_, at) => {
    const words = alike.flatMap((phrase) => phrase.words[at] ?? []);
    return weigh(words, trust, texts);
  });
  const names = asName.map((word) => ({ word, weight: 1 }));
  return {
    length,
    label: names.length > 0 ? null : likeliest.text,
    words: groups.map((group, at) => (at === 0 ? [...names, ...group] : group)),
  };
}

/** An alternative of an entry, and those of its words that are searched. */
function phraseOf(
  text: string,
  language: LanguageCode,
): { readonly text: string; readonly words: readonly string[] } {
  const { script, stopWords } = LANGUAGES[language];
  // Stemmers of Cyrillic languages need the letters that folding replaces.
  const words = text.split(/[\s-]+/).map(script === 'latin' ? fold : lowerCase);
  return { text, words: words.filter((word) => !stopWords.has(word)) };
}

/** Without duplicates; words that the texts contain come first, the likeliest of them at the start. */
export function weigh(words: readonly string[], trust: number, texts: SearchedTexts): Alternative[] {
  const unique = [...new Set(words)];
  const ordered = [...unique.filter(texts.has), ...unique.filter((word) => !texts.has(word))];
  return ordered.map((word, at) => ({ word, weight: at === 0 ? trust : trust * FURTHER_ALTERNATIVE }));
}
