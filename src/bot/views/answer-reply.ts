import type { Answer, AnswerPassage, TextRange } from '../../answers/answer.ts';
import type { Article } from '../../articles/article.ts';
import { inLanguage } from '../../articles/editions.ts';
import { usualOrder } from '../../chats/language-order.ts';
import type { NewsIndex } from '../../index/news-index.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import { type Html, html, italic, lines, paragraphs } from '../../telegram/html.ts';
import type { MessageButton, OutgoingMessage } from '../../telegram/outgoing-message.ts';
import { buttonData } from '../buttons/button-data.ts';
import { type MissingKind, type Texts, textsFor } from '../locales/locale.ts';
import { TALK_TEXTS } from '../locales/talk-texts.ts';
import type { Reader } from '../reader.ts';
import { voteButton, watchButton } from './answer-buttons.ts';
import { articleSource, copiesLine } from './article.ts';
import {
  editionButtons,
  followButton,
  latestButton,
  linkButtons,
  shareButton,
  sourceButton,
} from './article-buttons.ts';
import { articleBody } from './article-push.ts';
import { exampleButtons } from './examples.ts';
import { howItWasRead } from './how-it-was-read.ts';
import { listingReply } from './listing-reply.ts';
import { notNewsReply } from './not-news-reply.ts';
import { shorten } from './shorten.ts';
import { markedExcerpt, markedSnippet } from './snippet-text.ts';

/** Passages to search for: more than the one shown, to know whether there are others. */
export const PASSAGES_IN_REPLY = 3;
/** Passages that the buttons of an answer can show. */
export const PASSAGES_TO_PAGE = 12;
/** UTF-16 units of the closest passage if nothing answers the question. */
const MAX_CLOSEST_LENGTH = 250;
const MAX_MISSING = 4;
const MAX_MISSING_LENGTH = 40;
/** Of the question that a follow-up was taken with. */
const MAX_ABOUT_LENGTH = 80;

/**
 * Whether only one article was searched (a follow-up), the bot's name for links, and the editions that the reader
 * prefers: by default those that are usual for the language.
 */
export interface AnswerPlace extends Partial<Pick<Reader, 'languageOrder'>> {
  readonly isWithinArticle: boolean;
  /** The question that a follow-up was taken with; absent or null if it was asked alone. */
  readonly about?: string | null;
  readonly botName?: string;
}

const EVERYWHERE: AnswerPlace = { isWithinArticle: false };

/** The reply to a question; the same for Telegram, the terminal and the evaluation. */
export function answerReply(
  answer: Answer,
  index: NewsIndex,
  language: BotLocale,
  place: AnswerPlace = EVERYWHERE,
): OutgoingMessage {
  if (answer.notNews !== null) return notNewsReply(answer.notNews, index, language);
  if (answer.listing) return listingReply(answer, readerOf(language, place));
  switch (answer.outcome) {
    case 'answered':
      return answeredReply(answer, language, place);
    case 'related':
      return relatedReply(answer, readerOf(language, place), place);
    case 'nothing':
      return nothingReply(answer, index, language, place);
  }
}

function readerOf(language: BotLocale, { languageOrder }: AnswerPlace): Reader {
  return { language, languageOrder: languageOrder ?? usualOrder(language) };
}

function answeredReply(answer: Answer, language: BotLocale, place: AnswerPlace): OutgoingMessage {
  const { isWithinArticle, botName } = place;
  const reader = readerOf(language, place);
  const [first] = answer.passages;
  if (first === undefined) throw new RangeError('an answered question has a first passage');
  return {
    // Only the answer itself is bold; without an exact answer, nothing in the sentence is.
    html: paragraphs(
      aboutLine(place, language),
      passageCard(first, { reader, marks: spanOf(answer) ?? [] }),
      howItWasRead(answer, language),
    ).markup,
    buttons: [
      [...moreButton(answer, { isWithinArticle, language }), ...readersSource(first.article, reader)],
      editionButtons(first.article, underAnswer(isWithinArticle)),
      underPassage(first, language, isWithinArticle),
      underVotes(first.article, language, { botName }),
      askAloneButton(place, language),
    ],
  };
}

