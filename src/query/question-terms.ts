import { isMostlyCapitals } from '../index/entity-types.ts';
import type { NewsIndex } from '../index/news-index.ts';
import type { QueryTerm } from '../index/query-term.ts';
import { LANGUAGE_CODES } from '../languages/all-languages.ts';
import type { AnalyzedToken } from '../languages/analyzer.ts';
import { LANGUAGES, type LanguageCode } from '../languages/languages.ts';
import { languageOfWord, scriptOf } from '../languages/script.ts';
import { editDistance } from '../text/edit-distance.ts';
import { fold, lowerCase } from '../text/folding.ts';
import type { InPieces } from '../time/cooperative.ts';
import { contextTerms, MAX_REPAIRS } from './spelling/spelling.ts';
import { translatedTerms } from './translated-terms.ts';
import type { ReadWord, UnderstandingSteps } from './understanding-steps.ts';

/** A query term, with the word of the question that it comes from. */
export interface QuestionTerm extends QueryTerm {
  /** The word as typed. */
  readonly surface: string;
  /** The word of the index that replaced it, if it was unknown. */
  readonly correctedTo: string | null;
  /** Whether it is a name or a number: a passage about another one does not answer. */
  readonly isSpecific: boolean;
  /** The English that was searched for a word of another language; absent if it was searched as typed. */
  readonly translatedTo?: string;
}

/** A question of more words is searched by its first: each may be translated and corrected. */
const MAX_WORDS = 80;

/** The words of a question as query terms, each once; word by word. */
export function* questionTerms(
  asked: string,
  tokens: readonly AnalyzedToken[],
  language: LanguageCode,
  index: NewsIndex,
  steps: UnderstandingSteps,
): InPieces<QuestionTerm[]> {
  const inCapitals = isMostlyCapitals(asked);
  // If most words are capitalized, a capital does not mark a name.
  const typed = asked.split(/\s+/);
  const capitalsMean = typed.filter((word) => CAPITAL.test(word)).length <= typed.length / 2;
  let whole = tokens;
  for (const step of Object.values(steps.tokens)) whole = yield* step(whole, index);
  const words = unique(whole.slice(0, MAX_WORDS)).map((token) => readKnown(token, language, index));
  yield;
  const known = words.filter(({ term }) => index.has(term)).map(({ term }) => term);
  const context = contextTerms(known, index);
  let repairs = 0;
  const readUnknown = (token: AnalyzedToken): ReadWord | null => {
    if (index.has(token.term) || repairs++ >= MAX_REPAIRS) return null;
    const shape = {
      isLetterWord: !inCapitals && /\p{Lu}.*\p{Lu}/u.test(token.text),
      isName: capitalsMean && token.start > 0 && CAPITAL.test(token.text),
    };
    for (const step of Object.values(steps.unknownWords)) {
      const found = step(token.word, context, index, shape);
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
  const translated = yield* translatedTerms(asked, words, language, index, read);
  const terms = translated ?? (yield* eachOf(words, read));
  return yield* eachOf(terms, (term) => ({
    ...term,
    weight: Object.values(steps.weights).reduce((weight, step) => weight * step(term, index), term.weight),
  }));
}

function* eachOf<From, To>(items: readonly From[], make: (item: From) => To): InPieces<To[]> {
  const made: To[] = [];
  for (const item of items) {
    made.push(make(item));
    yield;
  }
  return made;
}

const CAPITAL = /^\p{Lu}/u;

/** Each term once: repeating a word does not make it more important. */
function unique(tokens: readonly AnalyzedToken[]): AnalyzedToken[] {
  const seen = new Set<string>();
  return tokens.filter(({ term }) => !seen.has(term) && seen.add(term));
}

/**
 * A word may be of another language than the rest of the question: if only another language's stem is known, that is
 * used.
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

/** Weight of a correction: lower for short words, where it is more of a guess; 0.7 for one typo in five letters. */
function correctionWeight(typed: string, word: string): number {
  return Math.max(0.4, 1 - (1.5 * editDistance(typed, word, typed.length)) / typed.length);
}
