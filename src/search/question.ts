import type { Language } from '../news/article.ts';
import { languageOf } from '../news/language.ts';
import { findRegions, type RegionCode } from '../news/regions.ts';
import { type AnalyzedToken, analyze } from '../text/analyzer.ts';
import { editDistance } from '../text/edit-distance.ts';
import { fold, lowerCase } from '../text/folding.ts';
import { LANGUAGES } from '../text/language.ts';
import { synonymsOf } from '../text/synonyms.ts';
import { isMostlyCapitals } from './answer-candidates.ts';
import { type AnswerType, expectedAnswer } from './answer-type.ts';
import type { NewsIndex } from './index.ts';
import type { TermGroup } from './inverted-index.ts';
import { isListingRequest } from './listing.ts';
import { MOST_REPAIRS, repairWord } from './spelling.ts';

/** A question longer than this is read up to here: no question of a person is. */
export const MOST_QUESTION_LENGTH = 1_000;

/** What a word of the question became in the search. */
export interface QuestionTerm extends TermGroup {
  /** The word as typed. */
  readonly typed: string;
  /** The word of the index that it was read as, where it was not known. */
  readonly repaired: string | null;
  /** Names and numbers: a passage about another one does not answer. */
  readonly isSpecific: boolean;
}

/** A question understood: what is searched, and what kind of answer is wanted. */
export interface Question {
  readonly text: string;
  readonly language: Language;
  readonly terms: readonly QuestionTerm[];
  readonly regions: readonly RegionCode[];
  readonly expects: AnswerType;
  readonly isListing: boolean;
}

/** Weight of a word that only shares its root with the one asked. */
const KINDRED_WEIGHT = 0.6;

/** … and of one that says the same. */
const SYNONYM_WEIGHT = 0.4;
const LATIN = /^\p{Script=Latin}/u;

interface Word {
  readonly token: AnalyzedToken;
  readonly known: boolean;
}

export function understand(text: string, index: NewsIndex): Question {
  const asked = text.slice(0, MOST_QUESTION_LENGTH);
  const language = languageOf(asked);
  const expects = expectedAnswer(asked);
  const tokens = analyze(asked, language).filter(
    (token) => !token.isStopWord && !expects.words.has(token.word),
  );
  const words = unique(joinSplitWords(tokens, index)).map((token) => variantKnown(token, index));
  const knownTerms = words.filter(({ known }) => known).map(({ token }) => token.term);
  let repairs = 0;
  const inCapitals = isMostlyCapitals(asked);
  const terms = words.map(({ token, known }): QuestionTerm => {
    const repaired =
      known || repairs++ >= MOST_REPAIRS
        ? null
        : repairWord(token.word, knownTerms, index, !inCapitals && /\p{Lu}.*\p{Lu}/u.test(token.text));
    const word = repaired?.word ?? token.word;
    const term = repaired?.term ?? token.term;
    const kindred = index.vocabulary
      .kindred(word, term)
      .map((other) => ({ term: other, weight: KINDRED_WEIGHT }));
    const synonyms = synonymsOf(term, LATIN.test(word) ? 'en' : language).map((other) => ({
      term: other,
      weight: SYNONYM_WEIGHT,
    }));
    return {
      typed: asked.slice(token.start, token.end),
      repaired: repaired?.word ?? null,
      weight: 1,
      variants: [
        { term, weight: repaired ? trustInRepair(token.word, repaired.word) : 1 },
        ...kindred,
        ...synonyms,
      ],
      isSpecific:
        /^\p{N}/u.test(token.text) || (index.vocabulary.isName(word) ?? isCapitalised(token, asked)),
    };
  });
  return {
    text: asked,
    language,
    terms,
    regions: [...new Set(findRegions(asked).map(({ code }) => code))],
    expects: expects.type,
    isListing: isListingRequest(asked),
  };
}

/** Of a word that no text says, its own capital tells, unless the question is in capitals or begins with it. */
function isCapitalised(token: AnalyzedToken, question: string): boolean {
  return token.start > 0 && /^\p{Lu}/u.test(token.text) && !isMostlyCapitals(question);
}

/** A repair of a short word is more of a guess than one of a long word: 0.7 for one slip in five letters. */
function trustInRepair(typed: string, word: string): number {
  return Math.max(0.4, 1 - (1.5 * editDistance(typed, word, typed.length)) / typed.length);
}

/** Each term once: saying a word twice does not make it matter twice. */
function unique(tokens: readonly AnalyzedToken[]): AnalyzedToken[] {
  const seen = new Set<string>();
  return tokens.filter(({ term }) => !seen.has(term) && seen.add(term));
}

/** Where a word is unknown but makes a known one with its neighbour (`kaz llm`), reads the two as that one. */
function joinSplitWords(tokens: readonly AnalyzedToken[], index: NewsIndex): AnalyzedToken[] {
  const joined: AnalyzedToken[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined) break;
    if (next !== undefined && !(index.passageTerms.has(token.term) && index.passageTerms.has(next.term))) {
      const together = token.word + next.word;
      const entry =
        index.vocabulary.get(together) ?? (together.length >= 5 ? nearestJoined(together, index) : undefined);
      if (entry) {
        joined.push({ ...token, end: next.end, word: entry.word, term: entry.term });
        at++;
        continue;
      }
    }
    joined.push(token);
  }
  return joined;
}

/** A joined word may hold one slip more (`kaz lm` for KazLLM). */
function nearestJoined(together: string, index: NewsIndex) {
  const repaired = repairWord(together, [], index);
  return repaired &&
    Math.abs(repaired.word.length - together.length) <= 1 &&
    shareStart(repaired.word, together)
    ? repaired
    : undefined;
}

function shareStart(a: string, b: string): boolean {
  return a.slice(0, 3) === b.slice(0, 3) && a.slice(-1) === b.slice(-1);
}

/**
 * Whether the index knows the term; a Cyrillic word may be Russian or Kazakh whatever the question's other
 * words look like, so the other language's stem is taken where only it is known.
 */
function variantKnown(token: AnalyzedToken, index: NewsIndex): Word {
  if (index.articleTerms.has(token.term)) return { token, known: true };
  const lower = lowerCase(token.text);
  for (const rules of [LANGUAGES.ru, LANGUAGES.kk]) {
    const term = fold(rules.stem(lower));
    if (index.articleTerms.has(term)) return { token: { ...token, term }, known: true };
  }
  return { token, known: false };
}
