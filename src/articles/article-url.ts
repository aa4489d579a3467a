import { createHash } from 'node:crypto';
import type { Article, ArticleLanguage } from './article.ts';
import { inEachEdition } from './editions.ts';
import { identifiesText } from './generic-link.ts';
import { isArticleLanguage } from './language-detection.ts';
import { foldUrl, MAX_URL_LENGTH, parseLink, trimLink } from './url-folding.ts';

/** What the link to an article says of it. */
export interface ArticleSource {
  /** The number in a gov.kz URL; otherwise a digest of the link, the same for all its spellings. */
  readonly id: string;
  /** Slug of the issuing body on gov.kz; for other sites, the host. */
  readonly issuer: string;
  /** The link as it was written, without the marks of the text around it. */
  readonly url: string;
  /** The language that the URL asks for (`?lang=kk`); null if it names none. */
  readonly language: ArticleLanguage | null;
}

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
  const link = trimLink(text.slice(0, MAX_URL_LENGTH + 100));
  const url = parseLink(link);
  if (url === null) return null;
  const lang = url.searchParams.get('lang');
  const language = isArticleLanguage(lang) ? lang : null;
  const [, slug, id] = govKzParts(url);
  if (slug !== undefined && id !== undefined) return { id, issuer: slug.toLowerCase(), url: link, language };
  return { id: shortDigest(withoutLanguage(url)), issuer: url.host, url: link, language };
}

/** The folded URL without `?lang=`, so that the editions of one article share it. */
function withoutLanguage(url: URL): string {
  if (!isArticleLanguage(url.searchParams.get('lang'))) return foldUrl(url);
  const shared = new URL(url);
  shared.searchParams.delete('lang');
  return foldUrl(shared);
}

/**
 * Like `parseArticleUrl`, for an article with this title and day. Where the link leads to a site, a channel or a section
 * and so to many texts, the id is also one of the title and the day.
 */
export function identifyArticle(
  text: string,
  { title, published }: Pick<Article, 'title' | 'published'>,
): ArticleSource | null {
  const source = parseArticleUrl(text);
  const url = parseLink(source?.url ?? '');
  if (source === null || url === null || leadsToOneText(url)) return source;
  const words = title.trim().replace(/\s+/gu, ' ').toLowerCase();
  return { ...source, id: shortDigest(JSON.stringify([withoutLanguage(url), words, published])) };
}

/**
 * Ids that an article has in a store of an earlier version, which took each spelling of a link for another article: for
 * the link as it is written, then for other spellings.
 */
export function earlierIdsOf({ id, url: link }: Pick<Article, 'id' | 'url'>): readonly string[] {
  const url = parseLink(link);
  if (url === null) return [];
  // With a full stop at its end, a gov.kz link had no number.
  const spellings = [`${link}.`];
  if (govKzParts(url).length === 0) {
    const bare = foldUrl(url)
      .replace(/^https:\/\//, '')
      .replace(/\/$/, '');
    const [, path = '', query = ''] = /^([^?#]*)(.*)$/.exec(bare) ?? [];
    const hosts = ['https://', 'http://', 'https://www.', 'http://www.'];
    spellings.unshift(
      link,
      ...hosts.flatMap((host) => [`${host}${path}${query}`, `${host}${path}/${query}`]),
    );
  }
  const ids = spellings.filter((each) => URL.canParse(each)).map((each) => shortDigest(new URL(each).href));
  return [...new Set(ids)].filter((each) => each !== id);
}

/** Whether an article that is stored under an earlier id of another is the same: not just another text at one link. */
export function isSameText(stored: Article, article: Article): boolean {
  const url = parseLink(article.url);
  if (url !== null && leadsToOneText(url)) return true;
  const titles = inEachEdition(article).map(({ title }) => title);
  return (
    stored.published === article.published &&
    inEachEdition(stored).some(({ title }) => titles.includes(title))
  );
}

function leadsToOneText(url: URL): boolean {
  return govKzParts(url).length > 0 || identifiesText(url);
}

function govKzParts(url: URL): readonly string[] {
  const match = /(^|\.)gov\.kz$/.test(url.hostname) ? GOV_KZ.exec(url.pathname) : null;
  return match ?? [];
}

function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
