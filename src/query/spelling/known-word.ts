import { languageOf } from '../../articles/language-detection.ts';
import { findRegions } from '../../articles/regions/regions.ts';
import type { NewsIndex } from '../../index/news-index.ts';
import { analyze } from '../../languages/analyzer.ts';
import { glossaryOf, TRANSLATED } from '../../languages/glossary/glossaries.ts';
import { isKnownWord } from '../../languages/known-words.ts';
import { LANGUAGES } from '../../languages/languages.ts';
import { scriptOf } from '../../languages/script.ts';
import { lowerCase } from '../../text/folding.ts';
import { tokenize } from '../../text/tokenizer.ts';
import { isBrowseWord } from '../browse/news-vocabulary.ts';

/** Whether a question can be searched by the word: articles hold it, it names a region, or the glossary has it. */
export function isSearchable(word: string, index: NewsIndex): boolean {
  const [token] = analyze(word, languageOf(word));
  if (token === undefined) return false;
  return (
    index.has(token.term) ||
    index.vocabulary.get(token.word) !== undefined ||
    isBrowseWord(token.word) ||
    findRegions(word).length > 0 ||
    isInGlossary(word)
  );
}

function isInGlossary(word: string): boolean {
  const script = scriptOf(word.charAt(0));
  return TRANSLATED.some(
    (code) => LANGUAGES[code].script === script && glossaryOf(code).find([word]) !== null,
  );
}

/** Whether all words of a text are some language's own. */
export function isRecognized(text: string, index: NewsIndex): boolean {
  const words = tokenize(text);
  return (
    words.length > 0 &&
    words.every(({ text: word }) => {
      const [token] = analyze(word, languageOf(word));
      return token?.isStopWord === true || isKnownWord(lowerCase(word)) || isSearchable(word, index);
    })
  );
}
