import { runCooperatively } from '../../time/cooperative.ts';
import type { ArticleCollection } from '../fetched-articles.ts';
import { shown, unreadable } from '../fetching/failure-of.ts';
import { HtmlTooComplexError } from '../html/html-document.ts';
import { htmlToLine, htmlToText } from '../html/html-text.ts';
import { readInstant } from '../read-instant.ts';
import type { Source, SourceDefinition } from '../source.ts';
import { documentSource } from './document-source.ts';
import { type FeedItem, MAX_FEED_LENGTH, type ReadFeed, readFeed } from './feed-items.ts';
import type { SourceContext } from './source-context.ts';

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8';
/** The language of so short a text is often not to be seen in it. */
const SHORT_TEXT = 200;

/** A feed: RSS, Atom, RDF or JSON Feed. */
export function openFeed(definition: SourceDefinition, context: SourceContext): Source {
  return documentSource(definition, context, ACCEPT, async ({ text, url }, collection) => {
    if (text.length > MAX_FEED_LENGTH) {
      const message = `${shown(new URL(url))} is a feed of more than ${MAX_FEED_LENGTH} characters`;
      return { kind: 'tooLarge', message };
    }
    const feed = readFeed(text);
    if (feed === null) {
      return unreadable(
        `${shown(new URL(url))} is no feed that can be read; expected RSS, Atom, RDF or JSON Feed`,
      );
    }
    await runCooperatively(addItems(feed, url, context.timeZone, collection));
    return null;
  });
}

/** Yields after each item. */
function* addItems(
  feed: ReadFeed,
  feedUrl: string,
  timeZone: string,
  collection: ArticleCollection,
): Generator<undefined, void> {
  for (const [at, item] of feed.items.entries()) {
    yield;
    const where = item.link ?? `item ${at + 1}`;
    if (item.link === null || !URL.canParse(item.link, feedUrl)) {
      collection.reject(where, 'it has no link to its article; expected an http(s) URL');
      continue;
    }
    try {
      const url = new URL(item.link, feedUrl).href;
      const body = bodyOf(item);
      collection.add({
        where,
        url,
        title: htmlToLine(item.title),
        body,
        published: item.published === null ? null : readInstant(item.published, timeZone),
        language: item.language ?? (body.length < SHORT_TEXT ? feed.language : null),
        category: item.category === null ? null : htmlToLine(item.category) || null,
      });
    } catch (error) {
      if (!(error instanceof HtmlTooComplexError)) throw error;
      collection.reject(where, error.message);
    }
  }
}

/** Without a tag, line ends are those of the text. */
function bodyOf({ text }: FeedItem): string {
  if ('plain' in text) return text.plain;
  return /<[a-z!/]/i.test(text.html) ? htmlToText(text.html) : text.html;
}
