import type { ArticleLanguage } from '../../articles/article.ts';
import { decodeText } from '../fetching/charset.ts';
import { shown, unreadable } from '../fetching/failure-of.ts';
import type { FetchedDocument } from '../fetching/fetcher.ts';
import type { FetchFailure } from '../source.ts';

/** The headers of a request for one language. */
export function govKzHeaders(
  headers: ReadonlyMap<string, string>,
  language: ArticleLanguage,
): ReadonlyMap<string, string> {
  return new Map([...headers, ['accept-language', language]]);
}

const WHAT_TO_DO =
  'some of its addresses answer only with the headers "hash" and "token"; ask the publisher for access, or use a feed or a folder';

/** A failure in the words of this publisher: it answers 400 too where its headers are missing. */
export function refusal({ kind, message }: FetchFailure): FetchFailure {
  const isRefusal = kind === 'refusedByPublisher' || kind === 'unexpectedAnswer';
  if (!isRefusal) return { kind, message };
  const [answered = message] = message.split(': ');
  return { kind: 'refusedByPublisher', message: `${answered}: ${WHAT_TO_DO}` };
}

/** The JSON of a document; a page for people in its place is a refusal. */
export function readJson(
  document: FetchedDocument,
): { readonly value: unknown } | { readonly failure: FetchFailure } {
  const at = shown(new URL(document.url));
  const text = decodeText(document.bytes, document.contentType)?.trim() ?? '';
  if (text.startsWith('<')) {
    const message = `${at} answered with a page for people in place of news: ${WHAT_TO_DO}`;
    return { failure: { kind: 'refusedByPublisher', message } };
  }
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { failure: unreadable(`${at} answered with broken JSON`) };
  }
}
