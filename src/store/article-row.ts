import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Article, ArticleLanguage } from '../articles/article.ts';
import { isArticleLanguage } from '../articles/language-detection.ts';
import { parseRow, regionCode } from './rows.ts';
import { StoreError } from './store-error.ts';

const articleSchema = z.object({
  id: z.string(),
  title: z.string(),
  body: z.string(),
  url: z.string(),
  issuer: z.string(),
  region: regionCode,
  mentions: z.array(regionCode),
  category: z.string().nullable(),
  published: z.string(),
  language: z.custom<ArticleLanguage>(isArticleLanguage),
});

/** An article's columns, besides which load brought it and whether it is withdrawn. */
export interface ArticleColumns extends Omit<Article, 'mentions'> {
  /** A JSON array. */
  readonly mentions: string;
  readonly digest: string;
}

const mentionsRow = z.object({ mentions: z.string() });

export function articleColumns(article: Article): ArticleColumns {
  return {
    id: article.id,
    title: article.title,
    body: article.body,
    url: article.url,
    issuer: article.issuer,
    region: article.region,
    mentions: JSON.stringify(article.mentions),
    category: article.category,
    published: article.published,
    language: article.language,
    digest: digestOf(article),
  };
}

export function articleFromRow(row: unknown): Article {
  const mentions = parseJson(parseRow(mentionsRow, row, 'articles').mentions, 'articles');
  return parseRow(articleSchema, { ...Object(row), mentions }, 'articles');
}

export function articlesFromJson(json: string, table: string): Article[] {
  return parseRow(z.array(articleSchema), parseJson(json, table), table);
}

/** Equal exactly where every field is equal: SHA-256, base64url. */
export function digestOf(article: Article): string {
  const { id, title, body, url, issuer, region, mentions, category, published, language } = article;
  const fields = [id, title, body, url, issuer, region, mentions, category, published, language];
  return createHash('sha256').update(JSON.stringify(fields)).digest('base64url');
}

function parseJson(json: string, table: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new StoreError(
      'damaged',
      `A row of ${table} holds broken JSON.`,
      'Restore the database from a backup, or repair the row by hand.',
      error,
    );
  }
}
