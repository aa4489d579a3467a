import type { Article } from '../articles/article.ts';
import type { Schedule } from '../chats/schedule.ts';
import { AT_ONCE, dueAt, inZone } from '../chats/schedule.ts';
import { type InterestMatches, type Match, reasonFor } from '../subscriptions/matching.ts';
import type { Interest } from '../subscriptions/types.ts';
import { isUrgent } from '../subscriptions/urgency.ts';
import { forEachYielding } from '../time/cooperative.ts';
import type { Millis } from '../time/millis.ts';
import type { DueTimes, MatchedArticle, NewPush } from './types.ts';

/** What the due times of pushes depend on. */
export interface Timing {
  readonly now: Millis;
  /** By chat; chats without one receive articles at once. */
  readonly schedules: ReadonlyMap<number, Schedule>;
  /** Of the chats that chose none. */
  readonly timeZone: string;
}

/** The matched articles of a load; the outbox finds their followers. */
export async function matchedArticles(
  matches: InterestMatches,
  topics: readonly Interest[],
): Promise<MatchedArticle[]> {
  const about = new Map(
    matches.articles.map((article) => [
      article.id,
      [
        { kind: 'region', region: article.region },
        { kind: 'issuer', issuer: article.issuer },
      ] as Interest[],
    ]),
  );
  for (const kind of ['keywords', 'question'] as const) {
    for (const interest of topics) {
      if (interest.kind !== kind) continue;
      for (const { id } of matches.articlesOf(interest)) about.get(id)?.push(interest);
    }
  }
  const matched: MatchedArticle[] = [];
  await forEachYielding(matches.articles, (article) => {
    matched.push({
      articleId: article.id,
      isUrgent: isUrgent(article),
      interests: about.get(article.id) ?? [],
    });
  });
  return matched;
}

/** The due times of the chats that chose a schedule. */
export function dueTimes({ now, schedules, timeZone }: Timing): Map<number, DueTimes> {
  return new Map(
    [...schedules].map(([chatId, schedule]) => {
      const zoned = inZone(schedule, timeZone);
      return [chatId, { urgent: dueAt(now, zoned, true), others: dueAt(now, zoned, false) }];
    }),
  );
}

/** The matches as pushes for the outbox, due by the schedules of their chats. */
export async function pushesOf(
  matches: readonly Match[],
  articles: readonly Article[],
  timing: Timing,
): Promise<NewPush[]> {
  const urgent = new Set<string>();
  const matched = new Set(matches.map(({ articleId }) => articleId));
  await forEachYielding(articles, (article) => {
    if (matched.has(article.id) && isUrgent(article)) urgent.add(article.id);
  });
  const times = new Map<string, Millis>();
  const timeOf = (chatId: number, isUrgentOne: boolean): Millis => {
    const key = `${chatId} ${isUrgentOne}`;
    let time = times.get(key);
    if (time === undefined) {
      const schedule = timing.schedules.get(chatId) ?? AT_ONCE;
      time = dueAt(timing.now, inZone(schedule, timing.timeZone), isUrgentOne);
      times.set(key, time);
    }
    return time;
  };
  return matches.map(({ articleId, subscription: { id, chatId, threadId, interest } }) => ({
    chatId,
    articleId,
    reason: reasonFor(interest),
    subscriptionId: id,
    threadId,
    isUrgent: urgent.has(articleId),
    dueAt: timeOf(chatId, urgent.has(articleId)),
  }));
}
