import type { Answer, AnswerPassage } from '../../answers/answer.ts';
import { regionName } from '../../articles/regions/regions.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import { isWithinDays, type OpenRange } from '../../query/dates/days.ts';
import { bold, type Html, html, lines, paragraphs } from '../../telegram/html.ts';
import type { MessageButton, OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import { DAY_TEXTS } from '../locales/day-texts.ts';
import { textsFor } from '../locales/locale.ts';
import type { Reader } from '../reader.ts';
import { articleItem, copiesLine } from './article.ts';
import { followButton, followIssuerButton, followTopicButton, latestButton } from './article-buttons.ts';
import { dayName } from './day.ts';
import { howItWasRead } from './how-it-was-read.ts';
import { interestName } from './interest-name.ts';
import { ARTICLES_A_PAGE, extentLine, listItems, pageButtons } from './list-page.ts';
import { shorten } from './shorten.ts';
import { markedExcerpt } from './snippet-text.ts';

/** The reply to a question that asks for a list of news, or a further page of it, counted from 0. */
export function listingReply(answer: Answer, reader: Reader, page = 0): OutgoingMessage {
  const { language } = reader;
  const { passages, topic, extent, regions, issuers } = answer;
  const places = placesOf(answer, language).join(', ');
  const items = passages.map((passage) => ({
    item: listItem(passage, topic !== null, reader),
    isMention: passage.isMention === true,
  }));
  const isOfPlace = topic === null && answer.period === null && regions.length + issuers.length > 0;
  return {
    html: paragraphs(
      listHeading(answer, listedOf(answer, language), language),
      listItems(items, places, language),
      extentLine(extent, language),
      howItWasRead(answer, language),
    ).markup,
    buttons: [
      pageButtons(page, extent?.hasMore === true, (to) => buttonData('list', to), language),
      isOfPlace && passages.length > 0 ? [] : [latestButton(answer, language)],
      ...followButtons(answer, language),
    ],
  };
}

/** How many passages are passed over for a page. */
export function skippedFor(page: number): number {
  return page * ARTICLES_A_PAGE;
}

/** Follows what is listed, if that is one region, body or topic; else offers the regions. */
function followButtons({ regions, issuers, topic }: Answer, language: BotLocale): MessageButton[][] {
  const [region] = regions;
  const [issuer] = issuers;
  if (issuer !== undefined && issuers.length === 1) return [[followIssuerButton(issuer, language)]];
  if (region !== undefined && regions.length === 1) return [[followButton(region, language)]];
  if (topic !== null && regions.length + issuers.length === 0) return [[followTopicButton(topic, language)]];
  return [[{ text: textsFor(language).regionsButton, data: buttonData('regions') }]];
}

/** What is listed: the topic, regions, bodies and days that the question names; empty if it names none. */
export function listedWhat(answer: Answer, language: BotLocale): string {
  const days = answer.period === null ? '' : daysNamed(answer.period, language);
  return [listedOf(answer, language), days].filter((part) => part !== '').join(' · ');
}

/** The same without the days. */
function listedOf(answer: Answer, language: BotLocale): string {
  const { topic } = answer;
  return [...(topic === null ? [] : [shorten(topic, 60)]), ...placesOf(answer, language)].join(' · ');
}

function placesOf({ regions, issuers }: Answer, language: BotLocale): string[] {
  return [
    ...regions.map((code) => regionName(code, language)),
    ...issuers.slice(0, MAX_ISSUERS).map((issuer) => interestName({ kind: 'issuer', issuer }, language)),
  ];
}

/** A short name may mean a body with all its branches. */
const MAX_ISSUERS = 3;

function daysNamed({ from, to }: OpenRange, language: BotLocale): string {
  if (from === null) return DAY_TEXTS[language].until(dayName(to, language));
  return [...new Set([from, to])].map((day) => dayName(day, language)).join(' – ');
}

function listHeading(answer: Answer, of: string, language: BotLocale): Html {
  const { outcome, topic, period, noSuchDay, passages } = answer;
  const texts = textsFor(language);
  const days = period === null ? null : daysNamed(period, language);
  const what = [of, ...(days === null ? [] : [days])].filter((part) => part !== '').join(' · ');
  if (noSuchDay !== null) {
    return sentences(DAY_TEXTS[language].noSuchDay(shorten(noSuchDay, 60)), nextBest(answer, language));
  }
  if (outcome === 'answered') {
    if (topic !== null) return bold(texts.articlesAbout(what));
    return bold(what === '' ? texts.newest : texts.newestOf(what));
  }
  if (
    period !== null &&
    days !== null &&
    !passages.some(({ article }) => isWithinDays(article.published, period))
  ) {
    const { nothingOn, nothingIn } = DAY_TEXTS[language];
    const nothing = period.from === period.to ? nothingOn : nothingIn;
    return sentences(nothing(days, of), nextBest(answer, language));
  }
  if (what === '') return html`${texts.noArticles}`;
  return html`${texts.noNewsOf(what)}${passages.length > 0 ? ` ${texts.nearest}` : ''}`;
}

function sentences(first: string, next: string | null): Html {
  return html`${first}${next === null ? '' : ` ${next}`}`;
}

/** What is listed where the days have nothing: the newest day, or the topic at other times. */
function nextBest({ topic, passages }: Answer, language: BotLocale): string | null {
  const [first] = passages;
  if (first === undefined) return null;
  if (topic !== null) return textsFor(language).nearest;
  return DAY_TEXTS[language].newestIs(dayName(first.article.published, language));
}

/** If the question has a topic, articles are listed with the text about it, in the edition that the text is of. */
function listItem(passage: AnswerPassage, isOnTopic: boolean, reader: Reader): Html {
  if (!isOnTopic || passage.matches.length === 0) return articleItem(passage.article, reader);
  const item = articleItem(passage.article, { ...reader, languageOrder: [passage.article.language] });
  return lines(item, markedExcerpt(passage, passage.matches), copiesLine(passage.copies, reader));
}
