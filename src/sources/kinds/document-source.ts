import { z } from 'zod';
import { ArticleCollection } from '../fetched-articles.ts';
import { decodeText } from '../fetching/charset.ts';
import { shown, unreadable } from '../fetching/failure-of.ts';
import type { FetchFailure, FetchOutcome, Source, SourceDefinition, SourceState } from '../source.ts';
import { DOCUMENT_STATE, plainState, stateOf } from './document-state.ts';
import type { SourceContext } from './source-context.ts';

const STATE = z.object({ document: DOCUMENT_STATE });

/** A document as text, and where it was after redirects. */
export interface ReadDocument {
  readonly text: string;
  readonly url: string;
}

/** Adds the articles of a document to the collection, or says why it cannot. */
export type AddArticles = (
  document: ReadDocument,
  collection: ArticleCollection,
) => Promise<FetchFailure | null>;

/** A source that is one document at one address. */
export function documentSource(
  definition: SourceDefinition,
  { fetcher, now, timeZone }: SourceContext,
  accept: string,
  addArticles: AddArticles,
): Source {
  async function fetch(before: SourceState | null, signal: AbortSignal): Promise<FetchOutcome> {
    const known = STATE.safeParse(before).data?.document ?? null;
    const { address: url, headers } = definition;
    const fetched = await fetcher.get(
      { url, accept, headers, validators: known?.validators ?? null },
      signal,
    );
    if (fetched.outcome === 'failed') return fetched;
    if (fetched.outcome === 'unchanged') return { outcome: 'unchanged', state: before ?? {} };
    const { document } = fetched;
    const documentState = stateOf(document);
    const state = { document: plainState(documentState) };
    if (documentState.digest === known?.digest) return { outcome: 'unchanged', state };
    const text = decodeText(document.bytes, document.contentType);
    if (text === null) return failed(unreadable(`${shown(new URL(document.url))} is in an unknown encoding`));
    const collection = new ArticleCollection(definition, now(), timeZone);
    const failure = await addArticles({ text, url: document.url }, collection);
    return failure === null ? { outcome: 'articles', ...collection.result(), state } : failed(failure);
  }

  return { definition, fetch };
}

function failed(reason: FetchFailure): FetchOutcome {
  return { outcome: 'failed', reason, retryAfterMillis: null };
}
