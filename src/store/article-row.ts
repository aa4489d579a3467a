import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Article, ArticleLanguage } from '../articles/article.ts';
import { isArticleLanguage } from '../articles/language-detection.ts';
import { parseJson, parseRow, regionCode } from './rows.ts';

const editionSchema = z.object({
  language: z.custom<ArticleLanguage>(isArticleLanguage),
  title: z.string(),
  body: z.string(),
  url: z.string(),
  mentions: z.array(regionCode),
});

const articleSchema = editionSchema.extend({
  id: z.string(),
  issuer: z.string(),
  region: regionCode,
  category: z.string().nullable(),
  published: z.string(),
  // Absent in what was written before articles had editions.
  otherEditions: z.array(editionSchema).default([]),
});

/** An article's columns, without the load that brought it and whether it is withdrawn. */
export interface ArticleColumns extends Omit<Article, 'mentions' | 'otherEditions'> {
  /** A JSON array. */
  readonly mentions: string;
  /** A JSON array of editions. */
  readonly other_editions: string;
  readonly digest: string;
}

const jsonColumns = z.object({ mentions: z.string(), other_editions: z.string() });

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
    other_editions: JSON.stringify(article.otherEditions),
    digest: digestOf(article),
  };
}

export function articleFromRow(row: unknown): Article {
  const json = parseRow(jsonColumns, row, 'articles');
  const mentions = parseJson(json.mentions, 'articles');
  const otherEditions = parseJson(json.other_editions, 'articles');
  return parseRow(articleSchema, { ...Object(row), mentions, otherEditions }, 'articles');
}

export function articlesFromJson(json: string, table: string): Article[] {
  return articlesFrom(parseJson(json, table), table);
}

/** Articles from parsed JSON. */
export function articlesFrom(value: unknown, table: string): Article[] {
  return parseRow(z.array(articleSchema), value, table);
}

/** Equal exactly if every field is equal: SHA-256, base64url. */
export function digestOf(article: Article): string {
  const { id, title, body, url, issuer, region, mentions, category, published, language } = article;
  const fields: unknown[] = [id, title, body, url, issuer, region, mentions, category, published, language];
  // Articles with one edition keep the digest that they had before there were several.
  if (article.otherEditions.length > 0) {
    fields.push(
      article.otherEditions.map((other) => [
        other.language,
        other.title,
        other.body,
        other.url,
        other.mentions,
      ]),
    );
  }
  return createHash('sha256').update(JSON.stringify(fields)).digest('base64url');
}
