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
 * The language of a text: among those of its main script (Latin if it has no letters), the one with the most words
 * that are its stop words or contain letters that only it has; on a tie, the first in the table. Words count, not
 * letters: a Russian text may name Қарағанды, and a Kazakh question such as "Алматыда не болды?" has no Kazakh
 * letter. Linear.
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

/**
 * The language of an edition whose link asks for one: that, unless the text is in another script. `?lang=ru` over a text
 * in Latin letters is a page that was not translated.
 */
export function languageOfEdition(text: string, asked: LanguageCode | null): LanguageCode {
  if (asked === null) return languageOf(text);
  const [cyrillic, latin] = [lettersOf(text, 'cyrillic'), lettersOf(text, 'latin')];
  if (cyrillic === latin) return asked;
  return (cyrillic > latin ? 'cyrillic' : 'latin') === LANGUAGES[asked].script ? asked : languageOf(text);
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

/** A word with the language's own letters that is also its stop word counts twice. */
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
