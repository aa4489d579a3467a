import type { Article } from '../../articles/article.ts';
import { inLanguage } from '../../articles/editions.ts';
import { issuerName } from '../../articles/issuers/issuers.ts';
import { regionName } from '../../articles/regions/regions.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import { bold, type Html, html, lines, link, paragraphs } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { textsFor } from '../locales/locale.ts';
import type { Reader } from '../reader.ts';
import { dayName } from './day.ts';
import { saidLanguage } from './language-settings.ts';
import { shorten } from './shorten.ts';

/** Titles of press releases have up to 200 characters, but a seed may contain any. */
const MAX_TITLE_LENGTH = 250;
const MAX_LISTED_TITLE_LENGTH = 120;
/** Below an answer: enough to recognise the article. */
const MAX_SOURCE_TITLE_LENGTH = 80;
const MAX_HOST_LENGTH = 60;
const MAX_COPIES_NAMED = 2;

/** Who published an article, and when. */
export function publication(article: Article, language: BotLocale): string {
  return `${issuerName(article.issuer, language)} · ${dayName(article.published, language)}`;
}

/** The same, and the language of the article if it is not the reader's. */
export function publicationOfEdition(article: Article, language: BotLocale): string {
  return `${issuerName(article.issuer, language)} · ${dayAndLanguage(article, language)}`;
}

function dayAndLanguage(article: Article, language: BotLocale): string {
  const said = saidLanguage(article, language);
  return `${dayName(article.published, language)}${said === null ? '' : ` · ${said}`}`;
}

/**
 * Title in bold; below it publisher, day, language and a link to the source, shown as its host. A publisher who is known
 * by the host alone is named once.
 */
export function articleHeading(article: Article, language: BotLocale): Html {
  const host = hostOf(article.url);
  const source = link(article.url, host);
  const isHost = issuerName(article.issuer, language) === host;
  return lines(
    bold(shorten(article.title, MAX_TITLE_LENGTH)),
    isHost
      ? html`${source} · ${dayAndLanguage(article, language)}`
      : html`${publicationOfEdition(article, language)} · ${source}`,
  );
}

function hostOf(url: string): string {
  const host = URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url;
  return shorten(host, MAX_HOST_LENGTH);
}

/** The source of a passage: the title as a link, then publisher, day, and the language if it is not the reader's. */
export function articleSource(article: Article, language: BotLocale): Html {
  const title = shorten(article.title, MAX_SOURCE_TITLE_LENGTH);
  return lines(link(article.url, title), html`${publicationOfEdition(article, language)}`);
}

/** Who else published the same text, each a link to the reader's edition. */
export function copiesLine(copies: readonly Article[], { language, languageOrder }: Reader): Html | null {
  return copiesNamed(
    copies.map((copy) => inLanguage(copy, languageOrder)),
    language,
  );
}

/** The same of copies in the editions given. */
export function copiesNamed(copies: readonly Article[], language: BotLocale): Html | null {
  if (copies.length === 0) return null;
  const texts = textsFor(language);
  const named = copies
    .slice(0, MAX_COPIES_NAMED)
    .map(({ url, issuer }, at) => html`${at === 0 ? '' : ', '}${link(url, issuerName(issuer, language))}`);
  const rest = copies.length - named.length;
  return html`${texts.alsoPublishedBy} ${named}${rest > 0 ? ` ${texts.andMore(rest)}` : ''}`;
}

/** One article in a list, in the reader's edition: its title as the link, then the day and its region. */
export function articleItem(listed: Article, { language, languageOrder }: Reader): Html {
  const article = inLanguage(listed, languageOrder);
  return html`• ${link(article.url, shorten(article.title, MAX_LISTED_TITLE_LENGTH))}\n${dayName(article.published, language)} · ${regionName(article.region, language)}`;
}

/** The newest articles of what a chat follows. */
export function newestList(articles: readonly Article[], reader: Reader): OutgoingMessage {
  const texts = textsFor(reader.language);
  if (articles.length === 0) return { html: texts.nothingOfItYet.markup };
  const items = articles.map((article) => articleItem(article, reader));
  return { html: paragraphs(bold(texts.newest), ...items).markup };
}
