import { z } from 'zod';
import type { Article } from '../articles/article.ts';

/** What changes of the library come to, as they are stored with the update that asked for them. */
const loadRecord = z.object({
  id: z.int(),
  source: z.string(),
  loadedAt: z.number(),
  // Absent from what earlier versions stored.
  loadedBy: z.int().nullable().default(null),
  newArticles: z.int(),
  changedArticles: z.int(),
  rolledBack: z.boolean(),
});

const summary = z.object({
  isFirst: z.boolean(),
  newArticles: z.int(),
  changedArticles: z.int(),
  unchangedArticles: z.int(),
  withdrawnArticles: z.int(),
  queuedPushes: z.int(),
});

/**
 * `gone`: the preview was already applied or discarded. `outdated`: stored articles that changed after the preview was
 * made, whose older texts were left out.
 */
export const applyOutcome = z.discriminatedUnion('outcome', [
  z
    .object({ outcome: z.literal('applied'), summary, outdated: z.array(z.custom<Article>()).readonly() })
    .readonly(),
  z.object({ outcome: z.literal('gone') }).readonly(),
]);
export type ApplyOutcome = z.infer<typeof applyOutcome>;

/** `pausedSource`: the load was a source's, which is paused now. `otherLoad`: the newest is not the one named. */
export const rollbackOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('rolledBack'), load: loadRecord, pausedSource: z.boolean() }).readonly(),
  z.object({ outcome: z.literal('nothingToRollBack') }).readonly(),
  z.object({ outcome: z.literal('otherLoad') }).readonly(),
]);
export type RollbackOutcome = z.infer<typeof rollbackOutcome>;

/** `gone`: none of the articles waits any more. */
export const publishOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('published'), articles: z.int(), summary }).readonly(),
  z.object({ outcome: z.literal('gone') }).readonly(),
]);
export type PublishOutcome = z.infer<typeof publishOutcome>;
