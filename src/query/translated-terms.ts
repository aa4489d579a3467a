import type { NewsIndex } from '../index/news-index.ts';
import { type AnalyzedToken, analyzeToken } from '../languages/analyzer.ts';
import { isTranslated } from '../languages/glossary/glossaries.ts';
import type { Alternative, EnglishTexts } from '../languages/glossary/translation.ts';
import type { LanguageCode } from '../languages/languages.ts';
import { editDistance } from '../text/edit-distance.ts';
import type { QuestionTerm } from './question-terms.ts';
import { repairWord } from './spelling/spelling.ts';
import { translate } from './translation/translate.ts';

/**
 * The terms of a question whose language has a glossary, where texts are English: what is asked is searched in English,
 * and as it is typed where texts of its own language hold the words. Null where no text is English.
 * `read` makes the term of a word that is searched as it stands.
 */
export function translatedTerms(
  question: string,
  words: readonly AnalyzedToken[],
  language: LanguageCode,
  index: NewsIndex,
  read: (word: AnalyzedToken) => QuestionTerm,
): QuestionTerm[] | null {
  if (!isTranslated(language)) return null;
  const english = index.articlesIn('en');
  if (english === 0) return null;
  const areMostEnglish = english > index.articles.length / 2;
  const translations = translate(question, words, language, textsOf(index));
  const terms: QuestionTerm[] = [];
  // As in English, each word once: saying it twice does not make it matter twice.
  const searched = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (word === undefined) break;
    const translation = translations.get(at);
    const phrase = words.slice(at, at + (translation?.length ?? 1));
    const known = phrase.map((part) => (index.has(part.term) ? read(part).variants : []));
    if (translation === undefined || (!areMostEnglish && known.some(({ length }) => length > 0))) {
      for (const part of phrase) terms.push(asItStands(read(part), translations.size > 0));
      at += phrase.length;
      continue;
    }
    const translatedTo = translation.label ?? asWritten(translation.words[0]?.[0]?.word ?? '', index);
    for (const [number, group] of translation.words.entries()) {
      const [likeliest] = group;
      if (likeliest === undefined || searched.has(likeliest.word)) continue;
      searched.add(likeliest.word);
      const alternatives = group.map((alternative) => inEnglish(alternative, index, read));
      terms.push({
        surface: question.slice(word.start, phrase.at(-1)?.end),
        correctedTo: null,
        weight: 1,
        variants: mostTrusted([known[number] ?? [], ...alternatives.map(({ variants }) => variants)].flat()),
        isSpecific: alternatives[0]?.isSpecific ?? false,
        translatedTo,
      });
    }
    at += phrase.length;
  }
  return terms;
}

/** Names and numbers in no need of a translation are told beside what was translated. */
function asItStands(term: QuestionTerm, isTranslated: boolean): QuestionTerm {
  const word = term.correctedTo ?? term.surface;
  return isTranslated && !CYRILLIC.test(word) ? { ...term, translatedTo: word } : term;
}

/** An English word as a term: with its kin where texts hold it, alone where none does. */
function inEnglish(
  { word, weight }: Alternative,
  index: NewsIndex,
  read: (word: AnalyzedToken) => QuestionTerm,
): Pick<QuestionTerm, 'variants' | 'isSpecific'> {
  // It stands nowhere in the question: no region's name is read into it.
  const token = analyzeToken({ text: word, start: -1, end: -1 }, 'en');
  if (!index.has(token.term)) return { variants: [{ term: token.term, weight }], isSpecific: false };
  const { variants, isSpecific } = read(token);
  return {
    variants: variants.map((variant) => ({ ...variant, weight: variant.weight * weight })),
    isSpecific,
  };
}

/** Each term once with its highest weight, the most trusted first. */
function mostTrusted(variants: QuestionTerm['variants']): QuestionTerm['variants'] {
  const best = new Map<string, number>();
  for (const { term, weight } of variants) best.set(term, Math.max(weight, best.get(term) ?? 0));
  return [...best].map(([term, weight]) => ({ term, weight })).sort((a, b) => b.weight - a.weight);
}

function asWritten(word: string, index: NewsIndex): string {
  return index.vocabulary.isName(word) === true ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

const CYRILLIC = /^\p{Script=Cyrillic}/u;
const LATIN = /^\p{Script=Latin}/u;
/** Two slips leave too little of a shorter word. */
const TWO_SLIPS_FROM = 8;

function textsOf(index: NewsIndex): EnglishTexts {
  return {
    has: (word) => index.has(analyzeToken({ text: word, start: 0, end: word.length }, 'en').term),
    soundAlike: (word) =>
      index.vocabulary.soundAlike(word).flatMap((other) => (LATIN.test(other.word) ? other.word : [])),
    nearest: (word) => {
      const near = repairWord(word, [], index);
      if (near === null || !LATIN.test(near.word)) return null;
      const most = word.length < TWO_SLIPS_FROM ? 1 : 2;
      return editDistance(word, near.word, most) <= most ? near.word : null;
    },
  };
}
