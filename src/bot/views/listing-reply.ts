import type { Answer, AnswerPassage } from '../../answers/answer.ts';
import { regionName } from '../../articles/regions/regions.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import { isWithinDays, type OpenRange } from '../../query/dates/days.ts';
import { bold, type Html, html, lines, paragraphs } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import { DAY_TEXTS } from '../locales/day-texts.ts';
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

/** What is listed: the topic and the regions that the question names; empty if it names none. */
function listedWhat({ topic, regions }: Answer, language: BotLocale): string {
  return [
    ...(topic === null ? [] : [shorten(topic, 60)]),
    ...regions.map((code) => regionName(code, language)),
  ].join(' · ');
}

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
