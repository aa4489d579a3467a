import { glossaryOf } from '../glossary/glossaries.ts';
import { languageOf } from '../news/language.ts';
import { findRegions } from '../news/regions.ts';
import { analyze } from '../text/analyzer.ts';
import { lowerCase } from '../text/folding.ts';
import { isKnownWord } from '../text/known-words.ts';
import { tokenize } from '../text/tokenizer.ts';
import type { NewsIndex } from './index.ts';
import { isNewsWord } from './news-words.ts';

const CYRILLIC = /^\p{Script=Cyrillic}/u;

/** Whether a question can be searched by the word: articles hold it, it names a region, or the glossary has it. */
export function isSearchable(word: string, index: NewsIndex): boolean {
  const [token] = analyze(word, languageOf(word));
  if (token === undefined) return false;
  return (
    index.has(token.term) ||
    index.vocabulary.get(token.word) !== undefined ||
    isNewsWord(token.word) ||
    findRegions(word).length > 0 ||
    (CYRILLIC.test(word) && (['ru', 'kk'] as const).some((of) => glossaryOf(of).find([word]) !== null))
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
