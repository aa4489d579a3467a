import type { Millis } from '../time/millis.ts';
import { openDatabase } from './open-database.ts';
import { repositoriesOver } from './repositories.ts';
import type { Store } from './store.ts';

/** How long to wait for another process's lock before an operation fails with a StoreError of kind `locked`. */
const BUSY_TIMEOUT_MILLIS: Millis = 10_000;

/**
 * Opens the store that DATABASE_URL names and brings its schema to the newest version. Several processes may open
 * the same file, also at once and also a new one. A SQLite file's folder is created. One store a process is meant:
 * of more than four on one file, those that wait for a lock take every thread of Node's pool from the one that holds it.
 *
 * ```ts
 * const store = await openStore('sqlite::memory:');
 * await store.articles.count(); // => 0
 * await store.close();
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
  const database = await openDatabase(databaseUrl, busyTimeoutMillis);
  return {
    ...repositoriesOver(database),
    transaction: (work) => database.begin((transaction) => work(repositoriesOver(transaction))),
    close: () => database.close(),
  };
}
