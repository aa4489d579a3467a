import { createHash } from 'node:crypto';
import type { ArticleLanguage } from './article.ts';
import { isArticleLanguage } from './language-detection.ts';

/** The source of an article, from its URL. */
export interface ArticleSource {
  readonly id: string;
  /** Slug of the issuing body on gov.kz; for other sites, the host. */
  readonly issuer: string;
  readonly url: string;
  /** The language that the URL asks for (`?lang=kk`); null if it names none. */
  readonly language: ArticleLanguage | null;
}

/** Longer URLs do not work as links in a chat. */
export const MAX_URL_LENGTH = 2_048;

const GOV_KZ = /^\/memleket\/entities\/([^/]+)\/press\/(?:news|article|events)\/details\/(\d{1,20})\/?$/;

/**
 * Parses an http(s) URL; null if it is none. If the URL has no id, the id is a short digest of it without its
 * language, so that the editions of one article share it.
 *
 * ```ts
 * const { id, issuer } = parseArticleUrl('https://www.gov.kz/memleket/entities/dsm/press/news/details/927104');
 * [id, issuer]; // => ['927104', 'dsm']
 * ```
 */
export function parseArticleUrl(text: string): ArticleSource | null {
  if (text.length > MAX_URL_LENGTH || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const match = /(^|\.)gov\.kz$/.test(url.hostname) ? GOV_KZ.exec(url.pathname) : null;
  const [, slug, id] = match ?? [];
  const lang = url.searchParams.get('lang');
  const language = isArticleLanguage(lang) ? lang : null;
  if (slug !== undefined && id !== undefined) return { id, issuer: slug.toLowerCase(), url: text, language };
  // Rewriting the query may change how it is escaped, so ids of URLs without a language stay as they are.
  if (language !== null) url.searchParams.delete('lang');
  return {
    id: createHash('sha256').update(url.href).digest('hex').slice(0, 12),
    issuer: url.host,
    url: text,
    language,
  };
}
