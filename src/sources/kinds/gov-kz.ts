import { z } from 'zod';
import type { ArticleLanguage } from '../../articles/article.ts';
import { runCooperatively } from '../../time/cooperative.ts';
import type { Millis } from '../../time/millis.ts';
import { ArticleCollection } from '../fetched-articles.ts';
import { shown, unreadable } from '../fetching/failure-of.ts';
import type { DocumentOutcome, Fetcher, Validators } from '../fetching/fetcher.ts';
import { HtmlTooComplexError } from '../html/html-document.ts';
import { readInstant } from '../read-instant.ts';
import type { FetchFailure, FetchOutcome, Source, SourceDefinition, SourceState } from '../source.ts';
import { DOCUMENT_STATE, type DocumentState, digestOf, FIRST_SEEN, plainState } from './document-state.ts';
import { editionOf, itemsOf, readItem } from './gov-kz-item.ts';
import { govKzHeaders, readJson, refusal } from './gov-kz-request.ts';
import type { SourceContext } from './source-context.ts';

const PAGE_SIZE = 30;
/** After an outage the listing is read back so many pages at most, for what was published meanwhile. */
const MAX_PAGES = 5;

/** So many links without a date are remembered; there is seldom one. */
const MAX_FIRST_SEEN = 200;

const STATE = z.object({
  /** By language. */
  listings: z.record(z.string(), DOCUMENT_STATE),
  /** When the newest article known was published. */
  newest: z.number().nullable(),
  firstSeen: FIRST_SEEN,
});

interface Listing {
  readonly language: ArticleLanguage;
  /** Of the first page. */
  readonly state: DocumentState;
  /** Null if nothing changed. */
  readonly items: readonly unknown[] | null;
}

type Failed = Extract<FetchOutcome, { readonly outcome: 'failed' }>;

/** An issuing body on gov.kz, by the JSON listing that its page is made from, in each of its languages. */
export function openGovKz(definition: SourceDefinition, context: SourceContext): Source {
  const { fetcher, now, timeZone } = context;
  const root = definition.address.replace(/\/+$/, '');
  const project = definition.project ?? '';

  async function fetch(before: SourceState | null, signal: AbortSignal): Promise<FetchOutcome> {
    const known = STATE.safeParse(before).data ?? { listings: {}, newest: null, firstSeen: {} };
    const listings: Listing[] = [];
    for (const language of definition.languages) {
      const listing = await list(language, known.listings[language] ?? null, known.newest, signal);
      if ('outcome' in listing) return listing;
      listings.push(listing);
    }
    const changed = listings.flatMap(({ language, items }) =>
      (items ?? []).map((item) => ({ language, item })),
    );
    const newest = Math.max(...[known.newest ?? 0, ...changed.map(({ item }) => createdAt(item) ?? 0)]);
    const remembered = {
      listings: Object.fromEntries(listings.map((listing) => [listing.language, plainState(listing.state)])),
      newest: newest === 0 ? null : Math.min(newest, now()),
    };
    if (listings.every(({ items }) => items === null)) {
      return { outcome: 'unchanged', state: { ...remembered, firstSeen: known.firstSeen } };
    }
    const collection = new ArticleCollection(definition, now(), timeZone, known.firstSeen);
    await runCooperatively(addItems(changed, collection));
    // A listing that did not change is not read, so its links are still known from before.
    const firstSeen = Object.fromEntries(
      Object.entries({ ...known.firstSeen, ...collection.firstSeen }).slice(-MAX_FIRST_SEEN),
    );
    return { outcome: 'articles', ...collection.result(), state: { ...remembered, firstSeen } };
  }

  /** The first page, and further ones as long as all of the last is newer than what is known. */
  async function list(
    language: ArticleLanguage,
    known: DocumentState | null,
    newest: Millis | null,
    signal: AbortSignal,
  ): Promise<Listing | Failed> {
    const first = await page(1, language, known?.validators ?? null, signal);
    if (first.outcome === 'failed') return first;
    if (first.outcome === 'unchanged' && known !== null) return { language, state: known, items: null };
    if (first.outcome === 'unchanged')
      return failure(unreadable(`${root} answers as if the bot knew its news`));
    const state = first.state;
    if (state.digest === known?.digest) return { language, state, items: null };
    const items = [...first.items];
    let last = first.items;
    for (let at = 2; at <= MAX_PAGES && newest !== null && isAllNewer(last, newest); at++) {
      const next = await page(at, language, null, signal);
      if (next.outcome === 'failed') return next;
      last = next.outcome === 'items' ? next.items : [];
      items.push(...last);
    }
    return { language, state, items };
  }

  async function page(
    number: number,
    language: ArticleLanguage,
    validators: Validators | null,
    signal: AbortSignal,
  ): Promise<
    | { readonly outcome: 'items'; readonly items: readonly unknown[]; readonly state: DocumentState }
    | { readonly outcome: 'unchanged' }
    | Failed
  > {
    const query = `sort-by=created_date:DESC&projects=eq:${project}&page=${number}&size=${PAGE_SIZE}`;
    const url = `${root}/api/v1/public/content-manager/news?${query}`;
    const fetched = await askFor(fetcher, url, definition, language, validators, signal);
    if (fetched.outcome === 'unchanged') return fetched;
    if (fetched.outcome === 'failed') return { ...fetched, reason: refusal(fetched.reason) };
    const json = readJson(fetched.document);
    if ('failure' in json) return failure(json.failure);
    const items = itemsOf(json.value);
    if (items === null) {
      return failure(
        unreadable(`${shown(new URL(url))} is no listing of news; expected a list, or {"content": […]}`),
      );
    }
    const digest = digestOf(items.map(readItem));
    return { outcome: 'items', items, state: { validators: fetched.document.validators, digest } };
  }

  /** Yields after each item. */
  function* addItems(
    items: readonly { readonly language: ArticleLanguage; readonly item: unknown }[],
    collection: ArticleCollection,
  ): Generator<undefined, void> {
    const texts = new Set<string>();
    for (const [at, { language, item: value }] of items.entries()) {
      yield;
      const read = readItem(value);
      if ('message' in read) {
        collection.reject(`${project}, item ${at + 1} (${language})`, read.message);
        continue;
      }
      try {
        const edition = editionOf(read.item, { project, language, timeZone });
        // Where a translation is missing, the listing may show the text of another language.
        const text = `${read.item.id}\n${edition.title}\n${edition.body}`;
        if (!texts.has(text)) collection.add(edition);
        texts.add(text);
      } catch (error) {
        if (!(error instanceof HtmlTooComplexError)) throw error;
        collection.reject(`${project} ${read.item.id}`, error.message);
      }
    }
  }

  function createdAt(value: unknown): Millis | null {
    const read = readItem(value);
    return 'item' in read && read.item.created_date != null
      ? readInstant(read.item.created_date, timeZone)
      : null;
  }

  function isAllNewer(items: readonly unknown[], than: Millis): boolean {
    return items.length >= PAGE_SIZE && items.every((item) => (createdAt(item) ?? 0) > than);
  }

  return { definition, fetch };
}

function askFor(
  fetcher: Fetcher,
  url: string,
  { headers }: SourceDefinition,
  language: ArticleLanguage,
  validators: Validators | null,
  signal: AbortSignal,
): Promise<DocumentOutcome> {
  const request = { url, accept: 'application/json', headers: govKzHeaders(headers, language), validators };
  return fetcher.get(request, signal);
}

function failure(reason: FetchFailure): Failed {
  return { outcome: 'failed', reason, retryAfterMillis: null };
}
