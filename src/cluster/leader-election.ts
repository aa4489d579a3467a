import type { Log } from '../log.ts';
import { backoff } from '../time/backoff.ts';
import type { Clock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';
import { WakeableSleep } from '../time/wakeable-sleep.ts';
import type { Coordination, Leadership } from './coordination.ts';

export interface LeaderElectionOptions {
  readonly peers: Coordination;
  /** Begins what one process alone may do; gives what ends it. */
  readonly begin: () => Promise<() => Promise<void>>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Of the processes that share a database, one leads and the others stand by to take over. */
export type Role = 'leading' | 'standingBy';

/** How soon a leader that died without a word is replaced. */
const TRY_EVERY: Millis = 1000;
/** Who lost the leadership and lives ends its work within this; who takes over waits for it. */
const TAKE_OVER_PAUSE: Millis = 1500;
const MAX_RETRY: Millis = 30_000;

/** Leads whenever no other process does, until it is stopped. */
export class LeaderElection {
  readonly #options: LeaderElectionOptions;
  readonly #rest: WakeableSleep;
  #isLeading = false;
  #running: Promise<void> = Promise.resolve();

  private constructor(options: LeaderElectionOptions) {
    this.#options = options;
    this.#rest = new WakeableSleep(options.clock);
    options.peers.onMessage((topic) => {
      if (topic === 'leadership' && !this.#isLeading) this.#rest.wake();
    });
  }

  /** Resolves when it leads, or stands by since another does; rejects with what keeps it from beginning. */
  static async start(options: LeaderElectionOptions): Promise<LeaderElection> {
    const leading = new LeaderElection(options);
    const first = await options.peers.tryToLead();
    if (first === null) {
      options.log.info({}, 'another process leads: standing by');
      leading.#running = leading.#run();
      return leading;
    }
    const end = await leading.#begun(first);
    leading.#running = leading.#leads(first, end).then(() => leading.#run());
    return leading;
  }

  get role(): Role {
    return this.#isLeading ? 'leading' : 'standingBy';
  }

  /** Ends what it began, and lets another lead. */
  async stop(): Promise<void> {
    this.#rest.end();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { peers, log } = this.#options;
    let failures = 0;
    while (!this.#rest.isEnded) {
      try {
        const leadership = await peers.tryToLead();
        if (leadership === null) await this.#rest.sleep(TRY_EVERY);
        else {
          await this.#rest.delay(TAKE_OVER_PAUSE);
          log.warn({}, 'nobody led: taking over');
          await this.#leads(leadership, await this.#begun(leadership));
        }
        failures = 0;
      } catch (error) {
        failures += 1;
        log.error({ err: error }, 'this process cannot lead: trying again');
        await this.#rest.delay(backoff(failures, MAX_RETRY, Math.random));
      }
    }
  }

  async #begun(leadership: Leadership): Promise<() => Promise<void>> {
    try {
      return await this.#options.begin();
    } catch (error) {
      await leadership.resign().catch(() => undefined);
      throw error;
    }
  }

  async #leads(leadership: Leadership, end: () => Promise<void>): Promise<void> {
    const { log } = this.#options;
    this.#isLeading = true;
    await this.#rest.race(
      new Promise<void>((resolve) => {
        if (leadership.lost.aborted) resolve();
        leadership.lost.addEventListener('abort', () => resolve(), { once: true });
      }),
      Number.POSITIVE_INFINITY,
    );
    this.#isLeading = false;
    if (leadership.lost.aborted) log.warn({}, 'the connection that leads is lost: standing by');
    try {
      await end();
    } finally {
      await leadership.resign().catch(() => undefined);
    }
  }
}
