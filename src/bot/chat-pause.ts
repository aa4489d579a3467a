import { pauseEnd } from '../chats/own-pause.ts';
import { pauseUntil } from '../outbox/changes.ts';
import type { OutgoingMessage } from '../telegram/outgoing-message.ts';
import type { Millis } from '../time/millis.ts';
import type { ChatContext, Services } from './chat-context.ts';
import { scheduleOf } from './chat-schedule.ts';
import { pauseReasonIn, refusalOf } from './come-back.ts';
import { PAUSE_TEXTS } from './locales/pause-texts.ts';
import { chatToStore } from './subscribe.ts';
import { type ShownPause, withPause } from './views/pause-settings.ts';

export async function pauseOf(services: Services, context: ChatContext): Promise<ShownPause> {
  const { store, now } = services;
  const at = now();
  const chat = await store.chats.get(context.chat.id);
  const { timeZone } = await scheduleOf(services, context);
  return { until: pauseEnd(chat, at), timeZone, now: at };
}

/** Sets the end of a chat's pause, or ends it by null, and stores the chat; returns whether it was paused before. */
export async function setPause(
  services: Services,
  context: ChatContext,
  until: Millis | null,
): Promise<boolean> {
  const { store, now, timeZone, wakeDispatcher } = services;
  const wasPaused = await store.transaction(async (tx) => {
    const before = pauseEnd(await tx.chats.get(context.chat.id), now());
    if (until === null && before === null) return false;
    await tx.chats.upsert(chatToStore(context));
    await pauseUntil({ tx, now: now(), timeZone }, context.chat.id, until);
    return before !== null;
  });
  wakeDispatcher();
  return wasPaused;
}

/** A message about what the chat follows, which says so while it is paused, and while the bot cannot write there. */
export async function saidWithPause(
  services: Services,
  context: ChatContext,
  message: OutgoingMessage,
): Promise<OutgoingMessage> {
  const said = withPause(message, await pauseOf(services, context), context.language);
  const { chat } = context;
  const obstacle = (await context.obstacleIn(chat)) ?? (await refusalOf(services.store.chats, chat.id));
  if (obstacle === null) return said;
  const note = PAUSE_TEXTS[context.language].cannotWrite(pauseReasonIn(context.texts, obstacle));
  return { ...said, html: `${said.html}\n\n${note.markup}` };
}
