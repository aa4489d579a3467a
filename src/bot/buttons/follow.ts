import { z } from 'zod';
import type { RegionCode } from '../../articles/regions/regions.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import type { Interest } from '../../subscriptions/types.ts';
import type { CallbackContext, Services } from '../chat-context.ts';
import { type FollowOutcome, MAX_SUBSCRIPTIONS, subscribe, unsubscribe } from '../subscribe.ts';
import { interestName } from '../views/interest-name.ts';
import { shorten } from '../views/shorten.ts';
import type { Button } from './button.ts';
import { REGION } from './values.ts';

/** A notice holds 200 letters, in a language's own words around the name. */
const MAX_NAME_IN_NOTICE = 80;

/** Under an article: follows its region; the button shows it then. */
export const follow: Button<'follow', [region: RegionCode]> = {
  kind: 'follow',
  audience: 'chatAdmins',
  values: z.tuple([REGION]),
  run: (services, context, region) => followInterest(services, context, { kind: 'region', region }),
  startParameter: (region) => `region_${region}`,
};

/** The same button once the region is followed: ends that. */
export const following: Button<'following', [region: RegionCode]> = {
  kind: 'following',
  audience: 'chatAdmins',
  values: z.tuple([REGION]),
  run: (services, context, region) => stopFollowing(services, context, { kind: 'region', region }),
};

/** Follows what a button of the message names, and shows it there. */
export async function followInterest(
  services: Services,
  context: CallbackContext,
  interest: Interest,
): Promise<void> {
  await showFollowed(context, await subscribe(services, context, [interest]), interest);
}

export async function stopFollowing(
  services: Services,
  context: CallbackContext,
  interest: Interest,
): Promise<void> {
  await unsubscribe(services, context, [interest]);
  await showStopped(context, interest);
}

export async function showFollowed(
  context: CallbackContext,
  outcome: FollowOutcome,
  interest: Interest,
): Promise<void> {
  const { texts, language } = context;
  if (outcome.outcome === 'tooMany') return context.notify(texts.tooManyNote(MAX_SUBSCRIPTIONS));
  const note = outcome.added.length > 0 ? texts.followedNote : texts.alreadyFollowedNote;
  await showStates(context, note(nameInNotice(interest, language)));
}

export async function showStopped(context: CallbackContext, interest: Interest): Promise<void> {
  await showStates(context, context.texts.stoppedNote(nameInNotice(interest, context.language)));
}

export function nameInNotice(interest: Interest, language: BotLocale): string {
  return shorten(interestName(interest, language), MAX_NAME_IN_NOTICE);
}

/** Shows what is so now on the buttons of the message; as a notice only where nothing can be seen to change. */
export async function showStates(
  context: CallbackContext,
  note: string,
  change: Parameters<CallbackContext['showStates']>[0] = {},
): Promise<void> {
  if (!(await context.showStates(change))) await context.notify(note);
}
