import type { Knex } from 'knex';
import type { Millis } from '../time/millis.ts';
import type { Database, Dialect, Ids } from './database.ts';
import { parseDatabaseUrl } from './database-url.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { migrate } from './migrator.ts';
import { PooledDatabase } from './pooled-database.ts';
import { openSqlite } from './sqlite/connection.ts';

/** A database with the newest schema. */
export interface OpenDatabase extends Database {
  readonly ids: Ids;
  /** Runs the work in a transaction that takes its turn: see openStore. */
  begin<T>(work: (transaction: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens what DATABASE_URL names and brings its schema to the newest version. @throws {StoreError} */
export async function openDatabase(databaseUrl: string, busyTimeoutMillis: Millis): Promise<OpenDatabase> {
  const address = parseDatabaseUrl(databaseUrl);
  switch (address.dialect) {
    case 'sqlite':
      return migrated(await openSqlite(address.filename, busyTimeoutMillis));
    case 'postgres': {
      // Who keeps the store in SQLite does not wait for PostgreSQL's driver.
      const { openPostgres } = await import('./postgres/connection.ts');
      return migrated(openPostgres(address.url, address.label, busyTimeoutMillis));
    }
  }
}

async function migrated<Connection>({
  knex,
  dialect,
  readers,
}: {
  readonly knex: Knex;
  readonly readers?: Knex;
  readonly dialect: Dialect<Connection>;
}): Promise<OpenDatabase> {
  const database = new PooledDatabase(knex, dialect, readers);
  try {
    await migrate(database, knex, dialect, MIGRATIONS);
  } catch (error) {
    await database.close();
    throw error;
  }
  return {
    ids: dialect.ids,
    read: (work) => database.read(work),
    run: (work) => database.run(work),
    transaction: (work, options) => database.transaction(work, options),
    begin: (work) => database.begin(work, { alone: true }),
    close: () => database.close(),
  };
}
