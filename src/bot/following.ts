import type { RegionCode } from '../news/regions.ts';
import type { Chat } from '../store/store.ts';
import type { Conversation, Services } from './conversation.ts';

/** Follows regions for a chat, which is stored from then on; gives those that it did not follow before. */
export function followRegions(
  { store }: Services,
  conversation: Conversation,
  regions: readonly RegionCode[],
): Promise<RegionCode[]> {
  return store.transaction(async ({ chats, subscriptions }) => {
    await chats.upsert(knownChat(conversation));
    return regionsFor(regions, (region) => subscriptions.follow(conversation.chat.id, region));
  });
}

/** Gives those that the chat did follow. */
export function unfollowRegions(
  { store }: Services,
  { chat }: Conversation,
  regions: readonly RegionCode[],
): Promise<RegionCode[]> {
  return store.transaction(({ subscriptions }) =>
    regionsFor(regions, (region) => subscriptions.unfollow(chat.id, region)),
  );
}

export async function followedRegions({ store }: Services, { chat }: Conversation): Promise<RegionCode[]> {
  return (await store.subscriptions.of(chat.id)).map(({ region }) => region);
}

/** What is stored of a chat from the moment that it wants something kept. */
export function knownChat({ chat, person }: Conversation): Omit<Chat, 'language' | 'pausedReason'> {
  const languageCode = chat.kind === 'private' ? (person?.languageCode ?? null) : null;
  return { id: chat.id, kind: chat.kind, name: chat.name, languageCode };
}

/** One after the other: a transaction has one connection. */
async function regionsFor(
  regions: readonly RegionCode[],
  change: (region: RegionCode) => Promise<boolean>,
): Promise<RegionCode[]> {
  const changed: RegionCode[] = [];
  for (const region of regions) if (await change(region)) changed.push(region);
  return changed;
}
