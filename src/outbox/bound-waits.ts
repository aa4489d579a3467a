import type { ChatStore } from '../chats/chat.ts';
import { AT_ONCE, dueAt, inZone } from '../chats/schedule.ts';
import type { Millis } from '../time/millis.ts';
import type { OutboxStore } from './types.ts';

/** What of a store is needed. */
export interface WaitingPushes {
  readonly outbox: OutboxStore;
  readonly chats: Pick<ChatStore, 'schedules' | 'languageWaits'>;
  transaction(work: (tx: { readonly outbox: OutboxStore }) => Promise<void>): Promise<void>;
}

/**
 * What a clock that was ahead wrote is bounded: no push waits longer than one that is queued now, and a failed send or
 * edit not much longer than a quarter of an hour. Times that a clock set right has written stay, except those of chats
 * that Telegram refuses for hours: they are tried once more.
 */
export async function boundWaits(
  store: WaitingPushes,
  { now, timeZone }: { readonly now: Millis; readonly timeZone: string },
): Promise<void> {
  await store.outbox.boundRetries(now);
  const latest = await store.outbox.latestWaits(now);
  if (latest.length === 0) return;
  const schedules = await store.chats.schedules();
  const waits = await store.chats.languageWaits();
  const bounded = new Set<number>();
  for (const { chatId, isUrgent, dueAt: due, waitsUntil } of latest) {
    const schedule = inZone(schedules.get(chatId) ?? AT_ONCE, timeZone);
    const until = now + (waits.get(chatId)?.wait ?? 0);
    // A schedule never gives an earlier article a later time.
    const isPlausible = due <= dueAt(waitsUntil === null ? now : until, schedule, isUrgent);
    if (bounded.has(chatId) || (isPlausible && (waitsUntil ?? 0) <= until)) continue;
    bounded.add(chatId);
    await store.transaction(async ({ outbox }) => {
      await outbox.shortenLanguageWait(chatId, until);
      await outbox.reschedule(chatId, (from, urgent) => dueAt(from, schedule, urgent), now);
    });
  }
}
