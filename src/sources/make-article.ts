import type { Article, ArticleLanguage } from '../articles/article.ts';
import { identifyArticle } from '../articles/article-url.ts';
import { languageOfEdition } from '../articles/language-detection.ts';
import { findRegions, type RegionCode, regionOfSlug } from '../articles/regions/regions.ts';
import { notALink } from './seed-articles.ts';

/** Maximum length of an article in characters; the longest known press release has a tenth of it. */
export const MAX_ARTICLE_LENGTH = 200_000;

/** What a publisher gives of an article, or a seed holds of it; all else is derived. */
export interface ArticleParts {
  readonly url: string;
  /** One line. */
  readonly title: string;
  /** Paragraphs with a blank line between them; may be empty. */
  readonly body: string;
  /** `YYYY-MM-DD` */
  readonly published: string;
  /** Null: the text tells. A language that the URL asks for goes before both. */
  readonly language: ArticleLanguage | null;
  readonly category: string | null;
  /** Where they are known better than by the URL. */
  readonly issuer?: string | null;
  readonly region?: RegionCode | null;
}

export type MadeArticle =
  | { readonly article: Article }
  /** What is wrong, and what is expected. */
  | { readonly message: string };

/** Makes an article, with its id and issuing body by its URL, and its region, mentions and language. Linear. */
export function makeArticle(parts: ArticleParts): MadeArticle {
  const { title, body, published, category } = parts;
  const source = identifyArticle(parts.url, { title, published });
  if (source === null) {
    return { message: notALink(parts.url) };
  }
  const length = title.length + body.length;
  if (length > MAX_ARTICLE_LENGTH) {
    return { message: `the article has ${length} characters; expected at most ${MAX_ARTICLE_LENGTH}` };
  }
  if (title === '') return { message: 'the article has no title' };
  const { id, url } = source;
  const issuer = parts.issuer ?? source.issuer;
  const region = parts.region ?? regionOfSlug(issuer);
  const named = findRegions(`${title}\n${body}`).map(({ code }) => code);
  const mentions = [...new Set(named)].filter((code) => code !== region);
  const language = languageOfEdition(body === '' ? title : body, source.language ?? parts.language);
  const edition = { language, title, body, url, mentions };
  return { article: { id, issuer, ...edition, region, category, published, otherEditions: [] } };
}
