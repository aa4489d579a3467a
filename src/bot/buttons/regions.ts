import { followedRegions } from '../subscribe.ts';
import { regionPicker } from '../views/region-lists.ts';
import type { Button } from './button.ts';
import { NO_VALUES } from './values.ts';

/** Sends the list of all regions. */
export const regions: Button<'regions'> = {
  kind: 'regions',
  audience: 'chatAdmins',
  values: NO_VALUES,
  async run(services, context) {
    const followed = await followedRegions(services, context);
    await context.reply(regionPicker(services.library.index, followed, context.language));
  },
};
