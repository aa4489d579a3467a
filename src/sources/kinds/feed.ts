import { runCooperatively } from '../../time/cooperative.ts';
import type { ArticleCollection } from '../fetched-articles.ts';
import { shown, unreadable } from '../fetching/failure-of.ts';
import { readInstant } from '../read-instant.ts';
import type { Source, SourceDefinition } from '../source.ts';
import { documentSource } from './document-source.ts';
import { MAX_FEED_LENGTH } from './feed-items.ts';
import type { FeedTexts } from './feed-texts.ts';
import { readFeedAside } from './feed-thread.ts';
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
    const feed = await readFeedAside(text);
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
  feed: FeedTexts,
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
    if ('problem' in item) {
      collection.reject(where, item.problem);
      continue;
    }
    const { title, body, category } = item;
    collection.add({
      ...{ where, url: new URL(item.link, feedUrl).href, title, body, category },
      published: item.published === null ? null : readInstant(item.published, timeZone),
      language: item.language ?? (body.length < SHORT_TEXT ? feed.language : null),
    });
  }
}
