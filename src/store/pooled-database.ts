import { AsyncLocalStorage } from 'node:async_hooks';
import type { Knex } from 'knex';
import type { Database, Dialect, Sql } from './database.ts';
import { StoreError } from './store-error.ts';
import { TransactionDatabase } from './transaction-database.ts';

/**
 * The database behind its connection pool.
 *
 * Transactions are begun here and not by `knex.transaction`, which for SQLite begins without the write lock (a
 * read-then-write transaction then fails with SQLITE_BUSY_SNAPSHOT when another process wrote in between, and no
 * timeout helps), calls the work even where BEGIN failed, and after a failed COMMIT gives the connection back to the
 * pool with the transaction still open.
 */
export class PooledDatabase<Connection> implements Database {
  readonly #knex: Knex;
  readonly #readers: Knex;
  readonly #dialect: Dialect<Connection>;
  readonly #current = new AsyncLocalStorage<TransactionDatabase>();
  #closing: Promise<void> | null = null;

  /** `readers` are connections for work that only reads, where the others may be kept by a writer. */
  constructor(knex: Knex, dialect: Dialect<Connection>, readers: Knex = knex) {
    this.#knex = knex;
    this.#readers = readers;
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

  /** Lends a connection, translating the driver's errors. For migrations; everything else takes `run` or `begin`. */
  onConnection<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.#onConnectionOf(this.#knex, work);
  }

  async #onConnectionOf<T>(pool: Knex, work: (connection: Connection) => Promise<T>): Promise<T> {
    if (this.#current.getStore()?.isOpen) {
      // It would wait for the only connection, which its own transaction holds, for ever.
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

  /** Lets what runs finish (five seconds at most), then closes; more work is refused. */
  close(): Promise<void> {
    this.#closing ??= this.#destroy();
    return this.#closing;
  }

  async #destroy(): Promise<void> {
    // The writer goes last: the last connection to a SQLite file brings its log into it, and a reader may not write.
    if (this.#readers !== this.#knex) await this.#readers.destroy();
    await this.#knex.destroy();
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
    return Object.assign(table, { claim: this.#dialect.claim, raw, execute });
  }
}
