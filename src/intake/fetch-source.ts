import type { Library } from '../library/library.ts';
import type { FetchOutcome, Source } from '../sources/source.ts';
import type { SettledFetch, SourceRecord } from '../sources/source-record.ts';
import type { Store } from '../store/store.ts';
import { abortableDelay } from '../time/abortable-delay.ts';
import type { Clock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';
import type { FetchReport } from './fetch-report.ts';
import { waitAfterFailure, waitAfterSuccess } from './next-run.ts';

export interface FetchingOptions {
  readonly store: Store;
  readonly library: Pick<Library, 'loadFetched'>;
  readonly clock: Clock;
  /** In [0, 1), for jitter. */
  readonly random: () => number;
  /** Aborts when nothing more is to be fetched. */
  readonly signal: AbortSignal;
}

/** Publishers answer within a minute; a fetch of several requests with waits between them within three. */
const MAX_FETCH: Millis = 3 * 60_000;

/** How long a claim lasts: longer than a fetch and its load. */
export const CLAIM: Millis = 5 * 60_000;

/**
 * Fetches a claimed source once, loads what it brought, and settles the claim in the same transaction. If the process
 * dies before, the claim runs out, and the same is fetched again.
 */
export async function fetchSource(
  source: Source,
  record: SourceRecord,
  options: FetchingOptions,
): Promise<FetchReport> {
  const { name } = source.definition;
  const outcome = await fetchInTime(source, record, options);
  if (outcome === null) {
    await options.store.sources.release(name, claimOf(record), record.nextRunAt);
    return { source: name, outcome: 'stopped' };
  }
  switch (outcome.outcome) {
    case 'articles':
      return loadArticles(source, record, outcome, options);
    case 'unchanged':
      await settle(source, record, succeeded(source, outcome.state, options)(false), options);
      return { source: name, outcome: 'unchanged' };
    case 'failed':
      return recordFailure(source, record, outcome, options);
  }
}

/** Null if it was the signal that ended the fetch. */
async function fetchInTime(
  source: Source,
  { state }: SourceRecord,
  { clock, signal }: FetchingOptions,
): Promise<FetchOutcome | null> {
  const fetched = new AbortController();
  const tooLong = new AbortController();
  void abortableDelay(clock, MAX_FETCH, fetched.signal).then(() => tooLong.abort());
  const outcome = await source.fetch(state, AbortSignal.any([signal, tooLong.signal]));
  const isTooLong = tooLong.signal.aborted;
  fetched.abort();
  if (outcome.outcome !== 'failed' || outcome.reason.kind !== 'aborted') return outcome;
  if (signal.aborted && !isTooLong) return null;
  const message = `No result within ${MAX_FETCH / 60_000} minutes.`;
  return { outcome: 'failed', reason: { kind: 'timeout', message }, retryAfterMillis: null };
}

async function loadArticles(
  source: Source,
  record: SourceRecord,
  { articles, doubtful, rejected, state }: Extract<FetchOutcome, { outcome: 'articles' }>,
  options: FetchingOptions,
): Promise<FetchReport> {
  const { name, mode } = source.definition;
  const loaded = await options.library.loadFetched({
    source: name,
    mode,
    articles,
    doubtful,
    claim: claimOf(record),
    settled: succeeded(source, state, options),
  });
  if (loaded.outcome === 'paused') return { source: name, outcome: 'paused' };
  return { ...loaded, source: name, rejected };
}

/**
 * A page that is gone twice in a row was withdrawn: its article is masked. Once may be a mistake of the publisher's
 * server. If it comes back, its article does too.
 */
async function recordFailure(
  source: Source,
  record: SourceRecord,
  { reason, retryAfterMillis }: Extract<FetchOutcome, { outcome: 'failed' }>,
  options: FetchingOptions,
): Promise<FetchReport> {
  const { name, kind, mode, intervalMillis } = source.definition;
  const { store, library, clock, random } = options;
  const isGone = kind === 'page' && reason.kind === 'notFound' && record.problem?.kind === 'notFound';
  const settled = (): SettledFetch => {
    const failures = record.failures + 1;
    const wait = waitAfterFailure(
      { interval: intervalMillis, failures, retryAfter: retryAfterMillis },
      random,
    );
    const at = clock.now();
    return { outcome: 'failed', at, nextRunAt: at + wait, problem: reason, forgetState: isGone };
  };
  const failed = (withdrawnArticles: number): FetchReport => ({
    source: name,
    outcome: 'failed',
    problem: reason,
    withdrawnArticles,
  });
  const withdrawn = isGone ? await store.articles.broughtBy(name) : [];
  if (withdrawn.length === 0) {
    await settle(source, record, settled(), options);
    return failed(0);
  }
  const load = { source: name, mode, articles: [], doubtful: [], withdrawn, claim: claimOf(record), settled };
  const loaded = await library.loadFetched(load);
  return loaded.outcome === 'paused'
    ? { source: name, outcome: 'paused' }
    : failed(loaded.summary.withdrawnArticles);
}

function succeeded(
  { definition }: Source,
  state: Extract<FetchOutcome, { outcome: 'unchanged' }>['state'],
  { clock, random }: FetchingOptions,
): (broughtNews: boolean) => SettledFetch {
  return (broughtNews) => {
    const at = clock.now();
    const nextRunAt = at + waitAfterSuccess(definition.intervalMillis, random);
    return { outcome: 'succeeded', at, nextRunAt, state, broughtNews };
  };
}

function settle(
  { definition }: Source,
  record: SourceRecord,
  fetch: SettledFetch,
  { store }: FetchingOptions,
): Promise<void> {
  return store.sources.settle(definition.name, claimOf(record), fetch);
}

function claimOf({ claimedUntil }: SourceRecord): Millis {
  if (claimedUntil === null) throw new TypeError('the source is not claimed');
  return claimedUntil;
}
