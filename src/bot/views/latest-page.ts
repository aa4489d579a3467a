import { type RegionCode, regionName } from '../../articles/regions/regions.ts';
import type { NewsIndex } from '../../index/news-index.ts';
import { bold, html, italic, paragraphs } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import { textsFor } from '../locales/locale.ts';
import type { Reader } from '../reader.ts';
import { articleItem } from './article.ts';
import { followButton } from './article-buttons.ts';

const ARTICLES_A_PAGE = 5;

/** A page (from 0; limited to existing pages) of the newest articles of one region, or of all. */
export function latestPage(
  index: NewsIndex,
  { region, page }: { readonly region: RegionCode | null; readonly page: number },
  reader: Reader,
): OutgoingMessage {
  const { language } = reader;
  const texts = textsFor(language);
  const name = region === null ? null : regionName(region, language);
  const articles = index.list(region === null ? {} : { regions: [region] });
  const otherwise = [{ text: texts.regionsButton, data: buttonData('regions') }];
  if (articles.length === 0) {
    const message = name === null ? texts.noArticles : html`${texts.noNewsOf(name)}`;
    return {
      html: message.markup,
      buttons: [region === null ? otherwise : [followButton(region, language)]],
    };
  }
  const pages = Math.ceil(articles.length / ARTICLES_A_PAGE);
  const shown = Math.min(page, pages - 1);
  const turn = (text: string, to: number) => ({
    text,
    data: buttonData('latest', region, to),
  });
  return {
    html: paragraphs(
      bold(name === null ? texts.newest : texts.newestOf(name)),
      ...articles
        .slice(shown * ARTICLES_A_PAGE, (shown + 1) * ARTICLES_A_PAGE)
        .map((article) => articleItem(article, reader)),
      pages > 1 ? italic(texts.page(shown + 1, pages)) : null,
    ).markup,
    buttons: [
      [
        ...(shown > 0 ? [turn(texts.backButton, shown - 1)] : []),
        ...(shown < pages - 1 ? [turn(texts.nextButton, shown + 1)] : []),
      ],
      region === null ? otherwise : [followButton(region, language)],
    ],
  };
}
