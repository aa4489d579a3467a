import type { Knex } from 'knex';

/** A query builder for a table, bound to the connection that the work was given. */
export interface Sql {
  (table: string): Knex.QueryBuilder;
  /** Of the table's rows that a query selects, those that no other transaction holds; held until the end of this one. */
  readonly claim: Claim;
  /** A part of a query in words of its own. */
  readonly raw: (text: string, values: (string | number)[]) => Knex.Raw;
  /** Runs a statement in words of its own; what it gives differs between drivers and is dropped. */
  readonly execute: (text: string, values: (string | number)[]) => Promise<void>;
}

/** The ids that a table gives to its new rows: never one twice, so that an old button means nothing else. */
export interface Ids {
  /** The last one given, to a row that may be gone; 0 where none was. */
  last(sql: Sql, table: string): Promise<number>;
  setSequence(sql: Sql, table: string, id: number): Promise<void>;
}

type Claim = (rows: Knex.QueryBuilder, table: string) => Knex.QueryBuilder;

/**
 * What a repository works on: the pool, or a transaction that is already open.
 * Its queries are portable: Knex builders, and in raw fragments only what SQLite and PostgreSQL both understand.
 */
export interface Database {
  /**
   * Runs work that only reads. Outside a transaction it sees what is committed and waits for no writer: on SQLite it has
   * connections of its own.
   */
  read<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Runs the work on one connection; outside a transaction each of its statements stands alone. */
  run<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /**
   * Runs the work in a write transaction: joins the open one, or begins and commits its own. `alone` keeps away the
   * transactions of whole stores, and others that are alone; on SQLite every one is.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>, options?: { readonly alone: boolean }): Promise<T>;
}

/** What differs between databases: the life of a connection and the meaning of its errors. */
export interface Dialect<Connection> {
  /** Begins a transaction that may write. */
  begin(connection: Connection): Promise<void>;
  commit(connection: Connection): Promise<void>;
  rollback(connection: Connection): Promise<void>;
  /** Runs a statement without results: migrations only. */
  execute(connection: Connection, statement: string): Promise<void>;
  /** Waits for its turn among the transactions that ask for this, in all processes, and keeps it until the end. */
  lockExclusive(connection: Connection): Promise<void>;
  readonly claim: Claim;
  readonly ids: Ids;
  /** Takes a connection out of use: it could not be rolled back. */
  discard(connection: Connection): void;
  /** A StoreError where the driver's error has a meaning for the operator; any other error unchanged. */
  explain(error: unknown): unknown;
}
