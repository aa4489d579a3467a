import { type AtomFeed, type JsonFeed, parseFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import type { ArticleLanguage } from '../../articles/article.ts';
import { languageOfTag } from '../fetched-articles.ts';

/** An item of any format of feed. */
export interface FeedItem {
  /** May be relative to the feed; null if the item has none. */
  readonly link: string | null;
  /** HTML or text; may be empty. */
  readonly title: string;
  /** The full text if the feed has it, else its summary. */
  readonly text: { readonly html: string } | { readonly plain: string };
  /** As written. */
  readonly published: string | null;
  readonly language: ArticleLanguage | null;
  readonly category: string | null;
}

export interface ReadFeed {
  readonly language: ArticleLanguage | null;
  readonly items: readonly FeedItem[];
}

/** The newest items of a feed come first, and there are seldom more than fifty. */
const MAX_ITEMS = 200;

/** In characters: so long a feed takes up to a second to parse, in a thread. */
export const MAX_FEED_LENGTH = 3_000_000;

/**
 * Reads RSS 0.9x, 1.0 (RDF) and 2.0, Atom and JSON Feed; null if the text is none of them, or broken. Entities of XML
 * are not expanded.
 */
export function readFeed(text: string): ReadFeed | null {
  try {
    const { format, feed } = parseFeed(withoutDoctype(text), { maxItems: MAX_ITEMS });
    if (format === 'rss') {
      const language = languageOfTag(feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang);
      return { language, items: (feed.items ?? []).map(rssItem) };
    }
    if (format === 'atom') {
      return { language: languageOfTag(feed.xml?.lang), items: (feed.entries ?? []).map(atomItem) };
    }
    if (format === 'rdf') {
      return { language: languageOfTag(feed.dc?.languages?.[0]), items: (feed.items ?? []).map(rdfItem) };
    }
    return { language: languageOfTag(feed.language), items: (feed.items ?? []).map(jsonItem) };
  } catch {
    return null;
  }
}

/**
 * Feeds need no DOCTYPE; without it no entity can be defined, and so none is expanded. It ends at `>`, or after a part in
 * brackets. Linear.
 */
function withoutDoctype(text: string): string {
  const start = text.search(/<!DOCTYPE/i);
  if (start === -1) return text;
  const end = text.indexOf('>', start);
  const bracket = text.indexOf('[', start);
  const hasPart = bracket !== -1 && bracket < end;
  const last = hasPart ? text.indexOf('>', text.indexOf(']', bracket)) : end;
  return last === -1 ? text : text.slice(0, start) + text.slice(last + 1);
}

type Parsed<Item> = { [Key in keyof Item]: Item[Key] };

function rssItem(item: Parsed<RssFeed.Item<string>>): FeedItem {
  const { guid, atom, dc } = item;
  const permalink = guid?.isPermaLink !== false && URL.canParse(guid?.value ?? '') ? guid?.value : undefined;
  return {
    link: item.link ?? permalink ?? atom?.links?.[0]?.href ?? null,
    title: item.title ?? dc?.titles?.[0] ?? '',
    text: { html: item.content?.encoded ?? item.description ?? dc?.descriptions?.[0] ?? '' },
    published: item.pubDate ?? dc?.dates?.[0] ?? atom?.published ?? atom?.updated ?? null,
    language: languageOfTag(dc?.languages?.[0] ?? item.xml?.lang),
    category: item.categories?.[0]?.name ?? null,
  };
}

function rdfItem(item: Parsed<RdfFeed.Item<string>>): FeedItem {
  const { dc } = item;
  return {
    link: item.link ?? item.rdf?.about ?? null,
    title: item.title ?? '',
    text: { html: item.content?.encoded ?? item.description ?? '' },
    published: dc?.dates?.[0] ?? null,
    language: languageOfTag(dc?.languages?.[0] ?? item.xml?.lang),
    category: dc?.subjects?.[0] ?? null,
  };
}

function atomItem(entry: Parsed<AtomFeed.Entry<string>>): FeedItem {
  const links = (entry.links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate');
  const tag = entry.xml?.lang ?? entry.content?.xml?.lang;
  const link = links.find(({ hreflang }) => hreflang !== undefined && hreflang === tag) ?? links[0];
  const content = entry.content?.value === undefined ? entry.summary : entry.content;
  const value = content?.value ?? '';
  const isPlain = content?.type === undefined || content.type === 'text' || content.type === 'text/plain';
  return {
    link: link?.href ?? null,
    title: entry.title?.value ?? '',
    text: isPlain ? { plain: value } : { html: value },
    published: entry.published ?? entry.updated ?? null,
    language: languageOfTag(tag ?? link?.hreflang),
    category: entry.categories?.[0]?.label ?? entry.categories?.[0]?.term ?? null,
  };
}

function jsonItem(item: Parsed<JsonFeed.Item<string>>): FeedItem {
  const html = item.content_html;
  return {
    link: item.url ?? item.external_url ?? (URL.canParse(item.id ?? '') ? (item.id ?? null) : null),
    title: item.title ?? '',
    text: html === undefined ? { plain: item.content_text ?? item.summary ?? '' } : { html },
    published: item.date_published ?? item.date_modified ?? null,
    language: languageOfTag(item.language),
    category: item.tags?.[0] ?? null,
  };
}
