import type { Schedule } from '../chats/schedule.ts';
import { AT_ONCE, inZone, type ZonedSchedule } from '../chats/schedule.ts';
import { changeSchedule } from '../outbox/changes.ts';
import type { ChatContext, Services } from './chat-context.ts';
import { chatToStore } from './subscribe.ts';

export async function scheduleOf(
  { store, timeZone }: Services,
  { chat }: ChatContext,
): Promise<ZonedSchedule> {
  return inZone((await store.chats.get(chat.id))?.schedule ?? AT_ONCE, timeZone);
}

/** Changes parts of a chat's schedule, stores the chat, and returns the whole schedule. */
export async function reschedule(
  services: Services,
  context: ChatContext,
  change: Partial<Schedule>,
): Promise<ZonedSchedule> {
  const { store, now, timeZone, wakeDispatcher } = services;
  const schedule = await store.transaction(async (tx) => {
    await tx.chats.upsert(chatToStore(context));
    const before = (await tx.chats.get(context.chat.id))?.schedule ?? AT_ONCE;
    const after = { ...before, ...change };
    await changeSchedule({ tx, now: now(), timeZone }, context.chat.id, after);
    return after;
  });
  wakeDispatcher();
  return inZone(schedule, timeZone);
}
