import type { Article } from '../articles/article.ts';
import type { Chat, ChatStore } from '../chats/chat.ts';
import type { LanguageOrder } from '../chats/language-order.ts';
import type { Schedule } from '../chats/schedule.ts';
import { AT_ONCE, dueAt, inZone } from '../chats/schedule.ts';
import { matchSubscriptions, type QuestionIndex, reasonOf } from '../subscriptions/matching.ts';
import type { Mentions } from '../subscriptions/mentions.ts';
import type { Subscription, SubscriptionStore } from '../subscriptions/types.ts';
import type { Millis } from '../time/millis.ts';
import type { OutboxStore } from './types.ts';

/** What the end of a subscription needs; run it in a write transaction. */
export interface Ending {
  readonly tx: { readonly subscriptions: SubscriptionStore; readonly outbox: OutboxStore };
  readonly index: QuestionIndex;
}

/**
 * Ends a chat's subscription and withdraws its queued pushes. Those of articles that another subscription of the chat
 * matches too keep their place and time, and come by that one. Null if the chat has no such subscription: a button may
 * be old or forged.
 */
export async function endSubscription(
  { tx, index }: Ending,
  chatId: number,
  id: number,
): Promise<Subscription | null> {
  const ended = await tx.subscriptions.unsubscribe(chatId, id);
  if (ended === null) return null;
  await withdrawUnmatched({ tx, index }, chatId, id);
  return ended;
}

/** Sets which mentions a region's subscription brings, and withdraws queued pushes that it no longer does. */
export async function changeMentions(
  { tx, index }: Ending,
  chatId: number,
  id: number,
  mentions: Mentions,
): Promise<Subscription | null> {
  const changed = await tx.subscriptions.setMentions(chatId, id, mentions);
  if (changed !== null) await withdrawUnmatched({ tx, index }, chatId, id);
  return changed;
}

/** Withdraws the queued pushes of a subscription that none of the chat's matches now; the others go by what matches. */
async function withdrawUnmatched({ tx, index }: Ending, chatId: number, id: number): Promise<void> {
  const queued = await tx.outbox.unsentOf(chatId, id);
  const articles = queued.flatMap((articleId): readonly Article[] => {
    const article = index.article(articleId);
    return article === undefined ? [] : [article];
  });
  const matches =
    articles.length === 0
      ? []
      : await matchSubscriptions(articles, await tx.subscriptions.of(chatId), () => index);
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
  { tx, now, timeZone }: ChangingChat,
  chatId: number,
  schedule: Schedule,
): Promise<void> {
  await tx.chats.setSchedule(chatId, schedule);
  const zoned = inZone(schedule, timeZone);
  await tx.outbox.reschedule(chatId, (from, isUrgent) => dueAt(from, zoned, isUrgent), now);
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

async function endLanguageWait({ tx, now, timeZone }: ChangingChat, chatId: number): Promise<void> {
  await tx.outbox.endLanguageWait(chatId);
  const zoned = inZone((await tx.chats.get(chatId))?.schedule ?? AT_ONCE, timeZone);
  await tx.outbox.reschedule(chatId, (from, isUrgent) => dueAt(from, zoned, isUrgent), now);
}
