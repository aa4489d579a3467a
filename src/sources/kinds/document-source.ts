import { z } from 'zod';
import { ArticleCollection } from '../fetched-articles.ts';
import { decodeText } from '../fetching/charset.ts';
import { shown, unreadable } from '../fetching/failure-of.ts';
import type { FetchFailure, FetchOutcome, Source, SourceDefinition, SourceState } from '../source.ts';
import { DOCUMENT_STATE, digestOf, FIRST_SEEN, plainState } from './document-state.ts';
import type { SourceContext } from './source-context.ts';

const STATE = z.object({ document: DOCUMENT_STATE, firstSeen: FIRST_SEEN });

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
    const known = STATE.safeParse(before).data ?? null;
    const { address: url, headers } = definition;
    const validators = known?.document.validators ?? null;
    const fetched = await fetcher.get({ url, accept, headers, validators }, signal);
    if (fetched.outcome === 'failed') return fetched;
    if (fetched.outcome === 'unchanged') return { outcome: 'unchanged', state: before ?? {} };
    const { document } = fetched;
    const text = decodeText(document.bytes, document.contentType);
    if (text === null) return failed(unreadable(`${shown(new URL(document.url))} is in an unknown encoding`));
    const collection = new ArticleCollection(definition, now(), timeZone, known?.firstSeen);
    const failure = await addArticles({ text, url: document.url }, collection);
    if (failure !== null) return failed(failure);
    const result = collection.result();
    const documentState = { validators: document.validators, digest: digestOf(result) };
    const state = { document: plainState(documentState), firstSeen: collection.firstSeen };
    if (documentState.digest === known?.document.digest) return { outcome: 'unchanged', state };
    return { outcome: 'articles', ...result, state };
  }

  return { definition, fetch };
}

function failed(reason: FetchFailure): FetchOutcome {
  return { outcome: 'failed', reason, retryAfterMillis: null };
}
