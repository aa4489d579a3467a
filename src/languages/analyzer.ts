import { fold, lowerCase } from '../text/folding.ts';
import { type Token, tokenize } from '../text/tokenizer.ts';
import { LANGUAGES, type LanguageCode } from './languages.ts';

/** A token together with what it is indexed as. */
export interface AnalyzedToken extends Token {
  /** Folded surface form: the unit of spelling repair. */
  readonly word: string;
  /** Folded stem: the unit of search. */
  readonly term: string;
  /** True for words that carry no topic; they are not searched. */
  readonly isStopWord: boolean;
}

const NUMBER = /^\p{N}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** `1,884` and `200 000`'s parts are whole numbers; `13,7` is the decimal `13.7`. */
function normalizeNumber(text: string): string {
  return /^\d{1,3}(,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text.replaceAll(',', '.');
}

type Analysis = Pick<AnalyzedToken, 'word' | 'term' | 'isStopWord'>;

/** Stemming costs far more than a look-up, and a text says the same words again and again. */
const REMEMBERED_WORDS = 100_000;
const remembered: Readonly<Record<LanguageCode, Map<string, Analysis>>> = {
  en: new Map(),
  ru: new Map(),
  kk: new Map(),
};

/** Analysis of one token: English rules for Latin script in any text, the text's language for Cyrillic. */
export function analyzeToken(token: Token, language: LanguageCode): AnalyzedToken {
  const known = remembered[language];
  let analysis = known.get(token.text);
  if (analysis === undefined) {
    analysis = analyzeWord(token, language);
    if (known.size >= REMEMBERED_WORDS) known.clear();
    known.set(token.text, analysis);
  }
  const { word, term, isStopWord } = analysis;
  return { text: token.text, start: token.start, end: token.end, word, term, isStopWord };
}

function analyzeWord(token: Token, language: LanguageCode): Analysis {
  if (NUMBER.test(token.text)) {
    const number = normalizeNumber(token.text);
    return { word: number, term: number, isStopWord: false };
  }
  const lower = lowerCase(token.text);
  const isCyrillic = CYRILLIC.test(lower);
  const rules = LANGUAGES[isCyrillic ? (language === 'en' ? 'ru' : language) : 'en'];
  const word = fold(token.text);
  // Possessive 's is no part of a name; lowerCase has taken the apostrophe out, so it is cut from the token.
  const base = isCyrillic ? lower : fold(token.text.replace(/['’ʼ]s$/i, ''));
  return {
    word,
    term: fold(rules.stem(base)),
    isStopWord: rules.stopWords.has(lower) || rules.stopWords.has(base),
  };
}

/** Splits a text into tokens with their words and terms, in order. Linear in the text. */
export function analyze(text: string, language: LanguageCode): AnalyzedToken[] {
  return tokenize(text).map((token) => analyzeToken(token, language));
}
