import type { RegionCode } from '../articles/regions/regions.ts';
import type { KnownChat } from '../chats/chat.ts';
import { changeMentions, type Ending, endSubscription } from '../outbox/changes.ts';
import type { Repositories } from '../store/store.ts';
import { reasonFor } from '../subscriptions/matching.ts';
import { type Mentions, usualMentions } from '../subscriptions/mentions.ts';
import type { Interest, Subscription } from '../subscriptions/types.ts';
import type { ChatContext, Services } from './chat-context.ts';
import { withIndex } from './with-index.ts';

/** Each is searched for in every new article: more than anybody needs, and few enough to keep a load fast. */
export const MAX_SUBSCRIPTIONS = 100;

export type FollowOutcome =
  | {
      readonly outcome: 'followed';
      readonly subscriptions: readonly Subscription[];
      /** Subscriptions that the chat did not have before. */
      readonly added: readonly Subscription[];
      /** Subscriptions whose articles went to another topic before. */
      readonly moved: readonly Subscription[];
    }
  | { readonly outcome: 'tooMany' };

/**
 * Subscribes a chat and stores it; the articles go to the topic where this was asked. Asked from elsewhere, what was
 * followed before keeps its topic. `mentions` are of all regions, also those that were followed before; absent means as
 * usual for new ones.
 */
export function subscribe(
  { store, library }: Services,
  context: ChatContext,
  interests: readonly Interest[],
  mentions?: Mentions,
): Promise<FollowOutcome> {
  return withIndex({ library }, (current) =>
    store.transaction((tx) => subscribeIn({ tx, ...current }, context, interests, mentions)),
  );
}

async function subscribeIn(
  ending: Ending & { readonly tx: Repositories },
  context: ChatContext,
  interests: readonly Interest[],
  mentions: Mentions | undefined,
): Promise<FollowOutcome> {
  const { tx } = ending;
  const { chat, isManaged } = context;
  await tx.chats.upsert(chatToStore(context));
  const before = await tx.subscriptions.of(chat.id);
  const known = new Map(before.map((subscription) => [reasonFor(subscription.interest), subscription]));
  const wanted = new Set([...known.keys(), ...interests.map(reasonFor)]);
  if (wanted.size > known.size && wanted.size > MAX_SUBSCRIPTIONS) return { outcome: 'tooMany' };
  const subscriptions: Subscription[] = [];
  const added: Subscription[] = [];
  const moved: Subscription[] = [];
  for (const interest of interests) {
    const old = known.get(reasonFor(interest));
    const threadId = isManaged ? (old?.threadId ?? null) : context.threadId;
    const usual = usualMentions(interest);
    const wanted = usual === 'none' ? usual : (mentions ?? usual);
    const { subscription, isNew } = await tx.subscriptions.subscribe(chat.id, interest, threadId, wanted);
    const isOther = mentions !== undefined && subscription.mentions !== wanted;
    const changed = isOther ? await changeMentions(ending, chat.id, subscription.id, wanted) : null;
    subscriptions.push(changed ?? subscription);
    if (isNew) added.push(subscription);
    else if (old?.threadId !== threadId) moved.push(subscription);
  }
  return { outcome: 'followed', subscriptions, added, moved };
}

/** Ends subscriptions of this chat by their ids; returns those that existed. */
export function endSubscriptions(
  { store, library }: Pick<Services, 'store' | 'library'>,
  { chat }: { readonly chat: { readonly id: number } },
  ids: readonly number[],
): Promise<Subscription[]> {
  return withIndex({ library }, (current) =>
    store.transaction((tx) => endIn({ tx, ...current }, chat.id, ids)),
  );
}

/** The same in an open transaction. */
export async function endIn(ending: Ending, chatId: number, ids: readonly number[]): Promise<Subscription[]> {
  const ended: Subscription[] = [];
  for (const id of ids) {
    const subscription = await endSubscription(ending, chatId, id);
    if (subscription !== null) ended.push(subscription);
  }
  return ended;
}

/** Returns those that the chat followed. */
export async function unsubscribe(
  services: Services,
  context: ChatContext,
  interests: readonly Interest[],
): Promise<Subscription[]> {
  const unwanted = new Set(interests.map(reasonFor));
  const subscriptions = await followedBy(services, context);
  const ids = subscriptions.filter(({ interest }) => unwanted.has(reasonFor(interest))).map(({ id }) => id);
  return endSubscriptions(services, context, ids);
}

export function followedBy({ store }: Services, { chat }: ChatContext): Promise<Subscription[]> {
  return store.subscriptions.of(chat.id);
}

export async function followedRegions(services: Services, context: ChatContext): Promise<Set<RegionCode>> {
  const subscriptions = await followedBy(services, context);
  return new Set(
    subscriptions.flatMap(({ interest }) => (interest.kind === 'region' ? [interest.region] : [])),
  );
}

/**
 * The data of a chat that is stored once it subscribes or changes a setting. A group is written to in the language of the
 * admin who does that first.
 */
export function chatToStore({ chat, person, language }: ChatContext): KnownChat {
  const ownCode = chat.kind === 'private' ? person?.languageCode : language;
  const languageCode = person === null ? null : (ownCode ?? null);
  return { id: chat.id, kind: chat.kind, name: chat.name, languageCode };
}
