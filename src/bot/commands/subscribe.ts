import { type Html, paragraphs } from '../../telegram/html.ts';
import type { ChatContext, Services } from '../chat-context.ts';
import { parseInterests } from '../parse-interests.ts';
import { followedRegions, MAX_SUBSCRIPTIONS, subscribe as subscribeChat } from '../subscribe.ts';
import { namesOf } from '../views/interest-name.ts';
import { regionPicker } from '../views/region-lists.ts';
import { shorten } from '../views/shorten.ts';
import { followedReply } from '../views/subscription-list.ts';
import type { Command } from './command.ts';

/** Follows the regions, issuing bodies or keywords named; without an argument, explains how and offers the regions. */
export const subscribe: Command = {
  name: 'subscribe',
  audience: 'chatAdmins',
  async run(services, context, argument) {
    const { texts, language } = context;
    if (argument === '') return offerRegions(services, context, texts.subscribeHow);
    const wanted = parseInterests(argument, services.library.index);
    if (wanted.outcome === 'unknown') {
      return offerRegions(services, context, texts.unknownInterest(shorten(argument, 60)));
    }
    if (wanted.outcome === 'onlyExcluded') {
      await context.reply({ html: texts.onlyExcluded.markup });
      return;
    }
    const followed = await subscribeChat(services, context, wanted.interests);
    if (followed.outcome === 'tooMany') {
      await context.reply({ html: texts.tooManySubscriptions(MAX_SUBSCRIPTIONS).markup });
      return;
    }
    const { added, moved, subscriptions } = followed;
    const shown = [added, moved, subscriptions].find((some) => some.length > 0) ?? [];
    const names = (some: typeof shown) =>
      namesOf(
        some.map(({ interest }) => interest),
        language,
      );
    const known = subscriptions.filter(({ id }) => !added.some((one) => one.id === id));
    const message =
      added.length > 0
        ? paragraphs(
            texts.nowFollowing(names(added)),
            known.length > 0 ? texts.alreadyFollowing(names(known)) : null,
          )
        : moved.length > 0
          ? texts.movedHere(names(moved))
          : texts.alreadyFollowing(names(subscriptions));
    await context.reply(followedReply(message, shown, language));
  },
};

async function offerRegions(services: Services, context: ChatContext, note: Html): Promise<void> {
  const followed = await followedRegions(services, context);
  await context.reply(regionPicker(services.library.index, followed, context.language, note));
}
