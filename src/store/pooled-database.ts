import { AsyncLocalStorage } from 'node:async_hooks';
import type { Knex } from 'knex';
import type { Database, Dialect, OnBadRow, Sql } from './database.ts';
import { StoreError } from './store-error.ts';
import { TransactionDatabase } from './transaction-database.ts';

/**
 * The database with its connection pool.
 *
 * Transactions are begun here and not by `knex.transaction`. For SQLite that begins without the write lock (a
 * read-then-write transaction then fails with SQLITE_BUSY_SNAPSHOT if another process wrote in between, and no
 * timeout helps), runs the work even if BEGIN failed, and after a failed COMMIT returns the connection to the pool
 * with the transaction still open.
 */
export class PooledDatabase<Connection> implements Database {
  readonly #knex: Knex;
  readonly #readers: Knex;
  readonly #onBadRow: OnBadRow;
  readonly #dialect: Dialect<Connection>;
  readonly #current = new AsyncLocalStorage<TransactionDatabase>();
  #closing: Promise<void> | null = null;

  /** `readers` are connections for read-only work, if a writer may hold the others. */
  constructor(
    knex: Knex,
    dialect: Dialect<Connection>,
    { readers = knex, onBadRow = () => {} }: { readers?: Knex; onBadRow?: OnBadRow } = {},
  ) {
    this.#knex = knex;
    this.#readers = readers;
    this.#onBadRow = onBadRow;
    this.#dialect = dialect;
  }

  read<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#onConnectionOf(this.#readers, (connection) => work(this.#boundTo(connection)));
  }

  run<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.onConnection((connection) => work(this.#boundTo(connection)));
  }

  transaction<T>(work: (sql: Sql) => Promise<T>, { alone } = { alone: false }): Promise<T> {
    return this.begin((database) => database.run(work), { alone });
  }

  /** Runs the work on an open write transaction; commits when it resolves, rolls back when it rejects. */
  begin<T>(work: (database: Database) => Promise<T>, { alone }: { readonly alone: boolean }): Promise<T> {
    return this.onConnection(async (connection) => {
      await this.#begun(connection, alone);
      const transaction = new TransactionDatabase(this.#boundTo(connection));
      try {
        const result = await this.#endingWith(transaction, work);
        await this.#dialect.commit(connection);
        return result;
      } catch (error) {
        await this.#dialect.rollback(connection).catch(() => this.#dialect.discard(connection));
        throw error;
      }
    });
  }

  /** Passes a connection, translating the driver's errors. For migrations; everything else uses `run` or `begin`. */
  onConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.#onConnectionOf(this.#knex, work);
  }

  async #onConnectionOf<T>(pool: Knex, work: (connection: Connection) => Promise<T>): Promise<T> {
    if (this.#current.getStore()?.isOpen) {
      // It would wait forever for the only connection, which its own transaction holds.
      throw new StoreError(
        'misuse',
        'The store was used from inside its own transaction.',
        'Use the repositories that the transaction hands to its work.',
      );
    }
    if (this.#closing) {
      throw new StoreError('misuse', 'The store is closed.', 'Stop what uses it before closing it.');
    }
    try {
      const connection: Connection = await pool.client.acquireConnection();
      try {
        return await work(connection);
      } finally {
        await pool.client.releaseConnection(connection);
      }
    } catch (error) {
      throw this.#dialect.explain(error);
    }
  }

  /** Waits for running work (five seconds at most), then closes; further work is refused. */
  close(): Promise<void> {
    this.#closing ??= this.#destroy();
    return this.#closing;
  }

  async #destroy(): Promise<void> {
    // The writer closes last: the last connection to a SQLite file checkpoints its log, and a reader may not write.
    if (this.#readers !== this.#knex) await this.#readers.destroy();
    await this.#knex.destroy();
    // Node keeps it, and passes its value on at each asynchronous step of the process, until then.
    this.#current.disable();
  }

  async #begun(connection: Connection, alone: boolean): Promise<void> {
    await this.#dialect.begin(connection);
    if (!alone) return;
    try {
      await this.#dialect.lockExclusive(connection);
    } catch (error) {
      await this.#dialect.rollback(connection).catch(() => this.#dialect.discard(connection));
      throw error;
    }
  }

  async #endingWith<T>(
    transaction: TransactionDatabase,
    work: (database: Database) => Promise<T>,
  ): Promise<T> {
    let result: T;
    try {
      result = await this.#current.run(transaction, () => work(transaction));
    } catch (error) {
      await transaction.end().catch(() => undefined);
      throw error;
    }
    await transaction.end();
    return result;
  }

  #boundTo(connection: Connection): Sql {
    const table = (name: string) => this.#knex(name).connection(connection);
    const raw = (text: string, values: (string | number)[]) => this.#knex.raw(text, values);
    const execute = async (text: string, values: (string | number)[]) => {
      await this.#knex.raw(text, values).connection(connection);
    };
    return Object.assign(table, { claim: this.#dialect.claim, onBadRow: this.#onBadRow, raw, execute });
  }
}
