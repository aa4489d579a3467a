import type { Knex } from 'knex';
import type sqlite3 from 'sqlite3';
import type { Millis } from '../time/millis.ts';
import type { Database, Dialect, Ids, OnBadRow } from './database.ts';
import { parseDatabaseUrl } from './database-url.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { migrate } from './migrator.ts';
import { PooledDatabase } from './pooled-database.ts';
import { checkDatabase } from './sqlite/check.ts';
import { IN_MEMORY, openSqlite } from './sqlite/connection.ts';
import { fileWatch } from './sqlite/file.ts';

/** A database with the newest schema. */
export interface OpenDatabase extends Database {
  readonly ids: Ids;
  /** Runs the work in an exclusive transaction: see openStore. */
  begin<T>(work: (transaction: Database) => Promise<T>): Promise<T>;
  /** Rejects if its file was deleted or replaced: what is written then is lost. */
  inPlace(): Promise<void>;
  close(): Promise<void>;
}

/** Opens what DATABASE_URL names and brings its schema to the newest version. @throws {StoreError} */
export async function openDatabase(
  databaseUrl: string,
  busyTimeoutMillis: Millis,
  onBadRow?: OnBadRow,
): Promise<OpenDatabase> {
  const address = parseDatabaseUrl(databaseUrl);
  switch (address.dialect) {
    case 'sqlite':
      return openFile(address.filename, busyTimeoutMillis, onBadRow);
    case 'postgres': {
      // Loaded on demand: a bot on SQLite does not need the PostgreSQL driver.
      const { openPostgres } = await import('./postgres/connection.ts');
      return migrated(openPostgres(address.url, address.label, busyTimeoutMillis), { onBadRow });
    }
  }
}

async function openFile(
  filename: string,
  busyTimeoutMillis: Millis,
  onBadRow: OnBadRow | undefined,
): Promise<OpenDatabase> {
  const pools = await openSqlite(filename, busyTimeoutMillis);
  const check = (database: PooledDatabase<sqlite3.Database>) => checkDatabase(database, pools.knex, filename);
  const opened = await migrated(pools, { check, onBadRow });
  return filename === IN_MEMORY ? opened : { ...opened, inPlace: await fileWatch(filename) };
}

interface Pools<Connection> {
  readonly knex: Knex;
  readonly readers?: Knex;
  readonly dialect: Dialect<Connection>;
}

/** `check` runs before anything is written. */
async function migrated<Connection>(
  { knex, dialect, readers }: Pools<Connection>,
  {
    check,
    onBadRow,
  }: {
    readonly check?: (database: PooledDatabase<Connection>) => Promise<void>;
    readonly onBadRow?: OnBadRow | undefined;
  },
): Promise<OpenDatabase> {
  const database = new PooledDatabase(knex, dialect, {
    ...(readers && { readers }),
    ...(onBadRow && { onBadRow }),
  });
  try {
    await check?.(database);
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
    inPlace: async () => {},
    close: () => database.close(),
  };
}
