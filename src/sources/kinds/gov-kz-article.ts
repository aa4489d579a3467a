import { z } from 'zod';
import { parseArticleUrl } from '../../articles/article-url.ts';
import { LANGUAGE_CODES } from '../../languages/all-languages.ts';
import { ArticleCollection, type FetchedItem } from '../fetched-articles.ts';
import { shown, unreadable } from '../fetching/failure-of.ts';
import { HtmlTooComplexError } from '../html/html-document.ts';
import type { FetchFailure, FetchOutcome, Source, SourceDefinition, SourceState } from '../source.ts';
import { digestOf, FIRST_SEEN } from './document-state.ts';
import { editionOf, readItem } from './gov-kz-item.ts';
import { govKzHeaders, readJson, refusal } from './gov-kz-request.ts';
import type { SourceContext } from './source-context.ts';

const STATE = z.object({ digest: z.string(), firstSeen: FIRST_SEEN });
/** The item itself, or in an envelope. */
const ENVELOPE = z.union([
  z.looseObject({ data: z.looseObject({}) }).transform(({ data }): unknown => data),
  z.looseObject({ content: z.looseObject({}) }).transform(({ content }): unknown => content),
]);

/** An article's page on gov.kz. */
export interface GovKzLink {
  readonly project: string;
  readonly id: string;
  readonly origin: string;
}

/** Null if the address is not that of an article on gov.kz. */
export function govKzLink(address: string): GovKzLink | null {
  const { id = '', issuer: project = '.' } = parseArticleUrl(address) ?? {};
  // Other sites have their host as the issuing body.
  return /^\d+$/.test(id) && !project.includes('.') ? { project, id, origin: new URL(address).origin } : null;
}

/** One article on gov.kz in all its languages. Its page is made by a script, so it is asked for as the page does. */
export function openGovKzArticle(
  definition: SourceDefinition,
  context: SourceContext,
  link: GovKzLink,
): Source {
  const { fetcher, now, timeZone } = context;
  const url = `${link.origin}/api/v1/public/content-manager/news/${link.id}`;
  const languages = definition.languages.length > 0 ? definition.languages : LANGUAGE_CODES;

  async function fetch(before: SourceState | null, signal: AbortSignal): Promise<FetchOutcome> {
    const editions: FetchedItem[] = [];
    for (const language of languages) {
      const headers = govKzHeaders(definition.headers, language);
      const fetched = await fetcher.get(
        { url, accept: 'application/json', headers, validators: null },
        signal,
      );
      if (fetched.outcome === 'failed') {
        // It has no edition in this language.
        if (fetched.reason.kind === 'notFound') continue;
        return { ...fetched, reason: refusal(fetched.reason) };
      }
      if (fetched.outcome === 'unchanged') continue;
      const json = readJson(fetched.document);
      if ('failure' in json) return failed(json.failure);
      const read = readItem(ENVELOPE.safeParse(json.value).data ?? json.value);
      if ('message' in read) return failed(unreadable(`${shown(new URL(url))} is no news: ${read.message}`));
      try {
        const edition = editionOf(read.item, { project: link.project, language, timeZone });
        if (!editions.some(({ body, title }) => body === edition.body && title === edition.title)) {
          editions.push(edition);
        }
      } catch (error) {
        if (!(error instanceof HtmlTooComplexError)) throw error;
        return failed(unreadable(`${shown(new URL(url))}: ${error.message}`));
      }
    }
    if (editions.length === 0) {
      return failed({ kind: 'notFound', message: `gov.kz has no article ${link.id}; check the link` });
    }
    const known = STATE.safeParse(before).data ?? null;
    const collection = new ArticleCollection(definition, now(), timeZone, known?.firstSeen);
    for (const edition of editions) collection.add(edition);
    const result = collection.result();
    const state = { digest: digestOf(result), firstSeen: collection.firstSeen };
    if (state.digest === known?.digest) return { outcome: 'unchanged', state };
    return { outcome: 'articles', ...result, state };
  }

  return { definition, fetch };
}

function failed(reason: FetchFailure): FetchOutcome {
  return { outcome: 'failed', reason, retryAfterMillis: null };
}
