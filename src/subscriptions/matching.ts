import type { Article } from '../news/article.ts';
import type { RegionCode } from '../news/regions.ts';
import type { Subscription } from '../store/store.ts';

/** One article for one chat; `reason` names the subscription that brought it. */
export interface Match {
  readonly chatId: number;
  readonly articleId: string;
  readonly reason: string;
}

/** What is followed, as kept beside a push to answer "why am I seeing this". */
export function regionReason(region: RegionCode): string {
  return `region:${region}`;
}

/**
 * Gives each article to the followers of its issuing body's region: one match a (chat, article), in the order of the
 * articles. Time is linear in the subscriptions plus the matches.
 */
export function matchSubscriptions(
  articles: readonly Article[],
  subscriptions: readonly Subscription[],
): Match[] {
  const followers = new Map<RegionCode, Set<number>>();
  for (const { chatId, region } of subscriptions) {
    const chats = followers.get(region);
    if (chats) chats.add(chatId);
    else followers.set(region, new Set([chatId]));
  }
  return articles.flatMap(({ id, region }) =>
    [...(followers.get(region) ?? [])].map((chatId) => ({
      chatId,
      articleId: id,
      reason: regionReason(region),
    })),
  );
}
