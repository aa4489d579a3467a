import { z } from 'zod';
import type { RegionCode } from '../../articles/regions/regions.ts';
import { transactionOnce } from '../../store/once.ts';
import type { Interest } from '../../subscriptions/types.ts';
import { followedRegions, MAX_SUBSCRIPTIONS, subscribe, unsubscribe } from '../subscribe.ts';
import { regionPicker } from '../views/region-lists.ts';
import type { Button } from './button.ts';
import { REGION } from './values.ts';

/** In the list of all regions: follows the region, or stops following it, and updates the list. */
export const toggleRegion: Button<'toggleRegion', [region: RegionCode]> = {
  kind: 'toggleRegion',
  audience: 'chatAdmins',
  values: z.tuple([REGION]),
  async run(services, context, region) {
    const { texts, language } = context;
    const interest: Interest = { kind: 'region', region };
    // Decided once for a press: if it is handled again, it must not undo itself.
    const once = { updateId: context.updateId, outcome: z.boolean() };
    const isFollowed = await transactionOnce(services.store, once, async ({ subscriptions }) =>
      (await subscriptions.of(context.chat.id)).some((followed) => isRegion(followed.interest, region)),
    );
    const outcome = isFollowed ? null : await subscribe(services, context, [interest]);
    if (outcome?.outcome === 'tooMany') return context.notify(texts.tooManyNote(MAX_SUBSCRIPTIONS));
    if (isFollowed) await unsubscribe(services, context, [interest]);
    const followed = await followedRegions(services, context);
    await context.update(regionPicker(services.library.index, followed, language));
  },
};

function isRegion(interest: Interest, region: RegionCode): boolean {
  return interest.kind === 'region' && interest.region === region;
}
