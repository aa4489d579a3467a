import { isMostlyCapitals } from '../index/entity-types.ts';
import type { NewsIndex } from '../index/news-index.ts';
import type { QueryTerm } from '../index/query-term.ts';
import { LANGUAGE_CODES } from '../languages/all-languages.ts';
import type { AnalyzedToken } from '../languages/analyzer.ts';
import { LANGUAGES, type LanguageCode } from '../languages/languages.ts';
import { languageOfWord, scriptOf } from '../languages/script.ts';
import { editDistance } from '../text/edit-distance.ts';
import { fold, lowerCase } from '../text/folding.ts';
import { contextTerms, MAX_REPAIRS } from './spelling/spelling.ts';
import { translatedTerms } from './translated-terms.ts';
import type { ReadWord, UnderstandingSteps } from './understanding-steps.ts';

/** What a word of the question became in the search. */
export interface QuestionTerm extends QueryTerm {
  /** The word as typed. */
  readonly surface: string;
  /** The word of the index that it was read as, where it was not known. */
  readonly correctedTo: string | null;
  /** Names and numbers: a passage about another one does not answer. */
  readonly isSpecific: boolean;
  /** The English that was searched for a word of another language; absent where it was searched as it stands. */
  readonly translatedTo?: string;
}

/** The words of a question as groups of terms to look for, each term once. */
export function questionTerms(
  asked: string,
  tokens: readonly AnalyzedToken[],
  language: LanguageCode,
  index: NewsIndex,
  steps: UnderstandingSteps,
): QuestionTerm[] {
  const inCapitals = isMostlyCapitals(asked);
  // Where most words have one, a capital marks no name.
  const typed = asked.split(/\s+/);
  const capitalsMean = typed.filter((word) => CAPITAL.test(word)).length <= typed.length / 2;
  const whole = Object.values(steps.tokens).reduce((read, step) => step(read, index), tokens);
  const words = unique(whole).map((token) => readKnown(token, language, index));
  const known = words.filter(({ term }) => index.has(term)).map(({ term }) => term);
  const companions = contextTerms(known, index);
  let repairs = 0;
  const readUnknown = (token: AnalyzedToken): ReadWord | null => {
    if (index.has(token.term) || repairs++ >= MAX_REPAIRS) return null;
    const shape = {
      isLetterWord: !inCapitals && /\p{Lu}.*\p{Lu}/u.test(token.text),
      isName: capitalsMean && token.start > 0 && CAPITAL.test(token.text),
    };
    for (const step of Object.values(steps.unknownWords)) {
      const found = step(token.word, companions, index, shape);
      if (found !== null) return found;
    }
    return null;
  };
  const read = (token: AnalyzedToken): QuestionTerm => {
    const readAs = readUnknown(token);
    const { word, term } = readAs ?? token;
    const variants = [
      { term, weight: word === token.word ? 1 : correctionWeight(token.word, word) },
      ...Object.values(steps.variants).flatMap((step) => step({ word, term }, language, index)),
    ];
    return {
      surface: asked.slice(token.start, token.end),
      correctedTo: readAs?.isCorrection ? readAs.word : null,
      weight: 1,
      variants,
      isSpecific:
        /^\p{N}/u.test(token.text) ||
        (index.vocabulary.isName(word) ?? (!inCapitals && token.start > 0 && /^\p{Lu}/u.test(token.text))),
    };
  };
  const terms = translatedTerms(asked, words, language, index, read) ?? words.map(read);
  return terms.map((term) => ({
    ...term,
    weight: Object.values(steps.weights).reduce((weight, step) => weight * step(term, index), term.weight),
  }));
}

const CAPITAL = /^\p{Lu}/u;

/** Each term once: saying a word twice does not make it matter twice. */
function unique(tokens: readonly AnalyzedToken[]): AnalyzedToken[] {
  const seen = new Set<string>();
  return tokens.filter(({ term }) => !seen.has(term) && seen.add(term));
}

/**
 * A single word may be of another language than the question's other words show, so another language's stem is taken
 * where only that is known.
 */
function readKnown(token: AnalyzedToken, language: LanguageCode, index: NewsIndex): AnalyzedToken {
  if (index.has(token.term)) return token;
  const lower = lowerCase(token.text);
  const script = scriptOf(lower);
  const own = languageOfWord(script, language);
  for (const code of LANGUAGE_CODES) {
    const { script: written, stem } = LANGUAGES[code];
    if (code === own || (written === 'latin' && script === 'cyrillic')) continue;
    const term = fold(stem(lower));
    if (index.has(term)) return { ...token, term };
  }
  return token;
}

/** A repair of a short word is more of a guess than one of a long word: 0.7 for one slip in five letters. */
function correctionWeight(typed: string, word: string): number {
  return Math.max(0.4, 1 - (1.5 * editDistance(typed, word, typed.length)) / typed.length);
}
