import knex, { type Knex } from 'knex';
import type { Client } from 'pg';
import type { Millis } from '../../time/millis.ts';
import type { Dialect } from '../database.ts';
import { explainPostgresError } from './errors.ts';
import { postgresIds } from './ids.ts';

/** A pool as large as the things a bot does at once: handlers, the dispatcher's sends, a load. */
const MAX_CONNECTIONS = 10;
const CONNECT_TIMEOUT: Millis = 10_000;
/** If a server dies without closing the connection, a statement would otherwise wait for hours. */
const STATEMENT_TIMEOUT: Millis = 60_000;

/** Any number that other users of the database do not lock; each schema has a lock of its own. */
const WRITE_LOCK = 4_200_001;

/** Knex would print connection errors to standard output, which belongs to the commands; they are thrown as well. */
const SILENT = { warn() {}, error() {}, deprecate() {}, debug() {} };

/** What the pool and the connection of coordination share: how long to wait, and who is connected. */
export function connectionSettings(url: string) {
  return {
    connectionString: url,
    application_name: 'habarshy',
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    keepAlive: true,
  };
}

/** Opens a PostgreSQL database; connections are made at first use. `label` names it in errors, without a password. */
export function openPostgres(
  url: string,
  label: string,
  lockTimeoutMillis: Millis,
): { readonly knex: Knex; readonly dialect: Dialect<Client> } {
  const discarded = new WeakSet<object>();
  const pool = knex({
    client: 'pg',
    connection: { ...connectionSettings(url), query_timeout: STATEMENT_TIMEOUT + CONNECT_TIMEOUT },
    // An error's text would otherwise repeat the bound values: people's questions and updates.
    compileSqlOnError: false,
    log: SILENT,
    pool: {
      min: 0,
      max: MAX_CONNECTIONS,
      validate: (connection: object) => !discarded.has(connection),
      afterCreate: (connection: Client, done: (error: unknown, made: Client) => void) => {
        execute(
          connection,
          `set lock_timeout = ${lockTimeoutMillis}; set statement_timeout = ${STATEMENT_TIMEOUT}`,
        ).then(
          () => done(null, connection),
          (error: unknown) => done(error, connection),
        );
      },
    },
  });
  // PostgreSQL's text has no place for U+0000.
  const { client } = pool;
  client.prepBindings = (bindings: readonly unknown[]) => bindings.map(withoutNul);
  const dialect: Dialect<Client> = {
    begin: (connection) => execute(connection, 'BEGIN'),
    commit: (connection) => execute(connection, 'COMMIT'),
    rollback: (connection) => execute(connection, 'ROLLBACK'),
    execute,
    lockExclusive: (connection) =>
      execute(connection, `select pg_advisory_xact_lock(${WRITE_LOCK}, hashtext(current_schema()))`),
    claim: (rows, table) => rows.forUpdate(table).skipLocked(),
    ids: postgresIds,
    discard: (connection) => discarded.add(connection),
    explain: (error) => explainPostgresError(error, label),
  };
  return { knex: pool, dialect };
}

async function execute(connection: Client, statement: string): Promise<void> {
  await connection.query(statement);
}

function withoutNul(value: unknown): unknown {
  return typeof value === 'string' && value.includes('\u0000') ? value.replaceAll('\u0000', '\uFFFD') : value;
}
