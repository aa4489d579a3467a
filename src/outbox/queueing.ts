import { languagesOf } from '../articles/editions.ts';
import type { LanguageWait } from '../chats/language-order.ts';
import { dueAfterPause } from '../chats/own-pause.ts';
import type { Schedule } from '../chats/schedule.ts';
import { AT_ONCE, inZone } from '../chats/schedule.ts';
import type { InterestMatches } from '../subscriptions/matching.ts';
import { namedRegions } from '../subscriptions/mentions.ts';
import type { Interest } from '../subscriptions/types.ts';
import { isEmergency } from '../subscriptions/urgency.ts';
import { forEachYielding } from '../time/cooperative.ts';
import type { Millis } from '../time/millis.ts';
import type { DueTimes, MatchedArticle, WaitTimes } from './types.ts';

/** What the due times of pushes depend on. */
export interface Timing {
  readonly now: Millis;
  /** By chat; chats without one receive articles at once. */
  readonly schedules: ReadonlyMap<number, Schedule>;
  /** By chat; articles do not wait for other chats' languages. */
  readonly waits: ReadonlyMap<number, LanguageWait>;
  /** By chat that asked for a pause: its end. */
  readonly pauses: ReadonlyMap<number, Millis>;
  /** Of the chats that chose none. */
  readonly timeZone: string;
}

/** What finds the articles of an interest among some. */
type Matches = Pick<InterestMatches, 'articles' | 'articlesOf'>;

/**
 * The matched articles of a load; the outbox finds their followers. `joined` are articles that were known and got an
 * edition: they are matched by words and questions only, so that followers of their region get them once.
 * `copies` are the articles that others published too (subscriptions/copies.ts).
 */
export async function matchedArticles(
  matches: Matches,
  joined: Matches,
  topics: readonly Interest[],
  copies: ReadonlyMap<string, string> = new Map(),
): Promise<MatchedArticle[]> {
  const about = new Map<string, Interest[]>();
  for (const { id, region, issuer } of matches.articles) {
    about.set(id, [
      { kind: 'region', region },
      { kind: 'issuer', issuer },
    ]);
  }
  for (const kind of ['filtered', 'keywords', 'question'] as const) {
    for (const interest of topics) {
      if (interest.kind !== kind) continue;
      for (const { id } of matches.articlesOf(interest)) about.get(id)?.push(interest);
      for (const { id } of joined.articlesOf(interest)) about.set(id, [...(about.get(id) ?? []), interest]);
    }
  }
  const isNew = new Set(matches.articles.map(({ id }) => id));
  const matched: MatchedArticle[] = [];
  await forEachYielding([...matches.articles, ...joined.articles], (article) => {
    const interests = about.get(article.id);
    if (interests === undefined) return;
    const languages = languagesOf(article);
    const copyOf = copies.get(article.id) ?? null;
    const mentions = isNew.has(article.id) ? namedRegions(article) : new Map();
    matched.push({
      ...{ articleId: article.id, isUrgent: isEmergency(article), languages, copyOf },
      ...{ interests, mentions },
    });
  });
  return matched;
}

/** The due times of the chats that chose a schedule or a pause. */
export function dueTimes({ now, schedules, pauses, timeZone }: Timing): Map<number, DueTimes> {
  return new Map(
    [...new Set([...schedules.keys(), ...pauses.keys()])].map((chatId) => {
      const zoned = inZone(schedules.get(chatId) ?? AT_ONCE, timeZone);
      const pause = pauses.get(chatId) ?? null;
      const due = (isUrgent: boolean) => dueAfterPause(now, zoned, isUrgent, pause);
      return [chatId, { urgent: due(true), others: due(false) }];
    }),
  );
}

/** The times of the chats that wait for articles in their language. */
export function waitTimes({ now, schedules, pauses, waits, timeZone }: Timing): Map<number, WaitTimes> {
  return new Map(
    [...waits].map(([chatId, { language, wait }]) => {
      const until = now + wait;
      const schedule = inZone(schedules.get(chatId) ?? AT_ONCE, timeZone);
      return [
        chatId,
        { language, until, due: dueAfterPause(until, schedule, false, pauses.get(chatId) ?? null) },
      ];
    }),
  );
}
