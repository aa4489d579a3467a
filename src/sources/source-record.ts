import type { Millis } from '../time/millis.ts';
import type { FetchFailure, SourceState } from './source.ts';

/** `byAdmin`: until an admin resumes it. `rolledBack`: the same, because its load was rolled back. */
export type SourcePause = 'byAdmin' | 'rolledBack';

/** What is known of a source between its fetches. Times are Unix milliseconds; null: never. */
export interface SourceRecord {
  readonly name: string;
  /** What the source itself remembers; null before its first success. */
  readonly state: SourceState | null;
  readonly lastFetchAt: Millis | null;
  readonly lastSuccessAt: Millis | null;
  /** When a fetch last brought something new or changed. */
  readonly lastNewAt: Millis | null;
  /** Failed fetches since the last success, when the first of them was, and why the last one failed. */
  readonly failures: number;
  readonly failingSince: Millis | null;
  readonly problem: FetchFailure | null;
  /** When the admins were told of these failures. */
  readonly noticedAt: Millis | null;
  readonly nextRunAt: Millis;
  readonly pause: SourcePause | null;
  /** Until then one process fetches it, and no other may. */
  readonly claimedUntil: Millis | null;
}

/** What a fetch leaves behind. */
export type SettledFetch = { readonly at: Millis; readonly nextRunAt: Millis } & (
  | { readonly outcome: 'succeeded'; readonly state: SourceState; readonly broughtNews: boolean }
  /** `forgetState`: the next fetch asks for everything again. */
  | { readonly outcome: 'failed'; readonly problem: FetchFailure; readonly forgetState: boolean }
);

export interface SourceStore {
  /** Adds records for the names that have none, due at once. */
  add(names: readonly string[], at: Millis): Promise<void>;
  /** The records by name, also of sources that the operator named before. */
  all(): Promise<ReadonlyMap<string, SourceRecord>>;
  get(name: string): Promise<SourceRecord | null>;
  /**
   * Takes a source that is due, not paused and not claimed, for this process until that time; null if it is not to be
   * fetched now. `until` is also the key to `settle` and `release` it. All claims last as long: one that ends much later was
   * taken while a clock was ahead, and is over.
   */
  claim(name: string, now: Millis, until: Millis): Promise<SourceRecord | null>;
  /** Ends a claim and stores the outcome. Call it in the transaction that stores what was fetched. */
  settle(name: string, claim: Millis, fetch: SettledFetch): Promise<void>;
  /** Ends a claim without an outcome: the source is due again at `nextRunAt`. */
  release(name: string, claim: Millis, nextRunAt: Millis): Promise<void>;
  /** False if there is no such source. */
  pause(name: string, why: SourcePause): Promise<boolean>;
  /** Due again at once. False if there is no such source. */
  resume(name: string, at: Millis): Promise<boolean>;
  /** A load of the source was rolled back: pauses it, and forgets its state. False if there is no such source. */
  loadRolledBack(name: string): Promise<boolean>;
  /** Makes the source due. False if there is none, or it is paused. */
  requestFetch(name: string, at: Millis): Promise<boolean>;
  /** The admins were told that the source fails. */
  noticed(name: string, at: Millis): Promise<void>;
}
