import { SpellingIndex } from '../glossary/spelling-index.ts';
import { type Alternative, type EnglishTexts, translate } from '../glossary/translate.ts';
import type { Language } from '../news/article.ts';
import { type AnalyzedToken, analyze, analyzeToken } from '../text/analyzer.ts';
import { fold } from '../text/folding.ts';
import { synonymsOf } from '../text/synonyms.ts';
import type { NewsIndex } from './index.ts';
import type { QuestionTerm } from './question-terms.ts';

/** A word of a question; `known` where some text holds it as it is. */
export interface ReadWord {
  readonly token: AnalyzedToken;
  readonly known: boolean;
}

export interface SearchedTerms {
  readonly terms: readonly QuestionTerm[];
  /** In English, what was searched for the words of another language; empty where nothing was translated. */
  readonly searchedFor: readonly string[];
}

export interface VariantWeights {
  readonly kindred: number;
  readonly synonym: number;
}

/**
 * The terms of a question. Where there are English texts, what is asked in Cyrillic is searched in English: beside the
 * words as they stand where texts in Cyrillic hold them and most texts are English, in their place where none does.
 */
export function searchedTerms(
  question: string,
  words: readonly ReadWord[],
  language: Language,
  index: NewsIndex,
  read: (word: ReadWord) => QuestionTerm,
  weights: VariantWeights,
): SearchedTerms {
  const texts = language === 'en' ? null : englishTextsOf(index);
  if (texts === null) return { terms: words.map(read), searchedFor: [] };
  const translations = translate(
    question,
    words.map(({ token }) => token),
    language,
    texts,
  );
  const terms: QuestionTerm[] = [];
  const searchedFor: string[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (word === undefined) break;
    const translation = translations.find(({ first }) => first === at);
    if (translation === undefined || (word.known && !texts.areMost)) {
      terms.push(read(word));
      at++;
      continue;
    }
    const typed = question.slice(word.token.start, words[at + translation.length - 1]?.token.end);
    const isCapitalised = word.token.start > 0 && /^\p{Lu}/u.test(word.token.text);
    const own = word.known && translation.length === 1 ? read(word).variants : [];
    terms.push(
      ...translation.words.map((group) => ({
        typed,
        repaired: null,
        weight: 1,
        variants: mostTrusted([...own, ...variantsOf(group, index, weights)]),
        isSpecific: index.vocabulary.isName(group[0]?.word ?? '') ?? isCapitalised,
      })),
    );
    const label = translation.words.map(([first]) => asWritten(first?.word ?? '', index)).join(' ');
    if (label !== '' && !searchedFor.includes(label)) searchedFor.push(label);
    at += translation.length;
  }
  return { terms, searchedFor };
}

function variantsOf(group: readonly Alternative[], index: NewsIndex, weights: VariantWeights) {
  return group.flatMap(({ word, weight }) => {
    const term = termOf(word);
    return [
      { term, weight },
      ...index.vocabulary
        .kindred(word, term)
        .map((other) => ({ term: other, weight: weight * weights.kindred })),
      ...synonymsOf(term, 'en').map((other) => ({ term: other, weight: weight * weights.synonym })),
    ];
  });
}

/** Each term once with its highest weight, the most trusted first. */
function mostTrusted(variants: readonly QuestionTerm['variants'][number][]): QuestionTerm['variants'] {
  const best = new Map<string, number>();
  for (const { term, weight } of variants) best.set(term, Math.max(weight, best.get(term) ?? 0));
  return [...best].map(([term, weight]) => ({ term, weight })).sort((a, b) => b.weight - a.weight);
}

function termOf(word: string): string {
  return analyzeToken({ text: word, start: 0, end: word.length }, 'en').term;
}

function asWritten(word: string, index: NewsIndex): string {
  return index.vocabulary.isName(word) === true ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

interface IndexedEnglish extends EnglishTexts {
  /** Whether more texts are English than are not. */
  readonly areMost: boolean;
}

const englishTexts = new WeakMap<NewsIndex, IndexedEnglish>();

/** Null where no text is English. Gathered at an index's first question in another language. */
function englishTextsOf(index: NewsIndex): IndexedEnglish | null {
  const english = index.articles.filter((article) => article.language === 'en');
  if (english.length === 0) return null;
  let texts = englishTexts.get(index);
  if (texts === undefined) {
    const words = new Set<string>();
    for (const { article, sentences } of index.passages) {
      if (article.language !== 'en') continue;
      for (const sentence of sentences)
        for (const { word } of index.analyzed(article, sentence).tokens) words.add(word);
    }
    for (const { title } of english) for (const { word } of analyze(title, 'en')) words.add(word);
    texts = {
      has: (word) => index.articleTerms.has(termOf(fold(word))),
      spellings: new SpellingIndex(words),
      areMost: english.length > index.articles.length / 2,
    };
    englishTexts.set(index, texts);
  }
  return texts;
}
