import type { Article } from '../articles/article.ts';
import type { Chat, ChatStore } from '../chats/chat.ts';
import type { LanguageOrder } from '../chats/language-order.ts';
import type { Schedule } from '../chats/schedule.ts';
import { AT_ONCE, dueAt, inZone } from '../chats/schedule.ts';
import { matchSubscriptions, type QuestionIndex } from '../subscriptions/matching.ts';
import type { Subscription, SubscriptionStore } from '../subscriptions/types.ts';
import type { Millis } from '../time/millis.ts';
import { pushesOf } from './queueing.ts';
import type { OutboxStore } from './types.ts';

/** What changes of subscriptions need; run them in a write transaction. */
export interface Changing {
  readonly tx: {
    readonly chats: ChatStore;
    readonly subscriptions: SubscriptionStore;
    readonly outbox: OutboxStore;
  };
  readonly index: QuestionIndex;
  readonly now: Millis;
  /** For chats that chose no time zone. */
  readonly timeZone: string;
}

/**
 * Ends a chat's subscription and withdraws its queued pushes, except those of articles that another subscription of the
 * chat matches too. Null if the chat has no such subscription: a button may be old or forged.
 */
export async function endSubscription(
  { tx, index, now, timeZone }: Changing,
  chatId: number,
  id: number,
): Promise<Subscription | null> {
  const ended = await tx.subscriptions.unsubscribe(chatId, id);
  if (ended === null) return null;
  const withdrawn = await tx.outbox.withdraw(chatId, id);
  const articles = withdrawn.flatMap(({ articleId }): readonly Article[] => {
    const article = index.article(articleId);
    return article === undefined ? [] : [article];
  });
  if (articles.length === 0) return ended;
  const matches = await matchSubscriptions(articles, await tx.subscriptions.of(chatId), () => index);
  const timing = {
    now,
    schedules: await tx.chats.schedules(),
    waits: await tx.chats.languageWaits(),
    timeZone,
  };
  const before = new Map(withdrawn.map((push) => [push.articleId, push]));
  const pushes = await pushesOf(matches, articles, timing);
  await tx.outbox.enqueue(
    pushes.map((push) => ({ ...push, ...before.get(push.articleId) })),
    now,
  );
  return ended;
}

/** What changes of a chat's settings need. */
export type ChangingChat = Omit<Changing, 'index'>;

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
