import { followedRegions, unfollowRegions } from '../following.ts';
import { changedRegions, followedList, namesOf } from '../views/region-lists.ts';
import { shorten } from '../views/shorten.ts';
import type { Command } from './command.ts';
import { regionsNamed } from './subscribe.ts';

export const unsubscribe: Command = {
  name: 'unsubscribe',
  audience: 'chatAdmins',
  async run(services, conversation, argument) {
    const { texts, language } = conversation;
    const unwanted = regionsNamed(argument);
    if (unwanted.length === 0) {
      const unknown = argument === '' ? null : texts.unknownRegion(shorten(argument, 60));
      const followed = await followedRegions(services, conversation);
      await conversation.reply(followedList(followed, language, unknown));
      return;
    }
    const stopped = await unfollowRegions(services, conversation, unwanted);
    const message =
      stopped.length > 0
        ? texts.stopped(namesOf(stopped, language))
        : texts.wasNotFollowing(namesOf(unwanted, language));
    await conversation.reply(changedRegions(message, { kind: 'follow', regions: unwanted }, language));
  },
};
