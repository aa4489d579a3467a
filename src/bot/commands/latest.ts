import { resolveRegion } from '../../articles/regions/regions.ts';
import { followedRegions } from '../subscribe.ts';
import { latestPage } from '../views/latest-page.ts';
import { regionPicker } from '../views/region-lists.ts';
import { shorten } from '../views/shorten.ts';
import type { Command } from './command.ts';

export const latest: Command = {
  name: 'latest',
  audience: 'everyone',
  isForReaders: true,
  async run(services, context, argument) {
    const { language, texts } = context;
    const { index } = services.library;
    const region = argument === '' ? null : resolveRegion(argument);
    if (argument !== '' && region === null) {
      const followed = await followedRegions(services, context);
      const unknown = texts.unknownRegion(shorten(argument, 60));
      await context.reply(regionPicker(index, followed, language, unknown));
    } else await context.reply(latestPage(index, { region, page: 0 }, context));
  },
};
