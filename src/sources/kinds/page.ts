import { languageOfTag } from '../fetched-articles.ts';
import { readPageAside } from '../html/page-thread.ts';
import { readInstant } from '../read-instant.ts';
import type { Source, SourceDefinition } from '../source.ts';
import { documentSource } from './document-source.ts';
import { govKzLink, openGovKzArticle } from './gov-kz-article.ts';
import type { SourceContext } from './source-context.ts';

const ACCEPT = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5';

/** The page of one article. */
export function openPage(definition: SourceDefinition, context: SourceContext): Source {
  const link = govKzLink(definition.address);
  if (link !== null) return openGovKzArticle(definition, context, link);
  return documentSource(definition, context, ACCEPT, async (document, collection) => {
    const page = await readPageAside(document);
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
