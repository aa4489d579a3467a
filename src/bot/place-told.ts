import { findRegions } from '../articles/regions/regions.ts';
import { LANGUAGE_CODES } from '../languages/all-languages.ts';
import { LANGUAGES } from '../languages/languages.ts';
import { keysOf, wordMatcher } from '../query/message-patterns.ts';
import { fold } from '../text/folding.ts';

const MAX_LENGTH = 120;

const READERS = LANGUAGE_CODES.map((code) => {
  const { lives, besideLives, self, leftBefore, leftPattern } = LANGUAGES[code].awaitedWords;
  return {
    isOfLiving: wordMatcher(lives),
    isSelf: wordMatcher(self),
    isBeside: wordMatcher(`${lives} ${besideLives} ${leftBefore}`),
    isLeftBefore: wordMatcher(leftBefore),
    isLeft: leftPattern === '' ? null : new RegExp(leftPattern, 'u'),
  };
});

/**
 * The place that somebody says they live in or moved to, as it is written; null where the message says or asks more.
 *
 * ```ts
 * placeToldIn('I moved to Pavlodar, what is new there?'); // => 'Pavlodar'
 * placeToldIn('переехала из Алматы в Актобе'); // => 'Актобе'
 * placeToldIn('who lives in Taraz?'); // => null
 * ```
 */
export function placeToldIn(text: string): string | null {
  if (text.length > MAX_LENGTH) return null;
  const said = keysOf(text);
  if (!READERS.some((reader) => isOfSomebody(said, reader))) return null;
  const regions = findRegions(text);
  if (regions.length === 0) return null;
  let rest = text;
  for (const { start, end } of regions)
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  const words = keysOf(rest);
  for (const reader of READERS) {
    const { isOfLiving, isBeside, isLeftBefore, isLeft } = reader;
    if (!isOfSomebody(words, reader) || !words.every(isBeside)) continue;
    // Who is from a place and says no more is of that place.
    const reached = regions.filter(({ start, end }) => {
      if (!words.some(isOfLiving)) return true;
      const [before = ''] = keysOf(text.slice(0, start)).slice(-1);
      return !isLeftBefore(before) && isLeft?.test(fold(text.slice(start, end))) !== true;
    });
    const place = reached.at(-1);
    if (place !== undefined) return text.slice(place.start, place.end);
  }
  return null;
}

/** Somebody lives or moves there, or is from there. */
function isOfSomebody(words: readonly string[], reader: (typeof READERS)[number]): boolean {
  const { isOfLiving, isSelf, isLeftBefore } = reader;
  return words.some(isOfLiving) || (words.some(isSelf) && words.some(isLeftBefore));
}
