import { byLanguage } from '../../languages/all-languages.ts';
import type { AnalyzedToken } from '../../languages/analyzer.ts';
import { LANGUAGES, type LanguageCode } from '../../languages/languages.ts';
import type { Candidate } from './candidate.ts';

/** Between two numbers: what the first counts, in so many words, and the word that joins them. */
const MAX_BETWEEN = 4;
/** The last number counts the next word within so many tokens. */
const COUNTED_WITHIN = 2;

const JOINS = byLanguage((code) => new RegExp(`^(?:${LANGUAGES[code].entityWords.joiners})$`, 'iu'));

/**
 * The first and the last token of numbers that are told together, with what they count: of `140 adults and 5 children`
 * all of it, whichever of the numbers is given. Null where the number stands alone.
 */
export function countedTogether(
  tokens: readonly AnalyzedToken[],
  numbers: readonly Candidate[],
  chosen: Candidate,
  language: LanguageCode,
): { readonly first: number; readonly last: number } | null {
  const ordered = [...numbers].sort((a, b) => a.first - b.first);
  const at = ordered.indexOf(chosen);
  const areJoined = (left: Candidate | undefined, right: Candidate | undefined) => {
    if (left === undefined || right === undefined) return false;
    const between = right.first - left.last - 1;
    const joiner = tokens[right.first - 1]?.text ?? '';
    return between >= 2 && between <= MAX_BETWEEN && JOINS[language].test(joiner);
  };
  let [from, to] = [at, at];
  while (areJoined(ordered[from - 1], ordered[from])) from--;
  while (areJoined(ordered[to], ordered[to + 1])) to++;
  const [start, end] = [ordered[from], ordered[to]];
  if (from === to || start === undefined || end === undefined) return null;
  const counted = tokens
    .slice(end.last + 1, end.last + 1 + COUNTED_WITHIN)
    .findIndex(({ isStopWord }) => !isStopWord);
  return { first: start.first, last: end.last + 1 + counted };
}
