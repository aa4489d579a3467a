import { z } from 'zod';
import { type RegionCode, regionName } from '../../articles/regions/regions.ts';
import type { CallbackContext } from '../chat-context.ts';
import { type FollowOutcome, MAX_SUBSCRIPTIONS, subscribe } from '../subscribe.ts';
import type { Button } from './button.ts';
import { REGION } from './values.ts';

/** Under an article: follows its region. Shows a notice; the message stays unchanged. */
export const follow: Button<'follow', [region: RegionCode]> = {
  kind: 'follow',
  audience: 'chatAdmins',
  values: z.tuple([REGION]),
  async run(services, context, region) {
    const outcome = await subscribe(services, context, [{ kind: 'region', region }]);
    await notifyFollowed(context, outcome, regionName(region, context.language));
  },
  startParameter: (region) => `region_${region}`,
};

export async function notifyFollowed(
  { texts, notify }: CallbackContext,
  outcome: FollowOutcome,
  name: string,
): Promise<void> {
  if (outcome.outcome === 'tooMany') return notify(texts.tooManyNote(MAX_SUBSCRIPTIONS));
  await notify(outcome.added.length > 0 ? texts.followedNote(name) : texts.alreadyFollowedNote(name));
}
