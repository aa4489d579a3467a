import { z } from 'zod';
import type { HtmlDocument } from './html-document.ts';
import { textOf } from './html-text.ts';

/** What a page says of its article, as written there. */
export interface PageMetadata {
  readonly title: string | null;
  /** Absolute, and of the page's own host. */
  readonly canonicalUrl: string | null;
  readonly published: string | null;
  /** A tag such as `kk-KZ`. */
  readonly language: string | null;
  readonly category: string | null;
  /** The whole text, where the page gives it to search engines. */
  readonly body: string | null;
}

/** Reads the metadata of a page: Open Graph, JSON-LD, microdata, then what the page shows. */
export function readMetadata(document: HtmlDocument, pageUrl: string): PageMetadata {
  const linked = linkedData(document);
  const meta = (...selectors: string[]) => firstOf(selectors, (each) => attribute(document, each, 'content'));
  return {
    title: titleOf(document, meta('meta[property="og:title"]') ?? linked?.headline ?? null),
    canonicalUrl: canonicalOf(
      attribute(document, 'link[rel="canonical"]', 'href') ?? meta('meta[property="og:url"]'),
      pageUrl,
    ),
    published:
      meta('meta[property="article:published_time"]', 'meta[itemprop="datePublished"]') ??
      linked?.datePublished ??
      attribute(document, 'time[itemprop="datePublished"], time[pubdate]', 'datetime') ??
      meta('meta[name="pubdate"]', 'meta[name="date"]', 'meta[name="DC.date"]', 'meta[name="dc.date"]') ??
      attribute(document, 'article time[datetime]', 'datetime') ??
      attribute(document, 'time[datetime]', 'datetime'),
    language:
      nonEmpty(document.documentElement.getAttribute('lang')) ??
      meta('meta[property="og:locale"]', 'meta[http-equiv="content-language" i]'),
    category: meta('meta[property="article:section"]') ?? linked?.articleSection ?? null,
    body: linked?.articleBody ?? null,
  };
}

/** A heading is better than a title that goes on with the name of the site. */
function titleOf(document: HtmlDocument, given: string | null): string | null {
  const headings = [...document.querySelectorAll('h1')].map((heading) => oneLine(textOf(heading)));
  const [only = '', ...others] = headings.filter((text) => text !== '');
  const title = given === null ? null : oneLine(given);
  if (only !== '' && others.length === 0 && (title === null || title.startsWith(only))) return only;
  const shown = document.querySelector('title')?.textContent ?? '';
  return title ?? (only || nonEmpty(oneLine(shown)));
}

/** Many sites name their front page, or another site, as the canonical address of everything. */
function canonicalOf(written: string | null, pageUrl: string): string | null {
  if (written === null || !URL.canParse(written, pageUrl)) return null;
  const canonical = new URL(written, pageUrl);
  const page = new URL(pageUrl);
  const isSameSite = canonical.hostname.replace(/^www\./, '') === page.hostname.replace(/^www\./, '');
  const isFrontPage = canonical.pathname === '/' && canonical.search === '' && page.pathname !== '/';
  return isSameSite && /^https?:$/.test(canonical.protocol) && !isFrontPage ? canonical.href : null;
}

const text = z.string().nullish().catch(null);
const LINKED = z.looseObject({
  '@type': z.union([z.string(), z.array(z.string())]).catch(''),
  headline: text,
  datePublished: text,
  articleBody: text,
  articleSection: z.union([text, z.array(z.string()).transform(([first]) => first)]).catch(null),
});

type LinkedData = z.output<typeof LINKED>;

/** The article among a page's JSON-LD. */
function linkedData(document: HtmlDocument): LinkedData | null {
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  const things = [...scripts].flatMap((script) => thingsIn(parseJson(script.textContent ?? ''), 0));
  return things.find((thing) => [thing['@type']].flat().some((type) => /Article|Posting/.test(type))) ?? null;
}

const MAX_DEPTH = 4;

function thingsIn(value: unknown, depth: number): LinkedData[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((each) => thingsIn(each, depth + 1));
  const thing = LINKED.safeParse(value);
  if (!thing.success) return [];
  return [thing.data, ...thingsIn(thing.data['@graph'] ?? null, depth + 1)];
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function attribute(document: HtmlDocument, selector: string, name: string): string | null {
  return nonEmpty(document.querySelector(selector)?.getAttribute(name));
}

function firstOf(selectors: readonly string[], read: (selector: string) => string | null): string | null {
  for (const selector of selectors) {
    const value = read(selector);
    if (value !== null) return value;
  }
  return null;
}

function nonEmpty(value: string | null | undefined): string | null {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}
