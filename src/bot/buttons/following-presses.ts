import { type RegionCode, regionName } from '../../articles/regions/regions.ts';
import { newestFor } from '../../subscriptions/recent-matches.ts';
import type { Interest } from '../../subscriptions/types.ts';
import type { CallbackContext, Services } from '../chat-context.ts';
import { scheduleOf } from '../chat-schedule.ts';
import { watchQuestion } from '../commands/watch.ts';
import {
  endSubscriptions,
  type FollowOutcome,
  followedBy,
  followedRegions,
  MAX_SUBSCRIPTIONS,
  subscribe,
  unsubscribe,
} from '../subscribe.ts';
import { newestList } from '../views/article-list.ts';
import { interestName } from '../views/interest-name.ts';
import { regionPicker } from '../views/region-lists.ts';
import { shorten } from '../views/shorten.ts';
import { subscriptionList } from '../views/subscription-list.ts';

const NEWEST_SHOWN = 3;
/** A notice over the chat holds 200 characters. */
const MAX_NAME_IN_NOTE = 80;

/** Under an article: a notice is enough, the message stays as it is. */
export async function followRegion(
  services: Services,
  press: CallbackContext,
  region: RegionCode,
): Promise<void> {
  const name = regionName(region, press.language);
  await noteFollowed(press, await subscribe(services, press, [{ kind: 'region', region }]), name);
}

/** Under an answer: its question stands until somebody stops it. */
export async function watchAnswered(services: Services, press: CallbackContext): Promise<void> {
  if (press.question === null) return press.note(press.texts.questionGone);
  const outcome = await watchQuestion(services, press, press.question);
  if (outcome === null) return press.note(press.texts.questionGone);
  await noteFollowed(press, outcome, press.texts.questionName(shorten(press.question, MAX_NAME_IN_NOTE)));
}

async function noteFollowed(
  { texts, note }: CallbackContext,
  outcome: FollowOutcome,
  name: string,
): Promise<void> {
  if (outcome.outcome === 'tooMany') return note(texts.tooManyNote(MAX_SUBSCRIPTIONS));
  await note(outcome.added.length > 0 ? texts.followedNote(name) : texts.alreadyFollowedNote(name));
}

/** Under a push. A subscription of another chat, or one that is gone, is none of this chat's. */
export async function endHere(services: Services, press: CallbackContext, id: number): Promise<void> {
  const [ended] = await endSubscriptions(services, press, [id]);
  await press.note(ended === undefined ? press.texts.stoppedBefore : stoppedNote(press, ended.interest));
}

/** In the list, whose page then shows what is left. */
export async function dropFromList(
  services: Services,
  press: CallbackContext,
  { subscriptionId, page }: { readonly subscriptionId: number; readonly page: number },
): Promise<void> {
  const [ended] = await endSubscriptions(services, press, [subscriptionId]);
  await showFollowed(services, press, page);
  await press.note(ended === undefined ? press.texts.stoppedBefore : stoppedNote(press, ended.interest));
}

export async function showFollowed(services: Services, press: CallbackContext, page: number): Promise<void> {
  const subscriptions = await followedBy(services, press);
  const schedule = await scheduleOf(services, press);
  await press.update(subscriptionList({ subscriptions, schedule, page }, press.language));
}

/** The newest of one of the chat's subscriptions, or of all of them: offered after subscribing, never sent unasked. */
export async function showNewest(
  services: Services,
  press: CallbackContext,
  id: number | null,
): Promise<void> {
  const subscriptions = await followedBy(services, press);
  const interests = subscriptions
    .filter((subscription) => id === null || subscription.id === id)
    .map(({ interest }) => interest);
  if (interests.length === 0) return press.note(press.texts.stoppedBefore);
  const articles = newestFor(interests, services.library.index, NEWEST_SHOWN);
  await press.reply(newestList(articles, press.language));
}

/** In the list of all regions. */
export async function toggle(services: Services, press: CallbackContext, region: RegionCode): Promise<void> {
  const interest: Interest = { kind: 'region', region };
  const isFollowed = (await followedRegions(services, press)).has(region);
  const outcome = isFollowed ? null : await subscribe(services, press, [interest]);
  if (outcome?.outcome === 'tooMany') return press.note(press.texts.tooManyNote(MAX_SUBSCRIPTIONS));
  if (isFollowed) await unsubscribe(services, press, [interest]);
  const followed = await followedRegions(services, press);
  await press.update(regionPicker(services.library.index, followed, press.language));
  const name = regionName(region, press.language);
  await press.note(isFollowed ? press.texts.stoppedNote(name) : press.texts.followedNote(name));
}

export async function showRegions(services: Services, press: CallbackContext): Promise<void> {
  const followed = await followedRegions(services, press);
  await press.reply(regionPicker(services.library.index, followed, press.language));
}

export async function resume(services: Services, press: CallbackContext): Promise<void> {
  await services.store.chats.resume(press.chat.id);
  services.wakeDispatcher();
  await press.update({ html: press.texts.resumed.markup });
  await press.note(press.texts.resumedNote);
}

function stoppedNote({ texts, language }: CallbackContext, interest: Interest): string {
  return texts.stoppedNote(interestName(interest, language));
}
