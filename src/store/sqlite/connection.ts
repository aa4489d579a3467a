import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import knex, { type Knex } from 'knex';
import type sqlite3 from 'sqlite3';
import type { Dialect } from '../database.ts';
import { explainSqliteError, folderError } from './errors.ts';
import { sqliteIds } from './ids.ts';

const WAL_RETRY_MILLIS = 20;

/**
 * - `synchronous = FULL`: with NORMAL a power cut may lose the newest commits in WAL mode; a lost `sent` would be sent
 *   twice and a confirmed update be lost. Measured on an SSD: 0.5 ms a commit instead of 0.3 ms.
 * - `secure_delete`: /forget_me overwrites what it deletes instead of leaving it in the file's free pages.
 */
const PRAGMAS = ['foreign_keys = ON', 'synchronous = FULL', 'secure_delete = ON'];

/** So that a write on a reader's connection fails in a test, instead of waiting for the writer in production. */
const READ_ONLY = 'query_only = ON';

/** Knex would print connection errors to standard output, which belongs to the commands; they are thrown as well. */
const SILENT = { warn() {}, error() {}, deprecate() {}, debug() {} };

function execute(connection: sqlite3.Database, statement: string): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.run(statement, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}

/** Switching a new file to WAL needs it alone and does not wait for the busy timeout: two processes may collide. */
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

/** More would take threads of Node's pool (four) from the writer and from everything else that uses them. */
const MAX_READERS = 2;

export interface SqlitePools {
  /** The one connection that writes. */
  readonly knex: Knex;
  /** In WAL mode they wait for no writer; the same as `knex` where the database is in memory, of one connection only. */
  readonly readers: Knex;
  readonly dialect: Dialect<sqlite3.Database>;
}

/**
 * Opens (and where needed creates) a SQLite file, or `:memory:`; connections are made at first use.
 * `busyTimeoutMillis` is how long a statement waits for another process's lock.
 */
export async function openSqlite(filename: string, busyTimeoutMillis: number): Promise<SqlitePools> {
  if (filename !== ':memory:') {
    const folder = dirname(filename);
    await mkdir(folder, { recursive: true }).catch((error: unknown) => {
      throw folderError(folder, error);
    });
  }
  const discarded = new WeakSet<object>();
  const poolOf = (size: { min: number; max: number }, pragmas: readonly string[]) =>
    knex({
      client: 'sqlite3',
      connection: { filename },
      useNullAsDefault: true,
      // An error's text would otherwise repeat the bound values: people's questions and updates.
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
  // SQLite has one writer; a second connection would only wait for the first inside the same process.
  const writer = poolOf({ min: 1, max: 1 }, PRAGMAS);
  const readers =
    filename === ':memory:' ? writer : poolOf({ min: 0, max: MAX_READERS }, [...PRAGMAS, READ_ONLY]);
  const dialect: Dialect<sqlite3.Database> = {
    // IMMEDIATE takes the write lock now, waiting for the busy timeout if it must: see PooledDatabase.
    begin: (connection) => execute(connection, 'BEGIN IMMEDIATE'),
    commit: (connection) => execute(connection, 'COMMIT'),
    rollback: async (connection) => {
      try {
        await execute(connection, 'ROLLBACK');
      } catch (error) {
        // SQLite has already rolled back by itself after some errors, such as a full disk.
        if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
      }
    },
    execute,
    // The write lock of `begin` keeps all others away.
    lockExclusive: async () => {},
    claim: (rows) => rows,
    ids: sqliteIds,
    discard: (connection) => discarded.add(connection),
    explain: (error) => explainSqliteError(error, filename),
  };
  return { knex: writer, readers, dialect };
}
