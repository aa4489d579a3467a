import type { ChatContext, Services } from './chat-context.ts';
import { chosenLanguages } from './chat-languages.ts';
import { scheduleOf } from './chat-schedule.ts';
import { followedBy } from './subscribe.ts';
import type { FollowedPage } from './views/subscription-list.ts';

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
    page,
  };
}
