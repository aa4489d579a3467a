import type { Article } from '../articles/article.ts';
import type { Chat, ChatStore } from '../chats/chat.ts';
import type { LanguageOrder } from '../chats/language-order.ts';
import { dueAfterPause, pauseEnd } from '../chats/own-pause.ts';
import type { Schedule } from '../chats/schedule.ts';
import { AT_ONCE, inZone } from '../chats/schedule.ts';
import { matchSubscriptions, type QuestionIndex, reasonOf } from '../subscriptions/matching.ts';
import type { Mentions } from '../subscriptions/mentions.ts';
import type { Subscription, SubscriptionStore } from '../subscriptions/types.ts';
import type { Millis } from '../time/millis.ts';
import type { OutboxStore } from './types.ts';

/** What the end of a subscription needs; run it in a write transaction. */
export interface Ending {
  readonly tx: {
    readonly subscriptions: SubscriptionStore;
    readonly outbox: OutboxStore;
    readonly articles: { byId(id: string): Promise<Article | null> };
    readonly loads: { revision(): Promise<number> };
  };
  /** May lack articles that another process has just loaded: questions do not match those. */
  readonly index: QuestionIndex;
  /** Of the store, whose articles the index has. */
  readonly revision: number;
}

/**
 * The index lacks articles whose pushes a standing question may keep. Nothing is changed: bring the index up to date, and
 * try again.
 */
export class IndexBehindError extends Error {
  constructor() {
    super('the index lacks articles that another process has loaded');
    this.name = 'IndexBehindError';
  }
}

/**
 * Ends a chat's subscription and withdraws its queued pushes. Those of articles that another subscription of the chat
 * matches too keep their place and time, and come by that one. Null if the chat has no such subscription: a button may
 * be old or forged.
 *
 * @throws {IndexBehindError}
 */
export async function endSubscription(
  ending: Ending,
  chatId: number,
  id: number,
): Promise<Subscription | null> {
  const ended = await ending.tx.subscriptions.unsubscribe(chatId, id);
  if (ended === null) return null;
  await withdrawUnmatched(ending, chatId, id);
  return ended;
}

/**
 * Sets which mentions a region's subscription brings, and withdraws queued pushes that it no longer does.
 *
 * @throws {IndexBehindError}
 */
export async function changeMentions(
  ending: Ending,
  chatId: number,
  id: number,
  mentions: Mentions,
): Promise<Subscription | null> {
  const changed = await ending.tx.subscriptions.setMentions(chatId, id, mentions);
  if (changed !== null) await withdrawUnmatched(ending, chatId, id);
  return changed;
}

/** Withdraws the queued pushes of a subscription that none of the chat's matches now; the others go by what matches. */
async function withdrawUnmatched({ tx, index, revision }: Ending, chatId: number, id: number): Promise<void> {
  const queued = await tx.outbox.unsentOf(chatId, id);
  const articles: Article[] = [];
  for (const articleId of queued) {
    const article = index.article(articleId) ?? (await tx.articles.byId(articleId));
    if (article !== null) articles.push(article);
  }
  const standing = articles.length === 0 ? [] : await tx.subscriptions.of(chatId);
  const isAsked = standing.some(({ interest }) => interest.kind === 'question');
  if (isAsked && articles.some(({ id: articleId }) => index.article(articleId) === undefined)) {
    // What the index will never have (articles withdrawn by their publisher) is no reason to wait for it.
    if ((await tx.loads.revision()) !== revision) throw new IndexBehindError();
  }
  const matches = await matchSubscriptions(articles, standing, () => index);
  await tx.outbox.withdraw(
    chatId,
    id,
    matches.map((match) => ({
      articleId: match.articleId,
      reason: reasonOf(match),
      subscriptionId: match.subscription.id,
      threadId: match.subscription.threadId,
    })),
  );
}

/** What changes of a chat's settings need; run them in a write transaction. */
export interface ChangingChat {
  readonly tx: { readonly chats: ChatStore; readonly outbox: OutboxStore };
  readonly now: Millis;
  /** For chats that chose no time zone. */
  readonly timeZone: string;
}

/** Sets the schedule of a stored chat, and new due times for its waiting pushes. */
export async function changeSchedule(
  changing: ChangingChat,
  chatId: number,
  schedule: Schedule,
): Promise<void> {
  const { tx } = changing;
  await tx.chats.setSchedule(chatId, schedule);
  await rescheduleChat(changing, chatId);
}

/** Sets the languages of a stored chat. Its pushes no longer wait for an edition in what was its first language. */
export async function changeLanguages(
  changing: ChangingChat,
  chatId: number,
  {
    language,
    order,
  }: { readonly language: NonNullable<Chat['language']>; readonly order: LanguageOrder | null },
): Promise<void> {
  await changing.tx.chats.setLanguage(chatId, language, order);
  await endLanguageWait(changing, chatId);
}

/** Sets how long a stored chat waits for articles in its first language; null: pushes that wait are due at once. */
export async function changeLanguageWait(
  changing: ChangingChat,
  chatId: number,
  minutes: number | null,
): Promise<void> {
  await changing.tx.chats.setLanguageWait(chatId, minutes);
  if (minutes === null) await endLanguageWait(changing, chatId);
}

async function endLanguageWait(changing: ChangingChat, chatId: number): Promise<void> {
  await changing.tx.outbox.endLanguageWait(chatId);
  await rescheduleChat(changing, chatId);
}

/** A stored chat wants no messages until then; null: again from now on. What waits comes in a digest. */
export async function pauseUntil(
  changing: ChangingChat,
  chatId: number,
  until: Millis | null,
): Promise<void> {
  const { chats, outbox } = changing.tx;
  await chats.setPausedUntil(chatId, until);
  await rescheduleChat(changing, chatId);
  await outbox.gatherMissed(chatId, Number.MIN_SAFE_INTEGER);
}

/** New times for the waiting pushes of a chat, by its schedule and pause. */
async function rescheduleChat({ tx, now, timeZone }: ChangingChat, chatId: number): Promise<void> {
  const chat = await tx.chats.get(chatId);
  const zoned = inZone(chat?.schedule ?? AT_ONCE, timeZone);
  const pause = pauseEnd(chat, now);
  const dueFrom = (from: Millis, isUrgent: boolean) => dueAfterPause(from, zoned, isUrgent, pause);
  await tx.outbox.reschedule(chatId, dueFrom, now);
}
