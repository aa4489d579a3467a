import { languageOf } from '../../articles/language-detection.ts';
import { findRegions } from '../../articles/regions/regions.ts';
import { ofEach } from '../../languages/all-languages.ts';
import { type AnalyzedToken, analyze } from '../../languages/analyzer.ts';
import { isBrowseWord, isNeutralWord, isSeekingWord } from './news-vocabulary.ts';

/** Ways to ask for news without a word for them. */
const IDIOMS: readonly RegExp[] = ofEach(({ browseWords }) => browseWords.idioms)
  .flat()
  .map((idiom) => new RegExp(idiom, 'iu'));

/** What the words of a text, beside the regions that it names, say of what is wanted. */
export interface BrowseSignals {
  /** Some word asks for news. */
  readonly asksForNews: boolean;
  /** No word names a topic, nor asks for one fact. */
  readonly hasNoTopic: boolean;
}

/**
 * True where the text, the words for a time taken out, names no topic beside a region: "news from Shymkent", "что
 * нового в Актобе". Where a time was named, that alone asks for its news: "Karaganda, 1 February".
 */
export function isListingRequest(dateless: string, namesTime = false): boolean {
  const { asksForNews, hasNoTopic } = classifyBrowse(dateless);
  return hasNoTopic && (asksForNews || namesTime);
}

export function classifyBrowse(text: string): BrowseSignals {
  const idiom = findIdiom(text);
  const taken = [...findRegions(text), ...(idiom === null ? [] : [idiom])];
  const tokens = analyze(text, languageOf(text)).filter(
    (token) => !taken.some(({ start, end }) => token.start >= start && token.end <= end),
  );
  return {
    asksForNews: idiom !== null || tokens.some(({ word }) => isBrowseWord(word)),
    hasNoTopic: tokens.every(namesNoTopic),
  };
}

/** Where an idiom that asks for news stands in a text; null where none does. */
function findIdiom(text: string): { readonly start: number; readonly end: number } | null {
  for (const idiom of IDIOMS) {
    const match = idiom.exec(text);
    if (match) return { start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function namesNoTopic({ word, isStopWord }: AnalyzedToken): boolean {
  if (isSeekingWord(word)) return false;
  return isStopWord || isBrowseWord(word) || isNeutralWord(word);
}
