import type { Knex } from 'knex';

/** A query builder for a table, bound to the connection that the work was given. */
export type Sql = (table: string) => Knex.QueryBuilder;

/**
 * What a repository works on: the pool, or a transaction that is already open.
 * Its queries are portable: Knex builders, and in raw fragments only what SQLite and PostgreSQL both understand.
 */
export interface Database {
  /** Runs the work on one connection; outside a transaction each of its statements stands alone. */
  run<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Runs the work in a write transaction: joins the open one, or begins and commits its own. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
}

/** What differs between databases: the life of a connection and the meaning of its errors. */
export interface Dialect<Connection> {
  /** Begins a transaction that holds the right to write from its first moment. */
  begin(connection: Connection): Promise<void>;
  commit(connection: Connection): Promise<void>;
  rollback(connection: Connection): Promise<void>;
  /** Runs a statement without results: migrations only. */
  execute(connection: Connection, statement: string): Promise<void>;
  /** Takes a connection out of use: it could not be rolled back. */
  discard(connection: Connection): void;
  /** A StoreError where the driver's error has a meaning for the operator; any other error unchanged. */
  explain(error: unknown): unknown;
}
