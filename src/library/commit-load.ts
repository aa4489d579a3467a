import type { IndexWriter } from '../index/index-writer.ts';
import type { NewsIndex } from '../index/news-index.ts';
import { dueTimes, matchedArticles } from '../outbox/queueing.ts';
import type { OnProgress } from '../sources/load-progress.ts';
import type { ParsedSeed } from '../sources/seed-parser.ts';
import type { ArticleStore, Repositories } from '../store/store.ts';
import { InterestMatches } from '../subscriptions/matching.ts';
import type { Millis } from '../time/millis.ts';

/** What a load changed. */
export interface LoadSummary {
  /** True where the store held no article before: nothing is pushed then. */
  readonly isFirst: boolean;
  readonly newArticles: number;
  readonly changedArticles: number;
  readonly unchangedArticles: number;
  readonly queuedPushes: number;
}

export type SeedArticles = Pick<ParsedSeed, 'articles'>;

type Compared = Awaited<ReturnType<ArticleStore['compare']>>;
type StoredChanges = Awaited<ReturnType<ArticleStore['changedSince']>>;

/** A load as it would be applied to the store of one revision: all that takes long is done. */
export interface PreparedLoad {
  readonly isFirst: boolean;
  readonly compared: Compared;
  /** With what the load changes; null where that is nothing. */
  readonly index: NewsIndex | null;
  readonly matches: InterestMatches;
}

/** The index with what changed in the store, or will, since the revision that the writer's index is of. */
export function indexWithChanges(
  writer: IndexWriter,
  { articles, withdrawn }: StoredChanges,
): Promise<NewsIndex> {
  const changed = new Set([...withdrawn, ...articles.map(({ id }) => id)]);
  const removed = writer.index.articles.filter(({ id }) => changed.has(id));
  return writer.build({ added: articles, removed });
}

/** Compares, indexes and matches outside any transaction; questions are answered meanwhile. */
export async function prepareLoad(
  store: Pick<Repositories, 'articles' | 'subscriptions'>,
  writer: IndexWriter,
  seeds: SeedArticles,
  onProgress: OnProgress,
): Promise<PreparedLoad> {
  const compared = await compareWith(store.articles, seeds, onProgress);
  const isFirst = (await store.articles.count()) === 0;
  const changed = [...compared.changed, ...compared.new];
  const index = changed.length === 0 ? null : await buildIndex(writer, changed, onProgress);
  const matches = new InterestMatches(isFirst ? [] : compared.new, () => index ?? writer.index);
  await matches.match(await store.subscriptions.topics());
  return { isFirst, compared, index, matches };
}

/** As `prepareLoad`, where only the matches are asked for: the index is built only where a question stands. */
export async function previewLoad(
  store: Pick<Repositories, 'articles' | 'subscriptions'>,
  writer: IndexWriter,
  seeds: SeedArticles,
  onProgress: OnProgress,
): Promise<Pick<PreparedLoad, 'compared' | 'matches'>> {
  const compared = await compareWith(store.articles, seeds, onProgress);
  const isFirst = (await store.articles.count()) === 0;
  const topics = isFirst ? [] : await store.subscriptions.topics();
  const asksIndex = topics.some(({ kind }) => kind === 'question');
  const changed = [...compared.changed, ...compared.new];
  const index =
    asksIndex && changed.length > 0 ? await buildIndex(writer, changed, onProgress) : writer.index;
  const matches = new InterestMatches(isFirst ? [] : compared.new, () => index);
  await matches.match(topics);
  return { compared, matches };
}

interface Load {
  readonly source: string;
  readonly now: () => Millis;
  /** Of the chats that chose none. */
  readonly timeZone: string;
  readonly onProgress: OnProgress;
}

/**
 * Stores what is new or changed, and queues what is new for its followers, as they are now. The transaction is the
 * caller's, and the store must be of the revision that the load was prepared for. Only topics that are followed since
 * then are still to be matched.
 */
export async function commitLoad(
  tx: Repositories,
  { isFirst, compared, matches }: PreparedLoad,
  { source, now, timeZone, onProgress }: Load,
): Promise<LoadSummary> {
  const summary = {
    isFirst,
    newArticles: compared.new.length,
    changedArticles: compared.changed.length,
    unchangedArticles: compared.unchanged.length,
  };
  const total = compared.new.length + compared.changed.length;
  if (total === 0) return { ...summary, queuedPushes: 0 };
  const at = now();
  onProgress({ stage: 'store', done: 0, total });
  const onStored = (done: number) => onProgress({ stage: 'store', done, total });
  await tx.loads.record({ source, at, new: compared.new, changed: compared.changed, onStored });
  if (isFirst) return { ...summary, queuedPushes: 0 };
  const topics = await tx.subscriptions.topics();
  await matches.match(topics);
  const matched = await matchedArticles(matches, topics);
  const due = dueTimes({ now: at, schedules: await tx.chats.schedules(), timeZone });
  onProgress({ stage: 'queue', done: 0, total: matched.length });
  const onQueued = (done: number) => onProgress({ stage: 'queue', done, total: matched.length });
  const queuedPushes = await tx.outbox.enqueueForFollowers(matched, { at, due, onQueued });
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
  articles: Compared['new'],
  onProgress: OnProgress,
): Promise<NewsIndex> {
  const total = articles.length;
  onProgress({ stage: 'index', done: 0, total });
  const index = await indexWithChanges(writer, { articles, withdrawn: [] });
  onProgress({ stage: 'index', done: total, total });
  return index;
}
