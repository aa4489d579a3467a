import type { Html } from '../../telegram/html.ts';
import type { ChatContext, Services } from '../chat-context.ts';
import { saidWithPause } from '../chat-pause.ts';
import { followedPage } from '../followed-page.ts';
import { MANAGE_TEXTS } from '../locales/manage-texts.ts';
import { followedBy } from '../subscribe.ts';
import { namesOf } from '../views/interest-name.ts';
import { shorten } from '../views/shorten.ts';
import { subscriptionList } from '../views/subscription-list.ts';
import type { Command } from './command.ts';

const MAX_NAMES_LENGTH = 400;

export const subscriptions: Command = {
  name: 'subscriptions',
  audience: 'everyone',
  settings: 'managed',
  forMember: sayFollowed,
  run: (services, context) => showSubscriptions(services, context),
};

/** What the chat follows, in a line. */
async function sayFollowed(services: Services, context: ChatContext): Promise<void> {
  const { follows, followsNothing } = MANAGE_TEXTS[context.language];
  const interests = (await followedBy(services, context)).map(({ interest }) => interest);
  const names = shorten(namesOf(interests, context.language), MAX_NAMES_LENGTH);
  await context.reply({ html: (interests.length === 0 ? followsNothing : follows(names)).markup });
}

export async function showSubscriptions(
  services: Services,
  context: ChatContext,
  note: Html | null = null,
): Promise<void> {
  const followed = await followedPage(services, context, 0);
  const said = subscriptionList(followed, context.language, note);
  await context.reply(await saidWithPause(services, context, said));
}
