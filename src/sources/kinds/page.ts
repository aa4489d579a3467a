import { languageOfTag } from '../fetched-articles.ts';
import { shown, unreadable } from '../fetching/failure-of.ts';
import { HtmlTooComplexError, parsePage } from '../html/html-document.ts';
import { htmlToLine } from '../html/html-text.ts';
import { mainText } from '../html/main-text.ts';
import { readMetadata } from '../html/page-metadata.ts';
import { readInstant } from '../read-instant.ts';
import type { Source, SourceDefinition } from '../source.ts';
import { documentSource, type ReadDocument } from './document-source.ts';
import { govKzLink, openGovKzArticle } from './gov-kz-article.ts';
import type { SourceContext } from './source-context.ts';

const ACCEPT = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5';

/** The page of one article. */
export function openPage(definition: SourceDefinition, context: SourceContext): Source {
  const link = govKzLink(definition.address);
  if (link !== null) return openGovKzArticle(definition, context, link);
  return documentSource(definition, context, ACCEPT, async (document, collection) => {
    const page = readPage(document);
    if ('failure' in page) return page.failure;
    const { title, body, metadata } = page;
    collection.add({
      where: document.url,
      url: metadata.canonicalUrl ?? document.url,
      title,
      body,
      published: metadata.published === null ? null : readInstant(metadata.published, context.timeZone),
      language: languageOfTag(metadata.language),
      category: metadata.category,
    });
    return null;
  });
}

function readPage({ text, url }: ReadDocument) {
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
