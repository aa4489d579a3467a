import { followedRegions } from '../subscribe.ts';
import { regionPicker } from '../views/region-lists.ts';
import type { Command } from './command.ts';

export const regions: Command = {
  name: 'regions',
  audience: 'everyone',
  async run(services, conversation) {
    const followed = await followedRegions(services, conversation);
    await conversation.reply(regionPicker(services.library.index, followed, conversation.language));
  },
};
