import { classifyBrowse } from './news-vocabulary.ts';

/**
 * True where the text, the words for a time taken out, names no topic beside a region: "news from Shymkent", "что
 * нового в Актобе". Where a time was named, that alone asks for its news: "Karaganda, 1 February".
 */
export function isListingRequest(dateless: string, namesTime = false): boolean {
  const { asksForNews, hasNoTopic } = classifyBrowse(dateless);
  return hasNoTopic && (asksForNews || namesTime);
}
