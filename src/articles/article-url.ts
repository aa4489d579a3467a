import { createHash } from 'node:crypto';

/** The source of an article, from its URL. */
export interface ArticleSource {
  readonly id: string;
  /** Slug of the issuing body on gov.kz; for other sites, the host. */
  readonly issuer: string;
  readonly url: string;
}

/** Longer URLs do not work as links in a chat. */
export const MAX_URL_LENGTH = 2_048;

const GOV_KZ = /^\/memleket\/entities\/([^/]+)\/press\/(?:news|article|events)\/details\/(\d{1,20})\/?$/;

/**
 * Parses an http(s) URL; null if it is none. If the URL has no id, the id is a short digest of it.
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
  if (slug !== undefined && id !== undefined) return { id, issuer: slug.toLowerCase(), url: text };
  return {
    id: createHash('sha256').update(url.href).digest('hex').slice(0, 12),
    issuer: url.host,
    url: text,
  };
}
