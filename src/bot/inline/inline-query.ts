import type { InlineQuery, InlineQueryResultArticle } from 'telegraf/types';
import { inLanguage } from '../../articles/editions.ts';
import { printable } from '../../telegram/html.ts';
import { type OutgoingMessage, toTelegram } from '../../telegram/outgoing-message.ts';
import { plainTextOf } from '../../telegram/plain-text.ts';
import { answerForReader } from '../answer-for-reader.ts';
import type { Services } from '../chat-context.ts';
import { textsFor } from '../locales/locale.ts';
import { personReading, type Reader } from '../reader.ts';
import { personOf, type TelegramDeps } from '../telegram-chat-context.ts';
import { passageResult } from '../views/answer-reply.ts';
import { publicationOfEdition } from '../views/article.ts';
import { articleResult } from '../views/article-push.ts';
import { dayIn } from '../views/day.ts';
import { shorten } from '../views/shorten.ts';
import { markedExcerpt } from '../views/snippet-text.ts';

const RESULTS_A_PAGE = 10;
/** Passages to search for; the best of each article is offered. */
const MAX_RESULTS = 50;
/** Answers change only with a load; the newest articles also when the person follows another region. */
const CACHE_SECONDS = { question: 300, newest: 30 };

/** An entry in the list, and the message that it inserts. */
interface InlineResult {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly message: OutgoingMessage;
}

interface Look extends Reader {
  readonly botName: string;
}

/** `@bot question` in any chat: passages to choose from. Without a question, the newest of the person's regions. */
export async function answerInlineQuery(
  services: Services,
  { telegram, identity }: Pick<TelegramDeps, 'telegram' | 'identity'>,
  { id, from, query, offset }: InlineQuery,
): Promise<void> {
  const reader = await personReading(services.store.chats, personOf(from));
  const question = query.trim();
  const look = { ...reader, botName: identity.username };
  const results =
    question === ''
      ? await newestResults(services, from.id, look)
      : await questionResults(services, question, look);
  const start = /^\d{1,3}$/.test(offset) ? Number(offset) : 0;
  const end = start + RESULTS_A_PAGE;
  await telegram.callApi('answerInlineQuery', {
    inline_query_id: id,
    results: results.slice(start, end).map(toInlineArticle),
    next_offset: end < results.length ? String(end) : '',
    cache_time: question === '' ? CACHE_SECONDS.newest : CACHE_SECONDS.question,
    // Texts depend on the person's language, and the newest articles on their regions.
    is_personal: true,
    ...(results.length > 0
      ? {}
      : { button: { text: textsFor(reader.language).inlineNothing, start_parameter: 'inline' } }),
  });
}

async function questionResults(
  { library, timeZone, now }: Services,
  question: string,
  look: Look,
): Promise<InlineResult[]> {
  const today = dayIn(timeZone, now());
  const answer = await answerForReader(library.index, question, look, { top: MAX_RESULTS, today });
  const { passages } = answer;
  const bestOfTheirs = passages.filter(
    ({ article }, at) => passages.findIndex((passage) => passage.article.id === article.id) === at,
  );
  return bestOfTheirs.map((passage) => ({
    id: passage.article.id,
    title: passage.article.title,
    // The list shows only its beginning.
    description: `${publicationOfEdition(passage.article, look.language)}\n${plainTextOf(markedExcerpt(passage, passage.matches).markup)}`,
    message: passageResult(passage, { answer, ...look }),
  }));
}

async function newestResults(
  { library, store }: Services,
  personId: number,
  look: Look,
): Promise<InlineResult[]> {
  const followed = (await store.subscriptions.of(personId)).flatMap(({ interest }) =>
    interest.kind === 'region' ? [interest.region] : [],
  );
  const articles = library.index.list(followed.length === 0 ? {} : { regions: followed });
  return articles
    .slice(0, MAX_RESULTS)
    .map((article) => inLanguage(article, look.languageOrder))
    .map((article) => ({
      id: article.id,
      title: article.title,
      description: publicationOfEdition(article, look.language),
      message: articleResult(article, look),
    }));
}

function toInlineArticle({ id, title, description, message }: InlineResult): InlineQueryResultArticle {
  const { text, parse_mode, link_preview_options, reply_markup } = toTelegram(message);
  return {
    type: 'article',
    id,
    title: shorten(printable(title), 100),
    description: shorten(printable(description), 240),
    input_message_content: { message_text: text, parse_mode, link_preview_options },
    ...(reply_markup === undefined
      ? {}
      : { reply_markup: { inline_keyboard: reply_markup.inline_keyboard.map((row) => [...row]) } }),
  };
}
