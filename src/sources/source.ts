import type { Article, ArticleLanguage } from '../articles/article.ts';
import type { RegionCode } from '../articles/regions/regions.ts';
import type { Millis } from '../time/millis.ts';

export const SOURCE_KINDS = ['feed', 'gov.kz', 'page', 'folder'] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Whether the articles of a source are published at once, or shown to the admins first. */
export type SourceMode = 'publish' | 'review';

/** A source as the operator named it in `SOURCES_FILE`. */
export interface SourceDefinition {
  /** Unique; letters, digits, `-`, `_` and `.`. The key of the source's state. */
  readonly name: string;
  readonly kind: SourceKind;
  readonly mode: SourceMode;
  /** Time between the end of one fetch and the start of the next. */
  readonly intervalMillis: Millis;
  /** The URL of a feed or a page, the root of a gov.kz site (`https://www.gov.kz`), or the path of a folder. */
  readonly address: string;
  /** The publisher's slug on gov.kz (`dsm`); null for other kinds. */
  readonly project: string | null;
  /**
   * The languages that the source has. gov.kz is asked for each. For the others a single language is that of every
   * article that does not name its own; empty: the article says, or its text tells.
   */
  readonly languages: readonly ArticleLanguage[];
  /** The issuing body and the region of its articles, where the operator knows better than the articles' URLs. */
  readonly issuer: string | null;
  readonly region: RegionCode | null;
  /** Overrides the categories of the articles. */
  readonly category: string | null;
  /** Sent with each request to the host of `address`. May hold secrets: a `Map`, so that no log prints them. */
  readonly headers: ReadonlyMap<string, string>;
}

/**
 * What a source remembers between two fetches (validators of the cache, files seen). Opaque, and serialisable as
 * JSON. It must be stored in the transaction that stores the articles that came with it: what was fetched and not
 * stored then comes again.
 */
export type SourceState = { readonly [key: string]: Json };

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Why an article should be looked at before it is published, whatever the mode of its source. */
export type Doubt = 'publishedInTheFuture' | 'publishedBefore2000' | 'undated';

export interface DoubtfulArticle {
  /** If it is undated, `published` is the day of the fetch. */
  readonly article: Article;
  readonly doubt: Doubt;
}

/** An item that is no article. */
export interface SourceRejection {
  /** `file:line`, or the item's link, title or position. */
  readonly where: string;
  /** What is wrong, and what is expected. */
  readonly message: string;
}

export const FETCH_FAILURES = [
  /** 401, 403 or a page for people in place of data: the publisher wants a key, or blocks the bot. */
  'refusedByPublisher',
  /** 404 or 410; a folder that is not there. */
  'notFound',
  /** 429: the publisher asks to come back later. */
  'tooManyRequests',
  /** 5xx. */
  'publisherError',
  /** Another status, such as 400. */
  'unexpectedAnswer',
  /** Larger than the limit, as sent or after decompression. */
  'tooLarge',
  'timeout',
  /** No such host, refused or broken connection, bad certificate. */
  'unreachable',
  /** Another scheme than http(s), or an address in a private network; also after a redirect. */
  'forbiddenAddress',
  'tooManyRedirects',
  /** It is there, but is no feed, no listing, no article, or in an unknown encoding. */
  'unreadable',
  /** The signal was aborted: the bot stops. */
  'aborted',
] as const;

export type FetchFailureKind = (typeof FETCH_FAILURES)[number];

export interface FetchFailure {
  readonly kind: FetchFailureKind;
  /** One sentence for the admins: what happened, and what to do if they can do something. Without secrets. */
  readonly message: string;
}

export type FetchOutcome =
  | {
      readonly outcome: 'articles';
      /** Each id once, with all its editions; may be empty (all were rejected, or all are doubtful). */
      readonly articles: readonly Article[];
      readonly doubtful: readonly DoubtfulArticle[];
      readonly rejected: readonly SourceRejection[];
      readonly state: SourceState;
    }
  /** The publisher says, or the content shows, that nothing changed since the state. */
  | { readonly outcome: 'unchanged'; readonly state: SourceState }
  | {
      readonly outcome: 'failed';
      readonly reason: FetchFailure;
      /** What the publisher asked to wait; null if it did not. */
      readonly retryAfterMillis: Millis | null;
    };

export interface Source {
  readonly definition: SourceDefinition;
  /**
   * Asks the publisher for its current articles, once; does not try again by itself. Null: the first fetch, or the
   * state is to be forgotten. A state of another kind or version is treated as null. Never rejects.
   */
  fetch(state: SourceState | null, signal: AbortSignal): Promise<FetchOutcome>;
}
