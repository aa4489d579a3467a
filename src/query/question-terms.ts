import { isMostlyCapitals } from '../index/entity-types.ts';
import type { NewsIndex } from '../index/news-index.ts';
import type { QueryTerm } from '../index/query-term.ts';
import type { VocabularyWord } from '../index/vocabulary.ts';
import { LANGUAGE_CODES } from '../languages/all-languages.ts';
import type { AnalyzedToken } from '../languages/analyzer.ts';
import { isKnownWord } from '../languages/known-words.ts';
import { LANGUAGES, type LanguageCode } from '../languages/languages.ts';
import { languageOfWord } from '../languages/script.ts';
import { synonymsOf } from '../languages/synonyms.ts';
import { editDistance } from '../text/edit-distance.ts';
import { fold, lowerCase } from '../text/folding.ts';
import { transliterate } from '../text/phonetic-key.ts';
import type { AblatedFeatures } from './ablation.ts';
import { generalRarity } from './background-idf.ts';
import { contextTerms, MAX_REPAIRS, phoneticMatch, repairWord } from './spelling/spelling.ts';
import { joinSplitWords } from './spelling/word-borders.ts';
import { translatedTerms } from './translated-terms.ts';
import { inflectedForm } from './word-forms.ts';

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

/** Weight of a word that says the same; one that only shares its root has its language's `relatedWeight`. */
const SYNONYM_WEIGHT = 0.4;

type Variant = QueryTerm['variants'][number];

/** The words of a question as groups of terms to look for, each term once. */
export function questionTerms(
  asked: string,
  tokens: readonly AnalyzedToken[],
  language: LanguageCode,
  index: NewsIndex,
  without: AblatedFeatures,
): QuestionTerm[] {
  const inCapitals = isMostlyCapitals(asked);
  // Where most words have one, a capital marks no name.
  const typed = asked.split(/\s+/);
  const capitalsMean = typed.filter((word) => CAPITAL.test(word)).length <= typed.length / 2;
  const whole = without.has('split words') ? tokens : joinSplitWords(tokens, index);
  const words = unique(whole).map((token) => readKnown(token, language, index));
  const known = words.filter(({ term }) => index.has(term)).map(({ term }) => term);
  const companions = contextTerms(known, index);
  let repairs = 0;
  const read = (token: AnalyzedToken): QuestionTerm => {
    const isKnown = index.has(token.term);
    const mayRepair = !isKnown && !without.has('spelling repair') && repairs++ < MAX_REPAIRS;
    const shape = {
      isLetterWord: !inCapitals && /\p{Lu}.*\p{Lu}/u.test(token.text),
      isName: capitalsMean && token.start > 0 && CAPITAL.test(token.text),
    };
    const repaired = mayRepair ? readUnknown(token.word, companions, index, shape) : null;
    // Another form of the same word is no repair that a person need be told of.
    const form = mayRepair && repaired === null ? inflectedForm(token.word, index) : null;
    const { word, term } = repaired ?? form ?? token;
    const variants = [
      { term, weight: word === token.word ? 1 : correctionWeight(token.word, word) },
      ...(without.has('kindred words')
        ? []
        : weighted(
            index.vocabulary.relatedTerms(word, term),
            LANGUAGES[languageOfWord(scriptOf(word), language)].relatedWeight,
          )),
      ...(without.has('synonyms') ? [] : weighted(synonyms(word, term, language), SYNONYM_WEIGHT)),
    ];
    return {
      surface: asked.slice(token.start, token.end),
      correctedTo: repaired?.word ?? null,
      weight: 1,
      variants,
      isSpecific:
        /^\p{N}/u.test(token.text) ||
        (index.vocabulary.isName(word) ?? (!inCapitals && token.start > 0 && /^\p{Lu}/u.test(token.text))),
    };
  };
  const terms = translatedTerms(asked, words, language, index, read) ?? words.map(read);
  if (without.has('general words')) return terms;
  return terms.map((term) => ({ ...term, weight: term.weight * generalRarity(term, index) }));
}

const CAPITAL = /^\p{Lu}/u;

function weighted(terms: readonly string[], weight: number): Variant[] {
  return terms.map((term) => ({ term, weight }));
}

function synonyms(word: string, term: string, language: LanguageCode): readonly string[] {
  // A Cyrillic word of an English question has none: there it is a name.
  return synonymsOf(term, scriptOf(word) === 'latin' ? languageOfWord('latin', language) : language);
}

function scriptOf(word: string): 'latin' | 'cyrillic' {
  return /^\p{Script=Cyrillic}/u.test(word) ? 'cyrillic' : 'latin';
}

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

/** The word of the index that was meant: a slip, or a name written in the other script. */
function readUnknown(
  word: string,
  knownTerms: readonly string[],
  index: NewsIndex,
  shape: { readonly isLetterWord: boolean; readonly isName: boolean },
): VocabularyWord | null {
  const repaired = repairWord(word, knownTerms, index, shape);
  if (repaired !== null || !/^\p{Script=Cyrillic}/u.test(word)) return repaired;
  const latin = transliterate(word);
  const same =
    index.vocabulary.get(latin) ??
    (isKnownWord(word) ? phoneticMatch(latin, index) : repairWord(latin, knownTerms, index));
  return same && index.vocabulary.isName(same.word) === true ? same : null;
}

/** A repair of a short word is more of a guess than one of a long word: 0.7 for one slip in five letters. */
function correctionWeight(typed: string, word: string): number {
  return Math.max(0.4, 1 - (1.5 * editDistance(typed, word, typed.length)) / typed.length);
}
