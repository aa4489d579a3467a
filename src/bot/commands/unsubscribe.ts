import { parseInterests } from '../parse-interests.ts';
import { unsubscribe as unsubscribeChat } from '../subscribe.ts';
import { namesOf } from '../views/interest-name.ts';
import { shorten } from '../views/shorten.ts';
import { stoppedReply } from '../views/subscription-list.ts';
import type { Command } from './command.ts';
import { showSubscriptions } from './subscriptions.ts';

/** Ends subscriptions, named as for /subscribe; without an argument, shows the list with a button for each. */
export const unsubscribe: Command = {
  name: 'unsubscribe',
  audience: 'chatAdmins',
  async run(services, context, argument) {
    const { texts, language } = context;
    if (argument === '') return showSubscriptions(services, context);
    const unwanted = parseInterests(argument, services.library.index);
    if (unwanted.outcome !== 'named') {
      return showSubscriptions(services, context, texts.unknownSubscription(shorten(argument, 60)));
    }
    const stopped = await unsubscribeChat(services, context, unwanted.interests);
    const interests = stopped.length > 0 ? stopped.map(({ interest }) => interest) : unwanted.interests;
    const names = namesOf(interests, language);
    const message = stopped.length > 0 ? texts.stopped(names) : texts.wasNotFollowing(names);
    await context.reply(stoppedReply(message, interests, language));
  },
};
