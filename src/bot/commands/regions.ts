import { followedRegions } from '../subscribe.ts';
import { regionPicker } from '../views/region-lists.ts';
import type { Command } from './command.ts';

export const regions: Command = {
  name: 'regions',
  audience: 'everyone',
  settings: 'managed',
  async run(services, context) {
    const followed = await followedRegions(services, context);
    await context.reply(regionPicker(services.library.index, followed, context.language));
  },
};
