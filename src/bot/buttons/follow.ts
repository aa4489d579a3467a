import { z } from 'zod';
import { type RegionCode, regionName } from '../../articles/regions/regions.ts';
import type { Interest } from '../../subscriptions/types.ts';
import type { CallbackContext } from '../chat-context.ts';
import { type FollowOutcome, MAX_SUBSCRIPTIONS, subscribe, unsubscribe } from '../subscribe.ts';
import type { Button } from './button.ts';
import { REGION } from './values.ts';

/** Under an article: follows its region; the button shows it then. */
export const follow: Button<'follow', [region: RegionCode]> = {
  kind: 'follow',
  audience: 'chatAdmins',
  values: z.tuple([REGION]),
  async run(services, context, region) {
    const outcome = await subscribe(services, context, [{ kind: 'region', region }]);
    await showFollowed(context, outcome, regionName(region, context.language));
  },
  startParameter: (region) => `region_${region}`,
};

/** The same button once the region is followed: ends that. */
export const following: Button<'following', [region: RegionCode]> = {
  kind: 'following',
  audience: 'chatAdmins',
  values: z.tuple([REGION]),
  async run(services, context, region) {
    const interest: Interest = { kind: 'region', region };
    await unsubscribe(services, context, [interest]);
    await showStates(context, context.texts.stoppedNote(regionName(region, context.language)));
  },
};

export async function showFollowed(
  context: CallbackContext,
  outcome: FollowOutcome,
  name: string,
): Promise<void> {
  const { texts } = context;
  if (outcome.outcome === 'tooMany') return context.notify(texts.tooManyNote(MAX_SUBSCRIPTIONS));
  const isNew = outcome.added.length > 0;
  await showStates(context, isNew ? texts.followedNote(name) : texts.alreadyFollowedNote(name));
}

/** Shows what is so now on the buttons of the message; as a notice only where nothing can be seen to change. */
export async function showStates(
  context: CallbackContext,
  note: string,
  change: Parameters<CallbackContext['showStates']>[0] = {},
): Promise<void> {
  if (!(await context.showStates(change))) await context.notify(note);
}