/** Votes on an answer, and *Share*; what is no answer has no votes. */
function underVotes(
  article: Article,
  language: BotLocale,
  { botName, votes = true }: { readonly botName: string | undefined; readonly votes?: boolean },
): MessageButton[] {
  const share = botName === undefined ? [] : [shareButton(article, { language, botName })];
  return votes ? [voteButton('up', false), voteButton('down', false), ...share] : share;
}

/** Another passage of an answer, which replaces the one in the message. */
export function furtherPassage(
  answer: Answer,
  at: number,
  language: BotLocale,
  place: AnswerPlace = EVERYWHERE,
): OutgoingMessage | null {
  const { isWithinArticle, botName } = place;
  const reader = readerOf(language, place);
  const passage = answer.passages[at];
  if (passage === undefined) return null;
  const texts = textsFor(language);
  const last = answer.passages.length - 1;
  const to = (from: number) => buttonData(passageKind(isWithinArticle), from);
  return {
    html: paragraphs(
      passageCard(passage, { reader, marks: marksOf(answer, passage) }),
      italic(texts.page(at + 1, answer.passages.length)),
      howItWasRead(answer, language),
    ).markup,
    buttons: [
      [
        ...(at > 0 ? [{ text: texts.backButton, data: to(at - 1) }] : []),
        ...readersSource(passage.article, reader),
        ...(at < last ? [{ text: texts.nextButton, data: to(at + 1) }] : []),
      ],
      editionButtons(passage.article, underAnswer(isWithinArticle)),
      underPassage(passage, language, isWithinArticle),
      underVotes(
        passage.article,
        language,
        answer.outcome === 'answered' ? { botName } : { botName, votes: false },
      ),
    ],
  };
}

/** The article of an answer in another edition, with a button back to the answer; null where its question is gone. */
export function editionOfAnswer(
  article: Article,
  { language, botName }: Pick<Reader, 'language'> & { readonly botName: string },
  { under, answer }: { readonly under: 'answer' | 'followUp'; readonly answer: Answer | null },
): OutgoingMessage {
  const passages = answer?.passages ?? [];
  const at = passages.findIndex((passage) => passage.article.id === article.id);
  const isFollowUp = under === 'followUp';
  const back = buttonData(passageKind(isFollowUp), Math.max(0, at));
  return {
    html: paragraphs(articleBody(article, language), answer === null ? null : howItWasRead(answer, language))
      .markup,
    buttons: [
      [{ text: textsFor(language).backButton, data: back }, ...sourceButton(article, language)],
      editionButtons(article, under),
      underArticle(article, language, isFollowUp),
      underVotes(article, language, { botName, votes: answer?.outcome === 'answered' }),
    ],
  };
}

function underAnswer(isWithinArticle: boolean): 'answer' | 'followUp' {
  return isWithinArticle ? 'followUp' : 'answer';
}

/** Opens the publisher's page in the reader's language, also where the answer is quoted from another edition. */
function readersSource(article: Article, { language, languageOrder }: Reader) {
  return sourceButton(inLanguage(article, languageOrder), language);
}

function passageKind(isWithinArticle: boolean): 'passageOfArticle' | 'passage' {
  return isWithinArticle ? 'passageOfArticle' : 'passage';
}

/** Shows the second passage. */
function moreButton(
  { passages }: Answer,
  { isWithinArticle, language }: AnswerPlace & { readonly language: BotLocale },
) {
  if (passages.length < 2) return [];
  return [{ text: textsFor(language).moreButton, data: buttonData(passageKind(isWithinArticle), 1) }];
}

/** A follow-up has no meaning without the answer that it replies to, so it cannot be watched. */
function underPassage({ article }: AnswerPassage, language: BotLocale, isWithinArticle: boolean) {
  return underArticle(article, language, isWithinArticle);
}

function underArticle(article: Article, language: BotLocale, isWithinArticle: boolean) {
  return [followButton(article.region, language), ...(isWithinArticle ? [] : [watchButton(false, language)])];
}

