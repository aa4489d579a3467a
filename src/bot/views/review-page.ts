import type { Article } from '../../articles/article.ts';
import { inLanguage, languagesOf } from '../../articles/editions.ts';
import { regionName } from '../../articles/regions/regions.ts';
import type { ReviewItem } from '../../sources/review.ts';
import { bold, type Html, html, italic, lines, link, paragraphs } from '../../telegram/html.ts';
import type { MessageButton, OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import { sourceKey } from '../buttons/source-key.ts';
import { textsFor } from '../locales/locale.ts';
import type { Reader } from '../reader.ts';
import { publication } from './article.ts';
import { shorten } from './shorten.ts';

const MAX_TITLE_LENGTH = 250;
const MAX_OLD_TITLE_LENGTH = 120;
/** UTF-16 units of the text: enough to judge it, and with all else far below Telegram's limit. */
const MAX_TEXT_LENGTH = 900;

/** An article that waits for review, in its queue. */
export interface ReviewPage {
  readonly item: ReviewItem;
  /** From 1. */
  readonly position: number;
  readonly total: number;
  readonly previousId: number | null;
  readonly nextId: number | null;
  /** The key of the source whose queue this is; null: that of all sources. */
  readonly scope: string | null;
  /** How many articles of its source wait. */
  readonly ofSource: number;
  /** The published article with its id; null if there is none. */
  readonly known: Article | null;
  /** Whether followers would get it; false if it is too old. */
  readonly isSent: boolean;
}

/** One article that waits for review, with what an admin decides of it; null: none waits. */
export function reviewPage(
  page: ReviewPage | null,
  reader: Reader,
  note: Html | null = null,
): OutgoingMessage {
  const { language } = reader;
  const texts = textsFor(language);
  const { review } = texts.sources;
  const toSources: MessageButton[] = [{ text: texts.sources.allButton, data: buttonData('sourcesPage', 0) }];
  if (page === null) return { html: paragraphs(note, review.nothing).markup, buttons: [toSources] };
  const { item, scope, ofSource } = page;
  const article = inLanguage(item.article, reader.languageOrder);
  const known = page.known === null ? undefined : inLanguage(page.known, [article.language]);
  const key = sourceKey(item.source);
  const turn = (text: string, id: number) => ({ text, data: buttonData('review', scope, id) });
  return {
    html: paragraphs(
      html`${review.title(page.position, page.total)} · ${bold(item.source)}`,
      lines(
        bold(link(article.url, shorten(article.title, MAX_TITLE_LENGTH))),
        html`${regionName(article.region, language)} · ${publication(article, language)} · ${languagesSaid(article, reader)}`,
      ),
      article.body === ''
        ? italic(review.noText)
        : html`<blockquote>${shorten(article.body, MAX_TEXT_LENGTH)}</blockquote>`,
      lines(
        italic(review.reasons[item.reason]),
        known === undefined ? null : italic(review.changes(shorten(known.title, MAX_OLD_TITLE_LENGTH))),
        page.isSent ? null : italic(review.notSent),
      ),
      // Next to the buttons, where it is seen on a phone.
      note,
    ).markup,
    buttons: [
      [
        { text: review.publishButton, data: buttonData('publishItem', scope, item.id) },
        { text: review.discardButton, data: buttonData('discardItem', scope, item.id) },
      ],
      [
        ...(page.previousId === null ? [] : [turn(texts.backButton, page.previousId)]),
        ...(page.nextId === null ? [] : [turn(texts.nextButton, page.nextId)]),
      ],
      ofSource > 1
        ? [{ text: review.allButton(ofSource, item.source), data: buttonData('publishAll', key) }]
        : [],
      toSources,
    ],
  };
}

/** Asks whether all articles of a source that wait up to an id are to be published. */
export function publishAllQuestion(
  { source, count, lastId }: { readonly source: string; readonly count: number; readonly lastId: number },
  reader: Reader,
): OutgoingMessage {
  const texts = textsFor(reader.language);
  const { review } = texts.sources;
  const key = sourceKey(source);
  return {
    html: review.allSure(count, source).markup,
    buttons: [
      [
        { text: review.sureButton(count), data: buttonData('publishWaiting', key, lastId) },
        { text: texts.backButton, data: buttonData('review', key, 0) },
      ],
    ],
  };
}

/** The language of the text that is shown, and those of the other editions. */
function languagesSaid(article: Article, { language }: Reader): string {
  const { languages, sources } = textsFor(language);
  const [shown, ...others] = languagesOf(article).map((code) => languages.said[code]);
  return [shown, ...(others.length > 0 ? [sources.review.alsoIn(others.join(', '))] : [])].join(', ');
}
