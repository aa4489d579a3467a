import type { Millis } from '../time/millis.ts';
import type { ChatContext, Services } from './chat-context.ts';
import { chosenLanguages } from './chat-languages.ts';
import { scheduleOf } from './chat-schedule.ts';
import { followedBy } from './subscribe.ts';
import type { FollowedPage } from './views/subscription-list.ts';

const WEEK: Millis = 7 * 24 * 60 * 60_000;

/** A page, counted from 0, of what the chat follows. */
export async function followedPage(
  services: Services,
  context: ChatContext,
  page: number,
): Promise<FollowedPage> {
  return {
    subscriptions: await followedBy(services, context),
    schedule: await scheduleOf(services, context),
    languages: await chosenLanguages(services, context),
    index: services.library.index,
    sent: await services.store.outbox.sentBySubscription(context.chat.id, services.now() - WEEK),
    page,
  };
}
