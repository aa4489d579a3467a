import { constants } from 'node:fs';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseDatabaseUrl } from './database-url.ts';
import { PooledDatabase } from './pooled-database.ts';
import { openSqlite } from './sqlite/connection.ts';
import { folderError } from './sqlite/errors.ts';
import { OWNER_ONLY, OWNER_ONLY_FOLDER } from './sqlite/file.ts';
import { StoreError } from './store-error.ts';

const BUSY_TIMEOUT_MILLIS = 10_000;

/**
 * Writes a snapshot of the database into a new file, also while a bot uses it. The schema is not changed. The file
 * appears under its name only when it is complete. To restore, put it where DATABASE_URL points while no bot runs,
 * and remove the `-wal` and `-shm` files beside the old one.
 *
 * @throws {StoreError} if there is no database, the file exists, or it cannot be written.
 */
export async function backUpStore(databaseUrl: string, file: string): Promise<void> {
  const address = parseDatabaseUrl(databaseUrl);
  if (address.dialect !== 'sqlite') {
    throw new StoreError('address', 'This copies a SQLite database.', 'Back up PostgreSQL by pg_dump.');
  }
  const { filename } = address;
  if (!(await exists(filename))) {
    throw new StoreError('unopenable', `There is no database ${filename}.`, 'Check DATABASE_URL.');
  }
  if (await exists(file)) {
    throw new StoreError('unwritable', `${file} exists already.`, 'Name a new file, or move that one away.');
  }
  const folder = dirname(file);
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER }).catch((error: unknown) => {
    throw folderError(folder, error);
  });
  const unfinished = `${file}.unfinished`;
  await rm(unfinished, { force: true });
  // SQLite writes into an empty file, and would create one that everybody may read.
  await writeFile(unfinished, '', { mode: OWNER_ONLY }).catch((error: unknown) => {
    throw new StoreError(
      'unwritable',
      `Cannot write ${file}.`,
      'Check the folder and its free space.',
      error,
    );
  });
  const { knex, dialect } = await openSqlite(filename, BUSY_TIMEOUT_MILLIS);
  const database = new PooledDatabase(knex, dialect);
  try {
    await database.onConnection((connection) =>
      dialect.execute(connection, `VACUUM INTO '${unfinished.replaceAll("'", "''")}'`),
    );
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    await database.close();
  }
}

function exists(path: string): Promise<boolean> {
  return access(path, constants.F_OK).then(
    () => true,
    () => false,
  );
}
