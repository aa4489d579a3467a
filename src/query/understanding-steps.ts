import type { NewsIndex } from '../index/news-index.ts';
import type { QueryTerm } from '../index/query-term.ts';
import type { VocabularyWord } from '../index/vocabulary.ts';
import type { AnalyzedToken } from '../languages/analyzer.ts';
import type { LanguageCode } from '../languages/languages.ts';
import type { InPieces } from '../time/cooperative.ts';
import { backgroundWeight } from './background-idf.ts';
import { correctNewsTypos } from './browse/typos-in-news-words.ts';
import { relatedVariants, synonymVariants } from './query-expansion.ts';
import { type Rewrite, readWrongLayout } from './spelling/keyboard-layout-repair.ts';
import { readTransliteration } from './spelling/transliteration.ts';
import { readUnknownWord, type WordShape } from './spelling/unknown-word.ts';
import { joinSplitWords, readMissingSpaces } from './spelling/word-segmentation.ts';

/** Corrects the whole text; null if there is nothing to correct. */
export type TextStep = (text: string, index: NewsIndex) => InPieces<Corrected | null>;

interface Corrected {
  readonly text: string;
  readonly readings: readonly Rewrite[];
}

/** Changes which words the question has. */
export type TokenStep = (
  tokens: readonly AnalyzedToken[],
  index: NewsIndex,
) => InPieces<readonly AnalyzedToken[]>;

/** The word of the index that replaces an unknown word. */
export interface ReadWord extends Pick<VocabularyWord, 'word' | 'term'> {
  /** Whether the reply mentions it. */
  readonly isCorrection: boolean;
}

export type UnknownWordStep = (
  word: string,
  context: readonly string[],
  index: NewsIndex,
  shape: WordShape,
) => ReadWord | null;

/** Adds terms to search beside a word's own. */
export type VariantStep = (
  word: Pick<VocabularyWord, 'word' | 'term'>,
  language: LanguageCode,
  index: NewsIndex,
) => QueryTerm['variants'];

/** Factor for a term's weight. */
export type WeightStep = (term: QueryTerm, index: NewsIndex) => number;

type Steps<Step> = Readonly<Record<string, Step>>;

/** The steps from a question's text to weighted terms, by stage; the steps of a stage run in order. */
export interface UnderstandingSteps {
  readonly text: Steps<TextStep>;
  readonly tokens: Steps<TokenStep>;
  /** The first step that finds a replacement wins. */
  readonly unknownWords: Steps<UnknownWordStep>;
  readonly variants: Steps<VariantStep>;
  readonly weights: Steps<WeightStep>;
}

export const UNDERSTANDING_STEPS: UnderstandingSteps = {
  text: {
    'latin letters': inOnePiece(readTransliteration),
    'keyboard layout': inOnePiece(readWrongLayout),
    'typos in news words': inOnePiece(correctNewsTypos),
    'missing spaces': readMissingSpaces,
  },
  tokens: { 'split words': joinSplitWords },
  unknownWords: { 'spelling repair': readUnknownWord },
  variants: { 'related words': relatedVariants, synonyms: synonymVariants },
  weights: { 'background frequency': backgroundWeight },
};

/** A step that takes little time for any text. */
function inOnePiece(step: (text: string, index: NewsIndex) => Corrected | null): TextStep {
  return function* (text, index) {
    const corrected = step(text, index);
    yield;
    return corrected;
  };
}
