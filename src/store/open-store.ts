import type { Knex } from 'knex';
import type { Dialect } from './database.ts';
import { parseDatabaseUrl } from './database-url.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { migrate } from './migrator.ts';
import { PooledDatabase } from './pooled-database.ts';
import { repositoriesOver } from './repositories.ts';
import { openSqlite } from './sqlite/connection.ts';
import type { Millis, Store } from './store.ts';

/** How long to wait for another process's lock before an operation fails with a StoreError of kind `locked`. */
const BUSY_TIMEOUT_MILLIS: Millis = 10_000;

/**
 * Opens the store that DATABASE_URL names and brings its schema to the newest version. Several processes may open
 * the same file, also at once and also a new one. A SQLite file's folder is created. One store a process is meant:
 * of more than four on one file, those that wait for a lock take every thread of Node's pool from the one that holds it.
 *
 * ```ts
 * const store = await openStore('sqlite:./data/habarshy.sqlite3');
 * ```
 *
 * Transactions take turns, in all processes: from its beginning to its end no other runs (on SQLite nothing else writes
 * either). Keep it short, use only the repositories it hands over, and await them.
 *
 * @throws {StoreError} naming the file and what to do.
 */
export async function openStore(
  databaseUrl: string,
  { busyTimeoutMillis = BUSY_TIMEOUT_MILLIS }: { busyTimeoutMillis?: Millis } = {},
): Promise<Store> {
  const address = parseDatabaseUrl(databaseUrl);
  switch (address.dialect) {
    case 'sqlite':
      return storeOver(await openSqlite(address.filename, busyTimeoutMillis));
    case 'postgres': {
      const { openPostgres } = await import('./postgres/connection.ts');
      return storeOver(openPostgres(address.url, address.label, busyTimeoutMillis));
    }
  }
}

async function storeOver<Connection>({
  knex,
  dialect,
}: {
  readonly knex: Knex;
  readonly dialect: Dialect<Connection>;
}): Promise<Store> {
  const database = new PooledDatabase(knex, dialect);
  try {
    await migrate(database, knex, dialect, MIGRATIONS);
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    ...repositoriesOver(database),
    transaction: (work) =>
      database.begin((transaction) => work(repositoriesOver(transaction)), { alone: true }),
    close: () => database.close(),
  };
}
