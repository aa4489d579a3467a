import type { Log } from '../log.ts';
import { backoff } from '../time/backoff.ts';
import type { Clock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';
import { WakeableSleep } from '../time/wakeable-sleep.ts';
import type { Coordination, Leadership } from './coordination.ts';

export interface LeaderElectionOptions {
  readonly peers: Coordination;
  readonly clock: Clock;
  readonly log: Log;
}

/** Begins what one process alone may do; gives what ends it. */
export type BeginLeading = () => Promise<() => Promise<void>>;

/** Of the processes that share a database, one leads and the others stand by to take over. */
export type Role = 'starting' | 'leading' | 'standingBy';

/** How soon a leader that died without a word is replaced. */
const TRY_EVERY: Millis = 1000;
/** Who lost the leadership and lives ends its work within this; who takes over waits for it. */
const TAKE_OVER_PAUSE: Millis = 1500;
const MAX_RETRY: Millis = 30_000;

/** Leads whenever no other process does, until it is stopped. */
export class LeaderElection {
  readonly #options: LeaderElectionOptions;
  readonly #sleep: WakeableSleep;
  #role: Role = 'starting';
  #running: Promise<void> = Promise.resolve();

  constructor(options: LeaderElectionOptions) {
    this.#options = options;
    this.#sleep = new WakeableSleep(options.clock);
    options.peers.onMessage((topic) => {
      if (topic === 'leadership' && this.#role !== 'leading') this.#sleep.wake();
    });
  }

  /** Resolves when it leads, or stands by since another does; rejects with what keeps it from beginning. */
  async start(begin: BeginLeading): Promise<void> {
    const { peers, log } = this.#options;
    const first = await peers.tryToLead();
    if (first === null) {
      log.info({}, 'another process leads: standing by');
      this.#role = 'standingBy';
      this.#running = this.#run(begin);
      return;
    }
    const end = await begun(first, begin);
    this.#running = this.#leads(first, end).then(() => this.#run(begin));
  }

  get role(): Role {
    return this.#role;
  }

  /** Ends what it began, and lets another lead. */
  async stop(): Promise<void> {
    this.#sleep.end();
    await this.#running;
  }

  async #run(begin: BeginLeading): Promise<void> {
    const { peers, log } = this.#options;
    let failures = 0;
    while (!this.#sleep.isEnded) {
      try {
        const leadership = await peers.tryToLead();
        if (leadership === null) await this.#sleep.sleep(TRY_EVERY);
        else {
          await this.#sleep.delay(TAKE_OVER_PAUSE);
          log.warn({}, 'nobody led: taking over');
          await this.#leads(leadership, await begun(leadership, begin));
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

async function begun(leadership: Leadership, begin: BeginLeading): Promise<() => Promise<void>> {
  try {
    return await begin();
  } catch (error) {
    await leadership.resign().catch(() => undefined);
    throw error;
  }
}
