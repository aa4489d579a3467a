import { z } from 'zod';
import type { ArticleLanguage } from '../../articles/article.ts';
import { languageOfEdition } from '../../articles/language-detection.ts';
import type { FetchedItem } from '../fetched-articles.ts';
import { htmlToLine, htmlToText } from '../html/html-text.ts';
import { readInstant } from '../read-instant.ts';

/** An item of the publisher's listing, as far as it is used. */
const ITEM = z.object({
  id: z.union([z.int().nonnegative(), z.string().regex(/^\d{1,20}$/)]).transform(String),
  title: z.string().regex(/\S/),
  body: z.string().nullish(),
  short_description: z.string().nullish(),
  created_date: z.string().nullish(),
});

export type GovKzItem = z.output<typeof ITEM>;

const LISTING = z.union([
  z.array(z.unknown()),
  z.looseObject({ content: z.array(z.unknown()) }).transform(({ content }) => content),
]);

/** The items of a listing, each still to be read by `readItem`; null if it is no listing. */
export function itemsOf(listing: unknown): readonly unknown[] | null {
  return LISTING.safeParse(listing).data ?? null;
}

/** An item, or what is wrong with it. */
export function readItem(value: unknown): { readonly item: GovKzItem } | { readonly message: string } {
  const parsed = ITEM.safeParse(value);
  if (parsed.success) return { item: parsed.data };
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') || 'the item';
  return {
    message: `${field} is not as expected (${issue?.message}); expected id, title, body and created_date`,
  };
}

/** Where people read the news, wherever the listing comes from. */
const SITE = 'https://www.gov.kz';

/** What is known of an item beside its text. */
export interface ItemSetting {
  /** Slug of the issuing body. */
  readonly project: string;
  /** The language that was asked for. */
  readonly language: ArticleLanguage;
  readonly timeZone: string;
}

/** The edition that an item is. @throws HtmlTooComplexError */
export function editionOf(item: GovKzItem, { project, language, timeZone }: ItemSetting): FetchedItem {
  const title = htmlToLine(item.title);
  const body = htmlToText(item.body ?? '') || htmlToText(item.short_description ?? '');
  const written = languageOfEdition(body === '' ? title : body, language);
  return {
    where: `${project} ${item.id} (${language})`,
    url: `${SITE}/memleket/entities/${project}/press/news/details/${item.id}?lang=${written}`,
    title,
    body,
    published: item.created_date == null ? null : readInstant(item.created_date, timeZone),
    language: written,
    category: null,
  };
}
