import { LANGUAGE_CODES } from '../languages/all-languages.ts';
import type { Language, Script } from '../languages/language.ts';
import { LANGUAGES, type LanguageCode } from '../languages/languages.ts';
import { lowerCase } from '../text/folding.ts';
import { tokenize } from '../text/tokenizer.ts';

const LETTERS: Readonly<Record<Script, RegExp>> = {
  latin: /\p{Script=Latin}+/gu,
  cyrillic: /\p{Script=Cyrillic}+/gu,
};

/**
 * The language of a text: among those of the script that most of its letters are in (Latin if it has none), the one with
 * most words that only it has letters for, or that are its stop words; the earlier in the table where two are equal.
 * Words count, not letters: a Russian text may name Қарағанды, and a Kazakh question such as "Алматыда не болды?" has no
 * Kazakh letter. Linear.
 */
export function languageOf(text: string): LanguageCode {
  const script: Script = lettersOf(text, 'cyrillic') > lettersOf(text, 'latin') ? 'cyrillic' : 'latin';
  const [first, ...others] = WRITTEN_IN[script];
  if (others.length === 0) return first;
  const words = tokenize(text).map((token) => lowerCase(token.text));
  let best = first;
  let most = hintsOf(words, first);
  for (const other of others) {
    const hints = hintsOf(words, other);
    if (hints > most) [best, most] = [other, hints];
  }
  return best;
}

/** Whether a value is the code of a language that articles may be in. */
export function isArticleLanguage(value: unknown): value is LanguageCode {
  return LANGUAGE_CODES.some((code) => code === value);
}

const WRITTEN_IN = { latin: writtenIn('latin'), cyrillic: writtenIn('cyrillic') } as const;

function writtenIn(script: Script): readonly [LanguageCode, ...LanguageCode[]] {
  const [first, ...others] = LANGUAGE_CODES.filter((code) => LANGUAGES[code].script === script);
  if (first === undefined) throw new Error(`no language is written in ${script} letters`);
  return [first, ...others];
}

/** A word counts twice that has the language's letters and is its stop word. */
function hintsOf(words: readonly string[], language: LanguageCode): number {
  const { stopWords, spelling }: Language = LANGUAGES[language];
  let hints = 0;
  for (const word of words) {
    if (spelling.ownLetters?.test(word)) hints++;
    if (stopWords.has(word)) hints++;
  }
  return hints;
}

function lettersOf(text: string, script: Script): number {
  let units = 0;
  for (const [run] of text.matchAll(LETTERS[script])) units += run.length;
  return units;
}
