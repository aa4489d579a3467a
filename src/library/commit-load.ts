import type { Article } from '../articles/article.ts';
import { languagesOf } from '../articles/editions.ts';
import type { IndexWriter } from '../index/index-writer.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { EDITED_WITHIN, isShownOtherwise } from '../outbox/edits.ts';
import type { PushLimits } from '../outbox/push-limits.ts';
import { dueTimes, matchedArticles, waitTimes } from '../outbox/queueing.ts';
import type { OnProgress } from '../sources/load-progress.ts';
import type { ParsedSeed } from '../sources/seed-parser.ts';
import type { ArticleStore, Repositories } from '../store/store.ts';
import { findCopies } from '../subscriptions/copies.ts';
import { JoinedEditions, joinedArticles } from '../subscriptions/joined-editions.ts';
import { InterestMatches } from '../subscriptions/matching.ts';
import type { Interest } from '../subscriptions/types.ts';
import type { Millis } from '../time/millis.ts';

/** What a load changed. */
export interface LoadSummary {
  /** True if the store had no article before: then nothing is pushed. */
  readonly isFirst: boolean;
  readonly newArticles: number;
  readonly changedArticles: number;
  readonly unchangedArticles: number;
  readonly withdrawnArticles: number;
  readonly queuedPushes: number;
}

export type SeedArticles = Pick<ParsedSeed, 'articles'>;

/** What a load is to bring. */
export interface LoadPlan extends SeedArticles {
  /** Ids of articles that their publisher withdrew. */
  readonly withdrawn?: readonly string[];
  /** Changes what is to be loaded after the comparison with the store. */
  readonly adjust?: (compared: Compared) => Compared;
  /** Articles published before this day (`YYYY-MM-DD`) are stored and not pushed; absent: all are pushed. */
  readonly pushedFrom?: string;
}

/** What of a load is new, changed and unchanged. */
export type Compared = Awaited<ReturnType<ArticleStore['compare']>>;
type StoredChanges = Awaited<ReturnType<ArticleStore['changedSince']>>;

/** A load that is prepared for one revision of the store: everything that takes long is done. */
export interface PreparedLoad {
  readonly isFirst: boolean;
  readonly compared: Compared;
  /** Ids, only of articles that are stored. */
  readonly withdrawn: readonly string[];
  /** Ids of the changed articles whose posts read otherwise now. */
  readonly shownOtherwise: readonly string[];
  /** The index after the load; null if the load changes nothing. */
  readonly index: NewsIndex | null;
  readonly matches: InterestMatches;
  /** Matches of editions that joined known articles. */
  readonly joined: JoinedEditions;
  /** Those of the new articles that several published, each with the first of them. */
  readonly copies: ReadonlyMap<string, string>;
}

type LoadMatches = Pick<PreparedLoad, 'matches' | 'joined'>;

/** Builds the index with the changes to the store since the revision of the writer's index. */
export function indexWithChanges(
  writer: IndexWriter,
  { articles, withdrawn }: StoredChanges,
): Promise<NewsIndex> {
  const changed = new Set([...withdrawn, ...articles.map(({ id }) => id)]);
  const removed = writer.index.articles.filter(({ id }) => changed.has(id));
  return writer.build({ added: articles, removed });
}

/** Compares, indexes and matches, outside any transaction; questions are answered meanwhile. */
export async function prepareLoad(
  store: Pick<Repositories, 'articles' | 'subscriptions'>,
  writer: IndexWriter,
  plan: LoadPlan,
  onProgress: OnProgress,
): Promise<PreparedLoad> {
  const { adjust = (given) => given } = plan;
  const compared = adjust(await compareWith(store.articles, plan, onProgress));
  const isFirst = (await store.articles.count()) === 0;
  const gone = new Set(plan.withdrawn);
  const withdrawn = writer.index.articles.flatMap(({ id }) => (gone.has(id) ? [id] : []));
  const changes = { articles: [...compared.changed, ...compared.new], withdrawn };
  const isChange = changes.articles.length + withdrawn.length > 0;
  const index = isChange ? await buildIndex(writer, changes, onProgress) : null;
  const pushed = isFirst ? NOTHING_PUSHED : pushedOf(compared, plan.pushedFrom);
  const matched = await match(pushed, await store.subscriptions.topics(), {
    before: writer.index,
    now: index ?? writer.index,
  });
  const shownOtherwise = idsShownOtherwise(writer.index, compared.changed);
  const copies = await findCopies(pushed.new, index ?? writer.index);
  return { isFirst, compared, withdrawn, shownOtherwise, index, copies, ...matched };
}

/** Like `prepareLoad`, but only for the matches: builds the index only if there is a standing question. */
export async function previewLoad(
  store: Pick<Repositories, 'articles' | 'subscriptions'>,
  writer: IndexWriter,
  seeds: SeedArticles,
  onProgress: OnProgress,
): Promise<Pick<PreparedLoad, 'compared'> & LoadMatches> {
  const compared = await compareWith(store.articles, seeds, onProgress);
  const isFirst = (await store.articles.count()) === 0;
  const topics = isFirst ? [] : await store.subscriptions.topics();
  const asksIndex = topics.some(({ kind }) => kind === 'question');
  const changed = [...compared.changed, ...compared.new];
  const index =
    asksIndex && changed.length > 0
      ? await buildIndex(writer, { articles: changed, withdrawn: [] }, onProgress)
      : writer.index;
  const pushed = isFirst ? NOTHING_PUSHED : pushedOf(compared);
  const matched = await match(pushed, topics, { before: writer.index, now: index });
  return { compared, ...matched };
}

