import type { Html } from '../../telegram/html.ts';
import type { ChatContext, Services } from '../chat-context.ts';
import { saidWithPause } from '../chat-pause.ts';
import { followedPage } from '../followed-page.ts';
import { subscriptionList } from '../views/subscription-list.ts';
import type { Command } from './command.ts';

export const subscriptions: Command = {
  name: 'subscriptions',
  audience: 'everyone',
  run: (services, context) => showSubscriptions(services, context),
};

export async function showSubscriptions(
  services: Services,
  context: ChatContext,
  note: Html | null = null,
): Promise<void> {
  const followed = await followedPage(services, context, 0);
  const said = subscriptionList(followed, context.language, note);
  await context.reply(await saidWithPause(services, context, said));
}
