import { shown, unreadable } from '../fetching/failure-of.ts';
import type { FetchFailure } from '../source.ts';
import { HtmlTooComplexError, parsePage } from './html-document.ts';
import { htmlToLine } from './html-text.ts';
import { mainText } from './main-text.ts';
import { type PageMetadata, readMetadata } from './page-metadata.ts';

/** A page as it came. */
export interface PageText {
  readonly text: string;
  readonly url: string;
}

/** What a page says of its article, or why it cannot be read. */
export type PageReading =
  | { readonly title: string; readonly body: string; readonly metadata: PageMetadata }
  | { readonly failure: FetchFailure };

/** Reads the article of a page. Takes seconds for one of twenty thousand elements: see page-thread.ts. */
export function readPage({ text, url }: PageText): PageReading {
  try {
    const document = parsePage(text);
    const metadata = readMetadata(document, url);
    const title = htmlToLine(metadata.title ?? '');
    const body = mainText(document) || (metadata.body ?? '').trim();
    if (title !== '' && body !== '') return { title, body, metadata };
    const missing = title === '' ? 'no title' : 'no text of an article';
    return { failure: unreadable(`${shown(new URL(url))} has ${missing}; it may be made by a script`) };
  } catch (error) {
    if (!(error instanceof HtmlTooComplexError)) throw error;
    return { failure: unreadable(`${shown(new URL(url))}: ${error.message}`) };
  }
}
