import { setTimeout as delay } from 'node:timers/promises';
import knex, { type Knex } from 'knex';
import type sqlite3 from 'sqlite3';
import type { Dialect } from '../database.ts';
import { explainSqliteError } from './errors.ts';
import { prepareFile } from './file.ts';
import { sqliteIds } from './ids.ts';

const WAL_RETRY_MILLIS = 20;

/** The filename of a database that has no file. */
export const IN_MEMORY = ':memory:';

/**
 * - `synchronous = FULL`: with NORMAL a power failure may lose the newest commits in WAL mode. A lost `sent` would be
 *   sent twice, and a confirmed update would be lost. Measured on an SSD: 0.5 ms per commit instead of 0.3 ms.
 * - `secure_delete`: /forget_me overwrites what it deletes instead of leaving it in the file's free pages.
 */
const PRAGMAS = ['foreign_keys = ON', 'synchronous = FULL', 'secure_delete = ON'];

/** A write on a reader's connection then fails in a test, instead of waiting for the writer in production. */
const READ_ONLY = 'query_only = ON';

/** Knex would print connection errors to standard output, which belongs to the commands; they are thrown as well. */
const SILENT = { warn() {}, error() {}, deprecate() {}, debug() {} };

function execute(connection: sqlite3.Database, statement: string): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.run(statement, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}

/** Switching a new file to WAL needs exclusive access and ignores the busy timeout: two processes may collide. */
async function switchToWal(connection: sqlite3.Database, busyTimeoutMillis: number): Promise<void> {
  const deadline = Date.now() + busyTimeoutMillis;
  for (;;) {
    try {
      return await execute(connection, 'PRAGMA journal_mode = WAL');
    } catch (error) {
      const isBusy = error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
      if (!isBusy || Date.now() > deadline) throw error;
      await delay(WAL_RETRY_MILLIS);
    }
  }
}

async function prepare(
  connection: sqlite3.Database,
  busyTimeoutMillis: number,
  pragmas: readonly string[],
): Promise<void> {
  await execute(connection, `PRAGMA busy_timeout = ${busyTimeoutMillis}`);
  await switchToWal(connection, busyTimeoutMillis);
  for (const pragma of pragmas) await execute(connection, `PRAGMA ${pragma}`);
}

/** More readers would occupy threads of Node's pool (four) that the writer and others need. */
const MAX_READERS = 2;

export interface SqlitePools {
  /** The only connection that writes. */
  readonly knex: Knex;
  /**
   * In WAL mode readers do not wait for the writer; the same as `knex` for an in-memory database, which has one
   * connection.
   */
  readonly readers: Knex;
  readonly dialect: Dialect<sqlite3.Database>;
}

/**
 * Opens (and creates if needed) a SQLite file, or `:memory:`; connections are opened at first use.
 * `busyTimeoutMillis` is how long a statement waits for another process's lock.
 */
export async function openSqlite(filename: string, busyTimeoutMillis: number): Promise<SqlitePools> {
  if (filename !== IN_MEMORY) await prepareFile(filename);
  const discarded = new WeakSet<object>();
  const poolOf = (size: { min: number; max: number }, pragmas: readonly string[]) =>
    knex({
      client: 'sqlite3',
      connection: { filename },
      useNullAsDefault: true,
      // Otherwise error texts would contain the bound values: people's questions and updates.
      compileSqlOnError: false,
      log: SILENT,
      pool: {
        ...size,
        validate: (connection: object) => !discarded.has(connection),
        afterCreate: (
          connection: sqlite3.Database,
          done: (error: unknown, made: sqlite3.Database) => void,
        ) => {
          prepare(connection, busyTimeoutMillis, pragmas).then(
            () => done(null, connection),
            (error: unknown) => connection.close(() => done(error, connection)),
          );
        },
      },
    });
  // SQLite has one writer; a second connection would only wait for the first.
  const writer = poolOf({ min: 1, max: 1 }, PRAGMAS);
  const readers =
    filename === IN_MEMORY ? writer : poolOf({ min: 0, max: MAX_READERS }, [...PRAGMAS, READ_ONLY]);
  const dialect: Dialect<sqlite3.Database> = {
    // IMMEDIATE takes the write lock now, waiting up to the busy timeout: see PooledDatabase.
    begin: (connection) => execute(connection, 'BEGIN IMMEDIATE'),
    commit: (connection) => execute(connection, 'COMMIT'),
    rollback: async (connection) => {
      try {
        await execute(connection, 'ROLLBACK');
      } catch (error) {
        // After some errors, such as a full disk, SQLite has already rolled back.
        if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
      }
    },
    execute,
    // The write lock of `begin` already excludes all others.
    lockExclusive: async () => {},
    claim: (rows) => rows,
    ids: sqliteIds,
    discard: (connection) => discarded.add(connection),
    explain: (error) => explainSqliteError(error, filename),
  };
  return { knex: writer, readers, dialect };
}
