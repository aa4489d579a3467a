import { followedRegions } from '../following.ts';
import { followedList } from '../views/region-lists.ts';
import type { Command } from './command.ts';

export const subscriptions: Command = {
  name: 'subscriptions',
  audience: 'everyone',
  async run(services, conversation) {
    const followed = await followedRegions(services, conversation);
    await conversation.reply(followedList(followed, conversation.language));
  },
};
