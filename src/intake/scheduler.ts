import type { Log } from '../log.ts';
import type { Source } from '../sources/source.ts';
import type { SourceRecord } from '../sources/source-record.ts';
import { backoff } from '../time/backoff.ts';
import { MAX_CLOCK_SKEW, wallClock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';
import { WakeableSleep } from '../time/wakeable-sleep.ts';
import type { FetchReport } from './fetch-report.ts';
import { CLAIM, type FetchingOptions, fetchSource } from './fetch-source.ts';

/** A source that has failed for a day. */
export interface SourceFailure {
  readonly source: string;
  readonly since: Millis;
  readonly problem: NonNullable<SourceRecord['problem']>;
}

export interface SchedulerOptions
  extends Pick<FetchingOptions, 'store' | 'library'>,
    Partial<Pick<FetchingOptions, 'clock' | 'random'>> {
  readonly sources: readonly Source[];
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>;
  readonly onReport: (report: FetchReport) => void;
  /** Tells the admins, once in a row of failures. If it rejects, it is called again after the next failure. */
  readonly onLongFailure: (failure: SourceFailure) => Promise<unknown>;
}

/** Fetches at once. Their loads come one after another in any case. */
const MAX_UNDER_WAY = 4;
/** Another process may have changed the table: reads it at least this often. */
const LOOK_AGAIN: Millis = 30_000;
const MIN_SLEEP: Millis = 100;
const MAX_STORE_WAIT: Millis = 30_000;
/** Failures as long as this are told to the admins. */
const LONG: Millis = 24 * 60 * 60_000;
/** Rejected items per fetch that are logged. */
const REJECTIONS_LOGGED = 3;

/**
 * Fetches each source when it is due, a few at a time and never one twice at once: a source is claimed in the store
 * first. When it is due, whether it is paused and how it failed is in the store, so that a restart goes on from there.
 */
export class Scheduler {
  readonly #options: Required<SchedulerOptions>;
  readonly #sleep: WakeableSleep;
  readonly #stopping = new AbortController();
  readonly #underWay = new Map<string, Promise<void>>();
  #running: Promise<void> | null = null;

  constructor(options: SchedulerOptions) {
    this.#options = { clock: wallClock, random: Math.random, ...options };
    this.#sleep = new WakeableSleep(this.#options.clock);
  }

  start(): void {
    if (this.#options.sources.length > 0) this.#running ??= this.#run();
  }

  /** A source was resumed, or is to be fetched now. */
  wake(): void {
    this.#sleep.wake();
  }

  /** Ends fetches under way; waits for loads under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#sleep.end();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { store, sources, clock, random, log } = this.#options;
    let failures = 0;
    let isKnown = false;
    while (!this.#sleep.isEnded) {
      try {
        if (!isKnown) {
          const names = sources.map(({ definition }) => definition.name);
          await store.sources.add(names, clock.now());
          isKnown = true;
        }
        await this.#sleep.sleep(await this.#startDue());
        failures = 0;
      } catch (error) {
        failures += 1;
        log.error({ err: error }, 'the sources cannot be read from the database: trying again');
        await this.#sleep.delay(backoff(failures, MAX_STORE_WAIT, random));
      }
    }
    await Promise.all(this.#underWay.values());
  }

  /** Starts what is due, as much as may be under way. Returns how long to sleep if nothing wakes it. */
  async #startDue(): Promise<Millis> {
    const { store, sources, clock } = this.#options;
    const records = await store.sources.all();
    const now = clock.now();
    const waiting = sources
      .map((source) => ({ source, at: dueTime(records.get(source.definition.name), now) }))
      .filter(({ source, at }) => at !== null && !this.#underWay.has(source.definition.name))
      .map(({ source, at }) => ({ source, at: at ?? now }))
      .sort((a, b) => a.at - b.at);
    for (const { source, at } of waiting) {
      // What ends wakes the loop.
      if (this.#underWay.size >= MAX_UNDER_WAY) return LOOK_AGAIN;
      if (at > now) return Math.min(LOOK_AGAIN, Math.max(MIN_SLEEP, at - now));
      const record = await store.sources.claim(source.definition.name, now, now + CLAIM);
      if (record !== null) this.#begin(source, record);
    }
    return LOOK_AGAIN;
  }

  #begin(source: Source, record: SourceRecord): void {
    const { name } = source.definition;
    const work = this.#fetch(source, record).finally(() => {
      this.#underWay.delete(name);
      this.#sleep.wake();
    });
    this.#underWay.set(name, work);
  }

  /** Never rejects: if the store fails, the claim runs out, and the same is fetched again. */
  async #fetch(source: Source, record: SourceRecord): Promise<void> {
    const { log, onReport } = this.#options;
    const { name } = source.definition;
    try {
      const report = await fetchSource(source, record, { ...this.#options, signal: this.#stopping.signal });
      this.#log(report);
      onReport(report);
      if (report.outcome === 'failed') await this.#noticeIfLong(name);
    } catch (error) {
      log.error(
        { source: name, err: error },
        'a fetch could not be stored: it is made again when its claim ends',
      );
      onReport({ source: name, outcome: 'stopped' });
    }
  }

  async #noticeIfLong(name: string): Promise<void> {
    const { store, onLongFailure, log } = this.#options;
    const record = await store.sources.get(name);
    const { problem = null, failingSince = null, lastFetchAt = null, noticedAt = null } = record ?? {};
    if (problem === null || failingSince === null || lastFetchAt === null) return;
    if (noticedAt !== null || lastFetchAt - failingSince < LONG) return;
    try {
      await onLongFailure({ source: name, since: failingSince, problem });
      await store.sources.noticed(name, lastFetchAt);
    } catch (error) {
      log.error({ source: name, err: error }, 'the admins could not be told of a source that fails');
    }
  }

  #log(report: FetchReport): void {
    const { log } = this.#options;
    const { source } = report;
    if (report.outcome === 'failed') {
      log.warn({ source, problem: report.problem }, 'a source could not be fetched');
    } else if (report.outcome === 'loaded') {
      const { summary, forReview, rejected } = report;
      const { newArticles, changedArticles } = summary;
      if (newArticles + changedArticles + forReview > 0)
        log.info({ source, newArticles, changedArticles, forReview }, 'a source brought news');
      if (rejected.length === 0) return;
      const first = rejected.slice(0, REJECTIONS_LOGGED).map(({ where, message }) => `${where}: ${message}`);
      log.warn({ source, rejected: rejected.length, first }, 'items of a source were rejected');
    }
  }
}

/** When it may be fetched; null while it is paused or not known yet. */
function dueTime(record: SourceRecord | undefined, now: Millis): Millis | null {
  if (record === undefined || record.pause !== null) return null;
  const { lastFetchAt, nextRunAt } = record;
  const claimedUntil = record.claimedUntil ?? 0;
  // A clock that was ahead has written what no clock set right would have.
  const next = (lastFetchAt ?? 0) <= now + MAX_CLOCK_SKEW ? nextRunAt : now;
  return claimedUntil <= now + CLAIM + MAX_CLOCK_SKEW ? Math.max(next, claimedUntil) : next;
}
