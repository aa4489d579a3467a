import type { Html } from '../../telegram/html.ts';
import type { ChatContext, Services } from '../chat-context.ts';
import { scheduleOf } from '../chat-schedule.ts';
import { followedBy } from '../subscribe.ts';
import { subscriptionList } from '../views/subscription-list.ts';
import type { Command } from './command.ts';

export const subscriptions: Command = {
  name: 'subscriptions',
  audience: 'everyone',
  run: (services, conversation) => showSubscriptions(services, conversation),
};

export async function showSubscriptions(
  services: Services,
  conversation: ChatContext,
  note: Html | null = null,
): Promise<void> {
  const followed = {
    subscriptions: await followedBy(services, conversation),
    schedule: await scheduleOf(services, conversation),
    page: 0,
  };
  await conversation.reply(subscriptionList(followed, conversation.language, note));
}
