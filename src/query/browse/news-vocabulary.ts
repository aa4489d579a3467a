import { ofEach, wordSet, wordsOf } from '../../languages/all-languages.ts';
import type { BrowseWords } from '../../languages/language.ts';
import { fold } from '../../text/folding.ts';

type ListOfWords = 'news' | 'neutral' | 'seeking' | 'requests';

const folded = (list: ListOfWords): ReadonlySet<string> =>
  wordSet(({ browseWords }) => browseWords[list], fold);

/** Words of the given beginnings, for languages with many endings; what goes on longer is two words in one. */
function beginnings(list: 'newsBeginnings' | 'neutralBeginnings'): RegExp {
  const starts = ofEach(({ browseWords }: { readonly browseWords: BrowseWords }) =>
    wordsOf(browseWords[list]),
  ).flat();
  return new RegExp(`^(?:${starts.length === 0 ? '(?!)' : starts.map(fold).join('|')})\\p{L}{0,8}$`, 'u');
}

const NEWS_WORDS = folded('news');
const NEWS_BEGINNINGS = beginnings('newsBeginnings');
const NEUTRAL_WORDS = folded('neutral');
const NEUTRAL_BEGINNINGS = beginnings('neutralBeginnings');
const SEEKING_WORDS = folded('seeking');
const REQUEST_WORDS = folded('requests');

/** Whether a folded word asks for news as such. */
export function isBrowseWord(word: string): boolean {
  return NEWS_WORDS.has(word) || NEWS_BEGINNINGS.test(word);
}

/** Whether a folded word may stand beside words for news without naming a topic. */
export function isNeutralWord(word: string): boolean {
  return NEUTRAL_WORDS.has(word) || NEUTRAL_BEGINNINGS.test(word);
}

/** Whether a folded word asks for one fact, or for what is still to come. */
export function isSeekingWord(word: string): boolean {
  return SEEKING_WORDS.has(word);
}

/** Whether a folded word greets, or asks to be told, and names nothing to look for: `подскажите, кто аким …`. */
export function isRequestWord(word: string): boolean {
  return REQUEST_WORDS.has(word);
}

/** The words by which lists are asked for, as they are typed most; the articles need not hold them. */
export const TYPED_WORDS: readonly string[] = ofEach(({ browseWords }) => wordsOf(browseWords.typed)).flat();
