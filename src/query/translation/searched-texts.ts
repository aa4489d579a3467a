import type { NewsIndex } from '../../index/news-index.ts';
import { type AnalyzedToken, analyzeToken } from '../../languages/analyzer.ts';
import { glossaryRules, isTranslated } from '../../languages/glossary/glossaries.ts';
import type { SearchedTexts } from '../../languages/glossary/translation.ts';
import { LANGUAGES, type LanguageCode } from '../../languages/languages.ts';
import { scriptOf } from '../../languages/script.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { repairWord } from '../spelling/spelling.ts';

/** Two slips leave too little of a shorter word. */
const TWO_SLIPS_FROM = 8;

/** What an index knows of the words of its texts in one language. */
export function searchedTexts(language: LanguageCode, index: NewsIndex): SearchedTexts {
  const { script } = LANGUAGES[language];
  return {
    language,
    has: (word) => heldTerms(word, language, index).length > 0,
    soundAlike: (word) =>
      index.vocabulary
        .soundAlike(word)
        .flatMap((other) => (scriptOf(other.word) === script ? other.word : [])),
    nearest: (word) => {
      const near = repairWord(word, [], index);
      if (near === null || scriptOf(near.word) !== script) return null;
      const most = word.length < TWO_SLIPS_FROM ? 1 : 2;
      return editDistance(word, near.word, most) <= most ? near.word : null;
    },
  };
}

/** A word of a translation as a token. It is not in the question, so no region's name is read into it. */
export function translatedToken(word: string, language: LanguageCode, index: NewsIndex): AnalyzedToken {
  const token = analyzeToken({ text: word, start: -1, end: -1 }, language);
  if (index.has(token.term)) return token;
  // A name as the texts spell it is folded: its stem is theirs.
  const spelt = index.vocabulary.get(word);
  return spelt === undefined ? token : { ...token, term: spelt.term };
}

/** The terms under which texts hold the word or forms of it, its own first. */
export function heldTerms(word: string, language: LanguageCode, index: NewsIndex): string[] {
  const forms = isTranslated(language) ? glossaryRules(language).forms.inTexts(word) : [];
  const terms = [translatedToken(word, language, index).term, ...forms];
  return [...new Set(terms)].filter((term) => index.has(term));
}
