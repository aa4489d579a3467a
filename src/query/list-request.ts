import type { NewsIndex } from '../index/news-index.ts';
import { understand } from './question.ts';

/**
 * Whether a text only wants a list of news (`Shymkent`, `news of yesterday`, `heating`) and asks nothing. What somebody said
 * of something is listed too, but asked.
 *
 * ```ts
 * import { buildIndex } from '../index/news-index.ts';
 * isListRequest('news from Shymkent', buildIndex([])); // => true
 * isListRequest('What did Tokayev say about railways?', buildIndex([])); // => false
 * ```
 */
export function isListRequest(text: string, index: NewsIndex, today?: string): boolean {
  const { isListing, speaker } = understand(text, index, today === undefined ? {} : { today });
  return isListing && speaker.length === 0;
}
