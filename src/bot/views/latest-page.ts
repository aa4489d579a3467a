import { type RegionCode, regionName } from '../../articles/regions/regions.ts';
import type { NewsIndex } from '../../index/news-index.ts';
import { bold, html, italic, lines, paragraphs } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import { textsFor } from '../locales/locale.ts';
import type { Reader } from '../reader.ts';
import { articleItem } from './article.ts';
import { followButton } from './article-buttons.ts';
import { ARTICLES_A_PAGE, extentLine, listItems } from './list-page.ts';

/**
 * A page (from 0; limited to existing pages) of the newest articles of one region, and after them of those that name it;
 * or of all.
 */
export function latestPage(
  index: NewsIndex,
  { region, page }: { readonly region: RegionCode | null; readonly page: number },
  reader: Reader,
): OutgoingMessage {
  const { language } = reader;
  const texts = textsFor(language);
  const name = region === null ? null : regionName(region, language);
  const own = index.list(region === null ? {} : { regions: [region] });
  const mentioning = region === null ? [] : index.list({ naming: [region] });
  const articles = [...own, ...mentioning];
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
  const start = shown * ARTICLES_A_PAGE;
  const items = articles.slice(start, start + ARTICLES_A_PAGE).map((article, at) => ({
    item: articleItem(article, reader),
    isMention: start + at >= own.length,
  }));
  const last = start + items.length;
  const extent = {
    ...{ own: own.length, mentioning: mentioning.length, isExact: true },
    ...{ first: start + 1, last, hasMore: last < articles.length },
  };
  const turn = (text: string, to: number) => ({
    text,
    data: buttonData('latest', region, to),
  });
  return {
    html: paragraphs(
      bold(name === null ? texts.newest : texts.newestOf(name)),
      listItems(items, name ?? '', language),
      lines(extentLine(extent, language), pages > 1 ? italic(texts.page(shown + 1, pages)) : null),
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