/** One passage as a message, sent to any chat by inline mode. */
export function passageResult(
  passage: AnswerPassage,
  { answer, botName, ...reader }: Reader & { readonly answer: Answer; readonly botName: string },
): OutgoingMessage {
  return {
    html: passageCard(passage, { reader, marks: marksOf(answer, passage) }).markup,
    buttons: linkButtons(inLanguage(passage.article, reader.languageOrder), { ...reader, botName }),
  };
}

function relatedReply(answer: Answer, reader: Reader, place: AnswerPlace): OutgoingMessage {
  const { language } = reader;
  const texts = textsFor(language);
  const [closest] = answer.passages;
  return {
    html: paragraphs(
      aboutLine(place, language),
      html`${texts.related}`,
      closest === undefined
        ? null
        : lines(
            quoted(markedExcerpt(closest, marksOf(answer, closest), MAX_CLOSEST_LENGTH)),
            articleSource(closest.article, language),
            missingLine(answer, texts),
          ),
      howItWasRead(answer, language),
    ).markup,
    buttons: [
      moreButton(answer, { ...place, language }),
      closest === undefined ? [] : editionButtons(closest.article, underAnswer(place.isWithinArticle)),
      [...(place.isWithinArticle ? [] : [watchButton(false, language)]), latestButton(answer, language)],
      askAloneButton(place, language),
    ],
  };
}

/** What the closest passage does not contain of the question; kinds of answers are named in the reader's language. */
function missingLine({ missing, question }: Answer, texts: Texts): Html | null {
  if (missing.length === 0) return null;
  const asked = question.toLowerCase();
  const named = missing.slice(0, MAX_MISSING).map((word) => {
    const isKind = Object.hasOwn(texts.missingKinds, word) && !asked.includes(word);
    return isKind ? texts.missingKinds[word as MissingKind] : shorten(word, MAX_MISSING_LENGTH);
  });
  return html`${texts.notMentioned} ${named.join(' · ')}`;
}

function nothingReply(
  answer: Answer,
  index: NewsIndex,
  language: BotLocale,
  place: AnswerPlace,
): OutgoingMessage {
  const texts = textsFor(language);
  const examples = exampleButtons(index, language);
  return {
    html: paragraphs(
      aboutLine(place, language),
      html`${texts.nothing}`,
      howItWasRead(answer, language),
      examples.length > 0 ? html`${texts.tryInstead}` : null,
    ).markup,
    buttons: [
      ...examples,
      [...(place.isWithinArticle ? [] : [watchButton(false, language)]), latestButton(answer, language)],
      askAloneButton(place, language),
    ],
  };
}

/** Says that the question before was taken along, and which it was. */
function aboutLine({ about }: AnswerPlace, language: BotLocale): Html | null {
  if (about === undefined || about === null) return null;
  return italic(TALK_TEXTS[language].about(shorten(about, MAX_ABOUT_LENGTH)));
}

function askAloneButton({ about }: AnswerPlace, language: BotLocale) {
  if (about === undefined || about === null) return [];
  return [{ text: TALK_TEXTS[language].newQuestion, data: buttonData('askAlone') }];
}

/** The snippet, then its source. */
function passageCard(
  passage: AnswerPassage,
  { reader, marks }: { readonly reader: Reader; readonly marks: readonly TextRange[] },
): Html {
  return lines(
    quoted(markedSnippet(passage, marks)),
    articleSource(passage.article, reader.language),
    copiesLine(passage.copies, reader),
  );
}

function quoted(text: Html): Html {
  return html`<blockquote>${text}</blockquote>`;
}

/** The exact answer if this passage has one, otherwise the words of the question. */
function marksOf(answer: Answer, passage: AnswerPassage): readonly TextRange[] {
  return (passage === answer.passages[0] ? spanOf(answer) : null) ?? passage.matches;
}

function spanOf({ answerSpan }: Answer): readonly TextRange[] | null {
  return answerSpan === null ? null : [answerSpan];
}
