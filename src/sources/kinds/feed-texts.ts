import type { ArticleLanguage } from '../../articles/article.ts';
import { type InPieces, runAtOnce } from '../../time/cooperative.ts';
import { HtmlTooComplexError } from '../html/html-document.ts';
import { htmlToLine, htmlToText } from '../html/html-text.ts';
import { type FeedItem, readFeed } from './feed-items.ts';

/** An item as people read it, or why it cannot be read. */
export type FeedText = Pick<FeedItem, 'link' | 'published' | 'language'> &
  (
    | { readonly title: string; readonly body: string; readonly category: string | null }
    | { readonly problem: string }
  );

export interface FeedTexts {
  readonly language: ArticleLanguage | null;
  readonly items: readonly FeedText[];
}

/** The texts of a feed's items; null if it is no feed that can be read. */
export function readFeedTexts(text: string): FeedTexts | null {
  return runAtOnce(readingFeedTexts(text));
}

/** The same in pieces, for `runCooperatively`: the whole feed, then each item. */
export function* readingFeedTexts(text: string): InPieces<FeedTexts | null> {
  const feed = readFeed(text);
  if (feed === null) return null;
  const items: FeedText[] = [];
  for (const item of feed.items) {
    yield;
    items.push(textOf(item));
  }
  return { language: feed.language, items };
}

function textOf(item: FeedItem): FeedText {
  const { link, published, language, category } = item;
  try {
    const words = {
      title: htmlToLine(item.title),
      body: bodyOf(item),
      category: category === null ? null : htmlToLine(category) || null,
    };
    return { link, published, language, ...words };
  } catch (error) {
    if (!(error instanceof HtmlTooComplexError)) throw error;
    return { link, published, language, problem: error.message };
  }
}

/** Without a tag, line ends are those of the text. */
function bodyOf({ text }: FeedItem): string {
  if ('plain' in text) return text.plain;
  return /<[a-z!/]/i.test(text.html) ? htmlToText(text.html) : text.html;
}
