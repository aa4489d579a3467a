import { fold, lowerCase } from '../../text/folding.ts';
import { LANGUAGES, type LanguageCode } from '../languages.ts';
import type { Finding } from './dictionary.ts';

/** A word that may stand for the typed one; weight in 0..1 says how surely. */
export interface Alternative {
  readonly word: string;
  readonly weight: number;
}

/** Neighbouring words of a question, and what is searched for them; no words: they carry no topic. */
export interface Translation {
  /** How many words of the question they are. */
  readonly length: number;
  /** The translation as people write it; null where it is what the texts spell so. */
  readonly label: string | null;
  /** For each word its alternatives, the likeliest first; in small letters. */
  readonly words: readonly (readonly Alternative[])[];
}

/** What is known of the texts that are searched, of one language; words are in small letters. */
export interface SearchedTexts {
  readonly language: LanguageCode;
  /** Whether some text holds a form of the word. */
  readonly has: (word: string) => boolean;
  /** Words that are other spellings of the same name. */
  readonly soundAlike: (word: string) => readonly string[];
  /** The word that is a slip or two away; null where none is. */
  readonly nearest: (word: string) => string | null;
}

/** An entry's second alternative is a little less likely to be what the texts say. */
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
 * An entry's translations as groups of alternatives, with the spellings of a name first where it may be one. Of alternatives
 * in several words those are taken that the texts know, and that are as long as the first such.
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
  // What the texts do not say is searched all the same: that nothing is said of it is an answer too.
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

/** An alternative of an entry with the words of it that are searched. */
function phraseOf(
  text: string,
  language: LanguageCode,
): { readonly text: string; readonly words: readonly string[] } {
  const { script, stopWords } = LANGUAGES[language];
  // Stemmers of Cyrillic languages need the letters that folding takes away.
  const words = text.split(/[\s-]+/).map(script === 'latin' ? fold : lowerCase);
  return { text, words: words.filter((word) => !stopWords.has(word)) };
}

/** Each word once; those that the texts know before the others, the first of them likeliest. */
export function weigh(words: readonly string[], trust: number, texts: SearchedTexts): Alternative[] {
  const unique = [...new Set(words)];
  const ordered = [...unique.filter(texts.has), ...unique.filter((word) => !texts.has(word))];
  return ordered.map((word, at) => ({ word, weight: at === 0 ? trust : trust * FURTHER_ALTERNATIVE }));
}
