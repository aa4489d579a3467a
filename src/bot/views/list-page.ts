import type { ListExtent } from '../../answers/answer.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import { type Html, html, italic, paragraphs } from '../../telegram/html.ts';
import type { MessageButton } from '../../telegram/outgoing-message.ts';
import { LIST_TEXTS } from '../locales/list-texts.ts';
import { textsFor } from '../locales/locale.ts';

/** How many articles a page of a list shows. */
export const ARTICLES_A_PAGE = 5;

/** An article as it is shown, and whether it only names what is listed. */
export interface ListItem {
  readonly item: Html;
  readonly isMention: boolean;
}

/** The articles of a page; those that only name what is listed come under a heading that says so. */
export function listItems(items: readonly ListItem[], name: string, language: BotLocale): Html | null {
  const own = items.filter(({ isMention }) => !isMention).map(({ item }) => item);
  const mentioning = items.filter(({ isMention }) => isMention).map(({ item }) => item);
  const heading = mentioning.length === 0 ? null : italic(LIST_TEXTS[language].mentions(name));
  return items.length === 0 ? null : paragraphs(...own, heading, ...mentioning);
}

/** Which part of the list this is, how many there are, and how many of them only name what is listed. */
export function extentLine(extent: ListExtent | null, language: BotLocale): Html | null {
  if (extent === null) return null;
  const { own, mentioning, first, last, isExact } = extent;
  if (last === 0) return null;
  const texts = LIST_TEXTS[language];
  const part = texts.extent({
    shown: first === last ? String(last) : `${first}–${last}`,
    total: own + mentioning,
    isExact,
  });
  return html`${italic(mentioning === 0 ? part : `${part} · ${texts.counts(own, mentioning)}`)}`;
}

/** Buttons to the pages before and after; `to` makes the data of the one that shows a page, counted from 0. */
export function pageButtons(
  page: number,
  hasMore: boolean,
  to: (page: number) => string,
  language: BotLocale,
): MessageButton[] {
  const { backButton, moreButton, nextButton } = textsFor(language);
  return [
    ...(page > 0 ? [{ text: backButton, data: to(page - 1) }] : []),
    ...(hasMore ? [{ text: page === 0 ? moreButton : nextButton, data: to(page + 1) }] : []),
  ];
}
