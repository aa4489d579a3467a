import { languageOf } from '../../articles/language-detection.ts';
import type { NewsIndex } from '../../index/news-index.ts';
import { analyze } from '../../languages/analyzer.ts';
import { type Romanization, toCyrillic } from '../../text/latin-to-cyrillic.ts';
import type { Rewrite } from './keyboard-layout-repair.ts';
import { isRecognized } from './known-word.ts';

/** The likelier first: of two that read as many words, it is taken. */
const ROMANIZATIONS: readonly Romanization[] = ['russian', 'kazakh', 'kazakh 2021', 'kazakh 2018'];
const LATIN_WORD = /(?:\p{Script=Latin}\p{M}*)(?:(?:\p{Script=Latin}\p{M}*)|['’](?=\p{L}))*/gu;
/** Fewer letters are a word of the other script by chance. */
const MIN_LETTERS = 3;
/** A word of content may be a typo of the other language's (`centr`); two are not, nor is one beside a word of grammar. */
const MIN_WORDS = 2;
/** People leave the soft sign out, mostly between л and another consonant (`skolko`), and last. */
const HARD_L = /л(?=[бвгджзкмнпрстфхцчшщ])/gu;
/** A longer text is not looked at. */
const MAX_TEXT_LENGTH = 300;

interface Reading {
  readonly cyrillic: string;
  readonly asTyped: boolean;
  readonly asRead: boolean;
}

/**
 * Reads Russian and Kazakh that are typed in Latin letters (`skolko stoit tomograf`, `qazaqstan üşin`): where most words
 * mean something in Cyrillic, and more of them there alone than as typed. Null for a text that was typed as it was meant.
 */
export function readTransliteration(
  text: string,
  index: NewsIndex,
): { readonly text: string; readonly readings: readonly Rewrite[] } | null {
  if (text.length > MAX_TEXT_LENGTH) return null;
  const words = [...new Set(text.match(LATIN_WORD) ?? [])];
  const asTyped = words.map((word) => isRecognized(word, index));
  if (!asTyped.includes(false)) return null;
  let best: ReadonlyMap<string, Reading> | null = null;
  let most = 0;
  for (const romanization of ROMANIZATIONS) {
    const readings = words.map((word, at): [string, Reading] => {
      const plain = toCyrillic(word, romanization);
      const soft = plain.replace(HARD_L, 'ль');
      const known = [soft, plain, `${soft}ь`].find((cyrillic) => isCyrillicWord(cyrillic, index));
      return [word, { cyrillic: known ?? plain, asTyped: asTyped[at] === true, asRead: known !== undefined }];
    });
    const read = readings.filter(([, { asRead }]) => asRead).length;
    if (read <= most || !isConvincing(readings)) continue;
    best = new Map(readings);
    most = read;
  }
  if (best === null) return null;
  const readings = best;
  const changed = text.replace(LATIN_WORD, (word) => {
    const reading = readings.get(word);
    // A name that only Latin letters have stays.
    return reading === undefined || (reading.asTyped && !reading.asRead) ? word : reading.cyrillic;
  });
  return { text: changed, readings: [{ from: text.trim(), to: changed.trim() }] };
}

function isCyrillicWord(word: string, index: NewsIndex): boolean {
  return /^[\p{Script=Cyrillic}'’]+$/u.test(word) && isRecognized(word, index);
}

function isConvincing(readings: readonly (readonly [string, Reading])[]): boolean {
  const count = (typed: boolean, read: boolean) =>
    readings.filter(([, { asTyped, asRead }]) => asTyped === typed && asRead === read);
  const onlyRead = count(false, true);
  const asMeant = count(true, false).length;
  const letters = onlyRead.reduce((sum, [word]) => sum + word.length, 0);
  const asRead = [...onlyRead, ...count(true, true)];
  return (
    letters >= MIN_LETTERS &&
    onlyRead.length > asMeant &&
    asRead.length > asMeant + count(false, false).length &&
    (onlyRead.length >= MIN_WORDS || asRead.some(([, { cyrillic }]) => isGrammarWord(cyrillic)))
  );
}

function isGrammarWord(word: string): boolean {
  return analyze(word, languageOf(word)).some(({ isStopWord }) => isStopWord);
}
