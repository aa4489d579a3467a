import type { Knex } from 'knex';

import type { StoreError } from './store-error.ts';

/** Told of a stored row that Habarshy did not write; what it read goes on without that row. */
export type OnBadRow = (problem: StoreError) => void;

/** A query builder for a table, on the connection of the current work. */
export interface Sql {
  (table: string): Knex.QueryBuilder;
  /** Selects those rows of a query that no other transaction holds, and locks them until the end of this one. */
  readonly claim: Claim;
  /** Reports a row that cannot be read and is left out. */
  readonly onBadRow: OnBadRow;
  /** A raw SQL fragment of a query. */
  readonly raw: (text: string, values: (string | number)[]) => Knex.Raw;
  /** Runs a raw SQL statement; its result differs between drivers and is dropped. */
  readonly execute: (text: string, values: (string | number)[]) => Promise<void>;
}

/** The ids that a table generates: never reused, so that an old button never means something else. */
export interface Ids {
  /** The last generated id, also of a deleted row; 0 if there was none. */
  last(sql: Sql, table: string): Promise<number>;
  setSequence(sql: Sql, table: string, id: number): Promise<void>;
}

type Claim = (rows: Knex.QueryBuilder, table: string) => Knex.QueryBuilder;

/**
 * What a repository works on: the pool, or an open transaction. Its queries are portable: Knex builders, and in raw
 * fragments only what both SQLite and PostgreSQL understand.
 */
export interface Database {
  /**
   * Runs read-only work. Outside a transaction it sees committed data and does not wait for a writer: on SQLite it
   * has its own connections.
   */
  read<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Runs the work on one connection; outside a transaction each statement commits by itself. */
  run<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /**
   * Runs the work in a write transaction: joins the open one, or begins and commits its own. `alone` excludes
   * transactions of the whole store and other `alone` ones; on SQLite all are exclusive.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>, options?: { readonly alone: boolean }): Promise<T>;
}

/** What differs between databases: connection handling and the meaning of errors. */
export interface Dialect<Connection> {
  /** Begins a transaction that may write. */
  begin(connection: Connection): Promise<void>;
  commit(connection: Connection): Promise<void>;
  rollback(connection: Connection): Promise<void>;
  /** Runs a statement without results: migrations only. */
  execute(connection: Connection, statement: string): Promise<void>;
  /** Waits for an exclusive lock among all processes, and holds it until the end of the transaction. */
  lockExclusive(connection: Connection): Promise<void>;
  readonly claim: Claim;
  readonly ids: Ids;
  /** Removes a connection from use: it could not be rolled back. */
  discard(connection: Connection): void;
  /** A StoreError if the driver's error has a meaning for the operator; other errors unchanged. */
  explain(error: unknown): unknown;
}
