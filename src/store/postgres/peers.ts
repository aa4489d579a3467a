import { Client } from 'pg';
import type { Coordination, Leadership, Topic } from '../../cluster/coordination.ts';
import type { Millis } from '../../time/millis.ts';
import { connectionSettings } from './connection.ts';
import { explainPostgresError } from './errors.ts';

/** Beside TURN_LOCK of connection.ts, and held by the session instead of a transaction. */
const LEAD_LOCK = 4_200_002;
const CHANNEL = 'habarshy';
const TOPICS: readonly Topic[] = ['articles', 'updates', 'leadership'];

/** How often words that may have been lost are made good, and the connection is tried. */
const LOOK_EVERY: Millis = 2000;
/** A connection that does not answer within this is given up, and with it the leadership. */
const MAX_ANSWER: Millis = 5000;
/** The server lets go of a leader whose machine vanished without a word after 10 + 3 × 5 seconds. */
const VANISHED =
  'set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3';

interface Session {
  readonly client: Client;
  readonly ended: AbortController;
}

/**
 * Processes on one PostgreSQL: an advisory lock is the right to lead, LISTEN and NOTIFY carry the words. Both live on one
 * connection of their own; where it breaks, the leadership is lost, and the next use makes another.
 */
export class PostgresCoordination implements Coordination {
  readonly #url: string;
  readonly #label: string;
  readonly #listeners = new Set<(topic: Topic) => void>();
  readonly #timer: NodeJS.Timeout;
  #session: Promise<Session> | null = null;
  /** Ends when the last query does: a client takes one at a time. */
  #lastQuery: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(url: string, label: string) {
    this.#url = url;
    this.#label = label;
    this.#timer = setInterval(() => void this.#look(), LOOK_EVERY);
  }

  async tryToLead(): Promise<Leadership | null> {
    try {
      const { client, ended } = await this.#connected();
      const lock = `(${LEAD_LOCK}, hashtext(current_schema()))`;
      const { rows } = await this.#inTurn(() =>
        client.query<{ leads: boolean }>(`select pg_try_advisory_lock${lock} as leads`),
      );
      if (rows[0]?.leads !== true) return null;
      return {
        lost: ended.signal,
        resign: async () => {
          if (ended.signal.aborted) return;
          await this.#inTurn(() => client.query(`select pg_advisory_unlock${lock}`));
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
      await this.#inTurn(() => client.query('select pg_notify($1, $2)', [CHANNEL, topic]));
    } catch {
      // Every process looks for itself, too.
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

  #inTurn<T>(query: () => Promise<T>): Promise<T> {
    const answer = this.#lastQuery.then(query);
    this.#lastQuery = answer.catch(() => undefined);
    return answer;
  }

  #connected(): Promise<Session> {
    if (this.#isClosed) throw new Error('The connection of peers is closed.');
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
      if (topic !== undefined) this.#heard(topic);
    });
    await client.connect();
    await client.query(VANISHED);
    // YugabyteDB may know no LISTEN; each process looks for itself, too.
    await client.query(`listen ${CHANNEL}`).catch(() => undefined);
    for (const topic of TOPICS) this.#heard(topic);
    return { client, ended };
  }

  #heard(topic: Topic): void {
    for (const listener of this.#listeners) listener(topic);
  }

  async #look(): Promise<void> {
    const session = await this.#session?.catch(() => null);
    if (!session) return;
    try {
      await this.#inTurn(() => session.client.query('select 1'));
      for (const topic of TOPICS) this.#heard(topic);
    } catch {
      // Half open: nobody knows whether the server still holds the lock for it.
      session.client.emit('error', new Error('no answer'));
      await session.client.end().catch(() => undefined);
    }
  }
}
