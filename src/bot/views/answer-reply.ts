import type { Answer, AnswerPassage } from '../../answers/answer.ts';
import type { Article, Language } from '../../articles/article.ts';
import { issuerName } from '../../articles/issuers/issuers.ts';
import { regionName } from '../../articles/regions/regions.ts';
import type { NewsIndex } from '../../index/news-index.ts';
import { bold, type Html, html, italic, lines, link, paragraphs } from '../../telegram/html.ts';
import type { OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import { textsFor } from '../locales/locale.ts';
import { articleHeading, articleItem, publication } from './article.ts';
import { followButton, linkButtons, shareButton, sourceButton } from './article-buttons.ts';
import { dayName } from './day.ts';
import { exampleButtons } from './examples.ts';
import { shorten } from './shorten.ts';
import { markedExcerpt, markedSnippet } from './snippet-text.ts';

/** Passages of one reply: the first in full, two more short. */
export const PASSAGES_IN_REPLY = 3;
const MAX_COPIES_NAMED = 5;
/** Passages that the buttons of an answer lead to. */
export const PASSAGES_TO_PAGE = 12;

/** Where an answer was looked for (follow-ups within one article), and whose links it may hold. */
interface AnswerPlace {
  readonly isWithinArticle: boolean;
  readonly botName?: string;
}

const EVERYWHERE: AnswerPlace = { isWithinArticle: false };

/** The message that answers a question; the same for Telegram, the terminal and the evaluation. */
export function answerReply(
  answer: Answer,
  index: NewsIndex,
  language: Language,
  place: AnswerPlace = EVERYWHERE,
): OutgoingMessage {
  if (answer.listing) return listingReply(answer, language);
  switch (answer.outcome) {
    case 'answered':
      return answeredReply(answer, language, place);
    case 'related':
      return relatedReply(answer, language);
    case 'nothing':
      return nothingReply(answer, index, language);
  }
}

function answeredReply(
  answer: Answer,
  language: Language,
  { isWithinArticle, botName }: AnswerPlace,
): OutgoingMessage {
  const texts = textsFor(language);
  const [first, ...others] = answer.passages.slice(0, PASSAGES_IN_REPLY);
  if (first === undefined) throw new RangeError('an answered question has a first passage');
  return {
    html: paragraphs(
      corrections(answer, language),
      searchedFor(answer, language),
      passageCard(first, language),
      ...shortCards(first.article, others, language),
    ).markup,
    buttons: [
      [
        ...(others.length > 0
          ? [{ text: texts.moreButton, data: buttonData(passageKind(isWithinArticle), 1) }]
          : []),
        ...sourceButton(first.article, language),
      ],
      underPassage(first, language, isWithinArticle),
      [...VOTES, ...(botName === undefined ? [] : [shareButton(first.article, { language, botName })])],
    ],
  };
}

const VOTES = [
  { text: '👍', data: buttonData('vote', 'up') },
  { text: '👎', data: buttonData('vote', 'down') },
];

/** One further passage of an answer, which the message turns to in place. */
export function furtherPassage(
  answer: Answer,
  at: number,
  language: Language,
  { isWithinArticle }: AnswerPlace = EVERYWHERE,
): OutgoingMessage | null {
  const passage = answer.passages[at];
  if (passage === undefined) return null;
  const texts = textsFor(language);
  const last = answer.passages.length - 1;
  const to = (from: number) => buttonData(passageKind(isWithinArticle), from);
  return {
    html: paragraphs(passageCard(passage, language), italic(texts.page(at + 1, answer.passages.length)))
      .markup,
    buttons: [
      [
        ...(at > 0 ? [{ text: texts.backButton, data: to(at - 1) }] : []),
        ...sourceButton(passage.article, language),
        ...(at < last ? [{ text: texts.nextButton, data: to(at + 1) }] : []),
      ],
      underPassage(passage, language, isWithinArticle),
    ],
  };
}

function passageKind(isWithinArticle: boolean): 'passageOfArticle' | 'passage' {
  return isWithinArticle ? 'passageOfArticle' : 'passage';
}

/** A follow-up says nothing without the answer that it replies to: it cannot stand alone and be watched. */
function underPassage({ article }: AnswerPassage, language: Language, isWithinArticle: boolean) {
  return [followButton(article.region, language), ...(isWithinArticle ? [] : [watchButton(language)])];
}

/** One passage as a message of its own, inserted into any chat. */
export function passageResult(
  passage: AnswerPassage,
  { language, botName }: { readonly language: Language; readonly botName: string },
): OutgoingMessage {
  return {
    html: passageCard(passage, language).markup,
    buttons: linkButtons(passage.article, { language, botName }),
  };
}

function relatedReply(answer: Answer, language: Language): OutgoingMessage {
  const texts = textsFor(language);
  return {
    html: paragraphs(
      html`${texts.related}`,
      ...distinctArticles(answer).map((article) => articleItem(article, language)),
      corrections(answer, language),
      searchedFor(answer, language),
    ).markup,
    buttons: [
      [{ text: texts.moreButton, data: buttonData('passage', 0) }],
      [watchButton(language), latestButton(answer, language)],
    ],
  };
}

function nothingReply(answer: Answer, index: NewsIndex, language: Language): OutgoingMessage {
  const texts = textsFor(language);
  const examples = exampleButtons(index, language);
  return {
    html: paragraphs(
      html`${texts.nothing}`,
      corrections(answer, language),
      searchedFor(answer, language),
      examples.length > 0 ? html`${texts.tryInstead}` : null,
    ).markup,
    buttons: [...examples, [watchButton(language), latestButton(answer, language)]],
  };
}

function listingReply(answer: Answer, language: Language): OutgoingMessage {
  const texts = textsFor(language);
  const { passages, topic } = answer;
  const [region] = answer.regions;
  const what = listedWhat(answer, language);
  return {
    html: paragraphs(
      listHeading(answer, what, language),
      corrections(answer, language),
      searchedFor(answer, language),
      ...passages.map((passage) => listItem(passage, topic !== null, language)),
    ).markup,
    buttons: [
      [latestButton(answer, language)],
      ...(region === undefined || answer.regions.length > 1
        ? [[{ text: texts.regionsButton, data: buttonData('regions') }]]
        : [[followButton(region, language)]]),
    ],
  };
}

/** What a list is of: its topic, regions and days, as far as the question names them; empty where it names none. */
function listedWhat({ topic, regions, period }: Answer, language: Language): string {
  const days = period === null ? [] : [...new Set([period.from, period.to])];
  return [
    ...(topic === null ? [] : [shorten(topic, 60)]),
    ...regions.map((code) => regionName(code, language)),
    ...(days.length === 0 ? [] : [days.map((day) => dayName(day, language)).join(' – ')]),
  ].join(' · ');
}

function listHeading({ outcome, topic, passages }: Answer, what: string, language: Language): Html {
  const texts = textsFor(language);
  if (outcome === 'answered') {
    if (topic !== null) return bold(texts.articlesAbout(what));
    return bold(what === '' ? texts.newest : texts.newestOf(what));
  }
  if (what === '') return html`${texts.noArticles}`;
  return html`${texts.noNewsOf(what)}${passages.length > 0 ? ` ${texts.nearest}` : ''}`;
}

/** Where a topic is asked for, an article is listed with what it has to say of it. */
function listItem(passage: AnswerPassage, isOnTopic: boolean, language: Language): Html {
  const item = articleItem(passage.article, language);
  if (!isOnTopic || passage.matches.length === 0) return item;
  return lines(item, markedExcerpt(passage), copiesLine(passage.copies, language));
}

function passageCard(passage: AnswerPassage, language: Language): Html {
  return lines(
    html`<blockquote>${markedSnippet(passage)}</blockquote>`,
    articleHeading(passage.article, language),
    copiesLine(passage.copies, language),
  );
}

/** Further passages, short: those of the article shown first need no title again. */
function shortCards(shown: Article, others: readonly AnswerPassage[], language: Language): Html[] {
  const texts = textsFor(language);
  const sameArticle = others.filter(({ article }) => article === shown);
  const elsewhere = others.filter(({ article }) => article !== shown);
  return [
    ...(sameArticle.length > 0 ? [bold(texts.sameArticle), ...sameArticle.map(markedExcerpt)] : []),
    ...(elsewhere.length > 0
      ? [
          bold(texts.alsoInTheNews),
          ...[...new Set(elsewhere.map(({ article }) => article))].map((article) =>
            shortCard(
              article,
              elsewhere.filter((other) => other.article === article),
              language,
            ),
          ),
        ]
      : []),
  ];
}

function shortCard(article: Article, passages: readonly AnswerPassage[], language: Language): Html {
  return lines(
    ...passages.map(markedExcerpt),
    html`${link(article.url, shorten(article.title, 80))} (${publication(article, language)})`,
  );
}

function copiesLine(copies: readonly Article[], language: Language): Html | null {
  if (copies.length === 0) return null;
  const texts = textsFor(language);
  const named = copies
    .slice(0, MAX_COPIES_NAMED)
    .map(({ url, issuer }, at) => html`${at === 0 ? '' : ', '}${link(url, issuerName(issuer, language))}`);
  const rest = copies.length - named.length;
  return html`${texts.alsoPublishedBy} ${named}${rest > 0 ? ` ${texts.andMore(rest)}` : ''}`;
}

function corrections({ corrections }: Answer, language: Language): Html | null {
  if (corrections.length === 0) return null;
  const words = corrections.map(({ to }) => shorten(to, 40)).slice(0, 8);
  return italic(textsFor(language).readAs(words.join(', ')));
}

/** What stands for the words of a question in another language than the texts'. */
function searchedFor({ searchedFor: words }: Answer, language: Language): Html | null {
  if (words.length === 0) return null;
  return italic(textsFor(language).searchedFor(shorten(words.join(' · '), 200)));
}

function distinctArticles({ passages }: Answer): Article[] {
  return [...new Set(passages.map(({ article }) => article))];
}

/** New articles that answer the question come by themselves. */
function watchButton(language: Language) {
  return { text: textsFor(language).watchButton, data: buttonData('watch') };
}

function latestButton({ regions }: Answer, language: Language) {
  const [region] = regions;
  return {
    text: textsFor(language).latestButton,
    data: buttonData('latest', regions.length === 1 && region ? region : null, 0),
  };
}
