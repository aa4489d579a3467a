import type { Answer, AnswerPassage } from '../../answers/answer.ts';
import { regionName } from '../../articles/regions/regions.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import { bold, type Html, html, lines, paragraphs } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import { textsFor } from '../locales/locale.ts';
import type { Reader } from '../reader.ts';
import { articleItem, copiesLine } from './article.ts';
import { followButton, latestButton } from './article-buttons.ts';
import { dayName } from './day.ts';
import { howItWasRead } from './how-it-was-read.ts';
import { shorten } from './shorten.ts';
import { markedExcerpt } from './snippet-text.ts';

/** The reply to a question that asks for a list of news. */
export function listingReply(answer: Answer, reader: Reader): OutgoingMessage {
  const { language } = reader;
  const texts = textsFor(language);
  const { passages, topic } = answer;
  const [region] = answer.regions;
  const what = listedWhat(answer, language);
  return {
    html: paragraphs(
      listHeading(answer, what, language),
      ...passages.map((passage) => listItem(passage, topic !== null, reader)),
      howItWasRead(answer, language),
    ).markup,
    buttons: [
      [latestButton(answer, language)],
      ...(region === undefined || answer.regions.length > 1
        ? [[{ text: texts.regionsButton, data: buttonData('regions') }]]
        : [[followButton(region, language)]]),
    ],
  };
}

/** What is listed: the topic, regions and days that the question names; empty if it names none. */
function listedWhat({ topic, regions, period }: Answer, language: BotLocale): string {
  const days = period === null ? [] : [...new Set([period.from, period.to])];
  return [
    ...(topic === null ? [] : [shorten(topic, 60)]),
    ...regions.map((code) => regionName(code, language)),
    ...(days.length === 0 ? [] : [days.map((day) => dayName(day, language)).join(' – ')]),
  ].join(' · ');
}

function listHeading({ outcome, topic, passages }: Answer, what: string, language: BotLocale): Html {
  const texts = textsFor(language);
  if (outcome === 'answered') {
    if (topic !== null) return bold(texts.articlesAbout(what));
    return bold(what === '' ? texts.newest : texts.newestOf(what));
  }
  if (what === '') return html`${texts.noArticles}`;
  return html`${texts.noNewsOf(what)}${passages.length > 0 ? ` ${texts.nearest}` : ''}`;
}

/** If the question has a topic, articles are listed with the text about it, in the edition that the text is of. */
function listItem(passage: AnswerPassage, isOnTopic: boolean, reader: Reader): Html {
  if (!isOnTopic || passage.matches.length === 0) return articleItem(passage.article, reader);
  const item = articleItem(passage.article, { ...reader, languageOrder: [passage.article.language] });
  return lines(item, markedExcerpt(passage, passage.matches), copiesLine(passage.copies, reader));
}
