import type { Article } from '../articles/article.ts';
import type { NewPush } from '../outbox/types.ts';
import { forEachYielding } from '../time/cooperative.ts';
import type { Millis } from '../time/millis.ts';
import { type Match, reasonFor } from './matching.ts';
import { AT_ONCE, dueAt, inZone } from './schedule.ts';
import type { Schedule } from './types.ts';
import { isUrgent } from './urgency.ts';

/** What the times of pushes depend on. */
export interface Timing {
  readonly now: Millis;
  /** Of the chats that chose a schedule. */
  readonly schedules: ReadonlyMap<number, Schedule>;
  /** Of the chats that chose none. */
  readonly timeZone: string;
}

/** The matches as pushes for the outbox, each with the time that its chat's schedule gives it. */
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
