import type { RegionCode } from '../news/regions.ts';
import type { Conversation, Services } from './conversation.ts';

/** Follows regions for a chat, which is stored from then on; gives those that it did not follow before. */
export function followRegions(
  { store }: Services,
  { chat, person }: Conversation,
  regions: readonly RegionCode[],
): Promise<RegionCode[]> {
  return store.transaction(async ({ chats, subscriptions }) => {
    const languageCode = chat.kind === 'private' ? (person?.languageCode ?? null) : null;
    await chats.upsert({ id: chat.id, kind: chat.kind, name: chat.name, languageCode });
    return regionsFor(regions, (region) => subscriptions.follow(chat.id, region));
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

/** One after the other: a transaction has one connection. */
async function regionsFor(
  regions: readonly RegionCode[],
  change: (region: RegionCode) => Promise<boolean>,
): Promise<RegionCode[]> {
  const changed: RegionCode[] = [];
  for (const region of regions) if (await change(region)) changed.push(region);
  return changed;
}
