import type { Article, Language } from '../../articles/article.ts';
import { issuerName } from '../../articles/issuers/issuers.ts';
import { regionName } from '../../articles/regions/regions.ts';
import { bold, type Html, html, lines, link, paragraphs } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { textsFor } from '../locales/locale.ts';
import { dayName } from './day.ts';
import { shorten } from './shorten.ts';

/** Titles of press releases run to 200 characters; a seed may hold any. */
const MAX_TITLE_LENGTH = 250;
const MAX_LISTED_TITLE_LENGTH = 120;
const MAX_HOST_LENGTH = 60;

/** Who published an article, and when. */
export function publication(article: Article, language: Language): string {
  return `${issuerName(article.issuer, language)} · ${dayName(article.published, language)}`;
}

/** Title in bold; below it publisher, day, and the link to the source by its host. */
export function articleHeading(article: Article, language: Language): Html {
  return lines(
    bold(shorten(article.title, MAX_TITLE_LENGTH)),
    html`${publication(article, language)} · ${link(article.url, hostOf(article.url))}`,
  );
}

function hostOf(url: string): string {
  const host = URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url;
  return shorten(host, MAX_HOST_LENGTH);
}

/** One article in a list: its title as the link, then the day and its region. */
export function articleItem(article: Article, language: Language): Html {
  return html`• ${link(article.url, shorten(article.title, MAX_LISTED_TITLE_LENGTH))}\n${dayName(article.published, language)} · ${regionName(article.region, language)}`;
}

/** The newest articles of what a chat follows. */
export function newestList(articles: readonly Article[], language: Language): OutgoingMessage {
  const texts = textsFor(language);
  if (articles.length === 0) return { html: texts.nothingOfItYet.markup };
  const items = articles.map((article) => articleItem(article, language));
  return { html: paragraphs(bold(texts.newest), ...items).markup };
}
