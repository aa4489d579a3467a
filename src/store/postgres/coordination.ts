import { Client } from 'pg';
import type { Coordination, Leadership, Topic } from '../../cluster/coordination.ts';
import { steadyClock } from '../../time/clock.ts';
import type { Millis } from '../../time/millis.ts';
import { connectionSettings } from './connection.ts';
import { explainPostgresError } from './errors.ts';

/** Next to WRITE_LOCK of connection.ts, and held by the session instead of a transaction. */
const LEADER_LOCK = 4_200_002;
const CHANNEL = 'habarshy';
const TOPICS: readonly Topic[] = ['articles', 'updates', 'leadership'];

/** How often the connection is checked, and listeners are called in case a message was lost. */
const CHECK_EVERY: Millis = 2000;
/** A connection that does not answer within this time is closed, and the leadership is lost with it. */
const MAX_ANSWER: Millis = 5000;
/** If the leader's machine disappears, the server releases its lock after 10 + 3 × 5 seconds. */
const KEEPALIVE_SETTINGS =
  'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3';

interface Session {
  readonly client: Client;
  readonly ended: AbortController;
}

/**
 * Coordination through PostgreSQL: the leader holds an advisory lock, messages go by LISTEN and NOTIFY. Both use one
 * dedicated connection; if it breaks, the leadership is lost, and the next call opens another.
 */
export class PostgresCoordination implements Coordination {
  readonly #url: string;
  readonly #label: string;
  readonly #listeners = new Set<(topic: Topic) => void>();
  readonly #timer: NodeJS.Timeout;
  #session: Promise<Session> | null = null;
  /** Settles when the last query does: a client runs one query at a time. */
  #lastQuery: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(url: string, label: string) {
    this.#url = url;
    this.#label = label;
    this.#timer = setInterval(() => {
      void this.#check().then((isAlive) => {
        if (isAlive) for (const topic of TOPICS) this.#emit(topic);
      });
    }, CHECK_EVERY);
  }

  async tryToLead(): Promise<Leadership | null> {
    try {
      const { client, ended } = await this.#connected();
      const lock = `(${LEADER_LOCK}, hashtext(current_schema()))`;
      const { rows } = await this.#serialise(() =>
        client.query<{ leads: boolean }>(`select pg_try_advisory_lock${lock} as leads`),
      );
      if (rows[0]?.leads !== true) return null;
      const since = steadyClock.now();
      return {
        lost: ended.signal,
        othersHaveEnded: false,
        heldFor: () => steadyClock.now() - since,
        // The server keeps the lock as long as it keeps the session, so an answer in the session proves it.
        isHeld: async () => {
          await this.#check();
          return !ended.signal.aborted;
        },
        resign: async () => {
          if (ended.signal.aborted) return;
          await this.#serialise(() => client.query(`select pg_advisory_unlock${lock}`));
          await this.publish('leadership');
        },
      };
    } catch (error) {
      throw explainPostgresError(error, this.#label);
    }
  }

  async publish(topic: Topic): Promise<void> {
    try {
      const { client } = await this.#connected();
      await this.#serialise(() => client.query('select pg_notify($1, $2)', [CHANNEL, topic]));
    } catch {
      // Every process also polls.
    }
  }

  onMessage(listener: (topic: Topic) => void): void {
    this.#listeners.add(listener);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    this.#listeners.clear();
    const session = await this.#session?.catch(() => null);
    await session?.client.end().catch(() => undefined);
  }

  #serialise<T>(query: () => Promise<T>): Promise<T> {
    const answer = this.#lastQuery.then(query);
    this.#lastQuery = answer.catch(() => undefined);
    return answer;
  }

  #connected(): Promise<Session> {
    if (this.#isClosed) throw new Error('Coordination is closed.');
    this.#session ??= this.#connect().catch((error: unknown) => {
      this.#session = null;
      throw error;
    });
    return this.#session;
  }

  async #connect(): Promise<Session> {
    const client = new Client({ ...connectionSettings(this.#url), query_timeout: MAX_ANSWER });
    const ended = new AbortController();
    const end = () => {
      if (ended.signal.aborted) return;
      this.#session = null;
      ended.abort();
    };
    client.on('error', end);
    client.on('end', end);
    client.on('notification', ({ payload }) => {
      const topic = TOPICS.find((known) => known === payload);
      if (topic !== undefined) this.#emit(topic);
    });
    await client.connect();
    await client.query(KEEPALIVE_SETTINGS);
    // YugabyteDB may not support LISTEN; each process also polls.
    await client.query(`listen ${CHANNEL}`).catch(() => undefined);
    for (const topic of TOPICS) this.#emit(topic);
    return { client, ended };
  }

  #emit(topic: Topic): void {
    for (const listener of this.#listeners) listener(topic);
  }

  /** Whether the connection answers; one that does not is given up. */
  async #check(): Promise<boolean> {
    const session = await this.#session?.catch(() => null);
    if (!session) return false;
    try {
      await this.#serialise(() => session.client.query('select 1'));
      return true;
    } catch {
      // Half open: the server may or may not still hold the lock for it.
      session.client.emit('error', new Error('no answer'));
      await session.client.end().catch(() => undefined);
      return false;
    }
  }
}
