import type { Log } from '../log.ts';
import { backoff } from '../time/backoff.ts';
import type { Clock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';
import { WakeableSleep } from '../time/wakeable-sleep.ts';
import type { Coordination, Leadership } from './coordination.ts';

export interface LeaderElectionOptions {
  readonly coordination: Coordination;
  readonly clock: Clock;
  readonly log: Log;
}

/** Starts what only the leader does; resolves with the function that stops it. */
export type StartLeading = (leadership: Leadership) => Promise<() => Promise<void>>;

/** Of the processes that share a database one leads; the others are ready to take over. */
export type Role = 'starting' | 'leading' | 'standingBy';

/** How soon a leader that crashed is replaced. */
const TRY_EVERY: Millis = 1000;
/** A process that lost the leadership but still runs stops its work within this time; the next leader waits for it. */
const TAKE_OVER_PAUSE: Millis = 1500;
const MAX_RETRY: Millis = 30_000;

/** Leads whenever no other process does, until stopped. */
export class LeaderElection {
  readonly #options: LeaderElectionOptions;
  readonly #sleep: WakeableSleep;
  #role: Role = 'starting';
  #running: Promise<void> = Promise.resolve();

  constructor(options: LeaderElectionOptions) {
    this.#options = options;
    this.#sleep = new WakeableSleep(options.clock);
    options.coordination.onMessage((topic) => {
      if (topic === 'leadership' && this.#role !== 'leading') this.#sleep.wake();
    });
  }

  /** Resolves once this process leads or stands by; rejects if the leader's duties cannot be started. */
  async start(start: StartLeading): Promise<void> {
    const { coordination, log } = this.#options;
    const first = await coordination.tryToLead();
    if (first === null) {
      log.info({}, 'another process leads: standing by');
      this.#role = 'standingBy';
      this.#running = this.#run(start);
      return;
    }
    const end = await startOrResign(first, start);
    this.#running = this.#leads(first, end).then(() => this.#run(start));
  }

  get role(): Role {
    return this.#role;
  }

  /** Stops what the leader does, and resigns. */
  async stop(): Promise<void> {
    this.#sleep.end();
    await this.#running;
  }

  async #run(start: StartLeading): Promise<void> {
    const { coordination, log } = this.#options;
    let failures = 0;
    while (!this.#sleep.isEnded) {
      try {
        const leadership = await coordination.tryToLead();
        if (leadership === null) await this.#sleep.sleep(TRY_EVERY);
        else {
          await this.#sleep.delay(TAKE_OVER_PAUSE);
          log.warn({}, 'no process leads: taking over');
          await this.#leads(leadership, await startOrResign(leadership, start));
        }
        failures = 0;
      } catch (error) {
        failures += 1;
        log.error({ err: error }, 'this process cannot lead: trying again');
        await this.#sleep.delay(backoff(failures, MAX_RETRY, Math.random));
      }
    }
  }

  async #leads(leadership: Leadership, end: () => Promise<void>): Promise<void> {
    const { log } = this.#options;
    this.#role = 'leading';
    await this.#sleep.race(
      new Promise<void>((resolve) => {
        if (leadership.lost.aborted) resolve();
        leadership.lost.addEventListener('abort', () => resolve(), { once: true });
      }),
      Number.POSITIVE_INFINITY,
    );
    this.#role = 'standingBy';
    if (leadership.lost.aborted) log.warn({}, 'the connection that leads is lost: standing by');
    try {
      await end();
    } finally {
      await leadership.resign().catch(() => undefined);
    }
  }
}

async function startOrResign(leadership: Leadership, start: StartLeading): Promise<() => Promise<void>> {
  try {
    return await start(leadership);
  } catch (error) {
    await leadership.resign().catch(() => undefined);
    throw error;
  }
}