type Pushed = Pick<Compared, 'new' | 'changed'>;

/** The first load of a store pushes nothing. */
const NOTHING_PUSHED: Pushed = { new: [], changed: [] };

/** What may be pushed: nothing that was published before the day. */
function pushedOf(compared: Compared, from = ''): Pushed {
  const isPushed = ({ published }: Article) => published >= from;
  return { new: compared.new.filter(isPushed), changed: compared.changed.filter(isPushed) };
}

/** Matches what a load brings with what chats follow: new articles, and editions of known ones. */
async function match(
  pushed: Pushed,
  topics: readonly Interest[],
  { before, now }: { readonly before: NewsIndex; readonly now: NewsIndex },
): Promise<LoadMatches> {
  const matches = new InterestMatches(pushed.new, () => now);
  const joined = new JoinedEditions(joinedArticles(pushed.changed, before), {
    before: () => before,
    now: () => now,
  });
  await matches.match(topics);
  await joined.match(topics);
  return { matches, joined };
}

/** What all loads of a library share. */
export interface LoadSettings {
  readonly now: () => Millis;
  /** Time zone of chats that did not choose one. */
  readonly timeZone: string;
  readonly limits: PushLimits;
  /** Whether posts of changed articles are edited. */
  readonly editsPosts: boolean;
}

interface Load extends LoadSettings {
  readonly source: string;
  /** The admin who loads it. */
  readonly by?: number;
  readonly onProgress: OnProgress;
}

/** Ids of the articles of which a post would read otherwise than with the index as it was. */
export function idsShownOtherwise(before: NewsIndex, changed: readonly Article[]): string[] {
  const now = new Map(changed.map((article) => [article.id, article]));
  return before.articles.flatMap((article) => {
    const after = now.get(article.id);
    return after !== undefined && isShownOtherwise(article, after) ? [article.id] : [];
  });
}

/** Makes edits due of the recent posts of these articles. */
export async function queueEdits(tx: Repositories, articleIds: readonly string[], at: Millis): Promise<void> {
  await tx.outbox.queueEdits(articleIds, { at, sentAfter: at - EDITED_WITHIN });
}

/**
 * Stores new and changed articles, masks withdrawn ones, and queues pushes of the new ones for their current followers
 * and edits of posts of changed ones; pushes that waited for an edition that came are due. The caller holds the
 * transaction, and the store must have the revision that the load was prepared for. Only topics followed since
 * then remain to be matched.
 */
export async function commitLoad(
  tx: Repositories,
  { isFirst, compared, withdrawn, shownOtherwise, matches, joined, copies }: PreparedLoad,
  { source, by, now, timeZone, limits, editsPosts, onProgress }: Load,
): Promise<LoadSummary> {
  const summary = {
    isFirst,
    newArticles: compared.new.length,
    changedArticles: compared.changed.length,
    unchangedArticles: compared.unchanged.length,
    withdrawnArticles: withdrawn.length,
  };
  const total = compared.new.length + compared.changed.length;
  if (total + withdrawn.length === 0) return { ...summary, queuedPushes: 0 };
  const at = now();
  onProgress({ stage: 'store', done: 0, total });
  const onStored = (done: number) => onProgress({ stage: 'store', done, total });
  await tx.loads.record({
    ...{ source, at, by: by ?? null, withdrawn, onStored },
    ...{ new: compared.new, changed: compared.changed },
  });
  if (editsPosts) await queueEdits(tx, shownOtherwise, at);
  if (isFirst) return { ...summary, queuedPushes: 0 };
  const topics = await tx.subscriptions.topics();
  await matches.match(topics);
  await joined.match(topics);
  const matched = await matchedArticles(matches, joined, topics, copies);
  const timing = {
    now: at,
    schedules: await tx.chats.schedules(),
    waits: await tx.chats.languageWaits(),
    pauses: await tx.chats.ownPauses(at),
    timeZone,
  };
  const due = dueTimes(timing);
  const waits = waitTimes(timing);
  onProgress({ stage: 'queue', done: 0, total: matched.length });
  const onQueued = (done: number) => onProgress({ stage: 'queue', done, total: matched.length });
  const { pauses } = timing;
  const queueing = { at, due, waits, pauses, limits, onQueued };
  const queuedPushes = await tx.outbox.enqueueForFollowers(matched, queueing);
  if (waits.size > 0) {
    const changed = compared.changed.map((article) => ({
      articleId: article.id,
      languages: languagesOf(article),
    }));
    await tx.outbox.editionsArrived(changed, { at, due, waits });
  }
  return { ...summary, queuedPushes };
}

async function compareWith(
  articles: ArticleStore,
  seeds: SeedArticles,
  onProgress: OnProgress,
): Promise<Compared> {
  const total = seeds.articles.length;
  onProgress({ stage: 'check', done: 0, total });
  const compared = await articles.compare(seeds.articles);
  onProgress({ stage: 'check', done: total, total });
  return compared;
}

async function buildIndex(
  writer: IndexWriter,
  changes: StoredChanges,
  onProgress: OnProgress,
): Promise<NewsIndex> {
  const total = changes.articles.length;
  onProgress({ stage: 'index', done: 0, total });
  const index = await indexWithChanges(writer, changes);
  onProgress({ stage: 'index', done: total, total });
  return index;
}
