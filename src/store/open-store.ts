import type { Millis } from '../time/millis.ts';
import type { OnBadRow } from './database.ts';
import { openDatabase } from './open-database.ts';
import { repositoriesOver } from './repositories.ts';
import type { Store } from './store.ts';

/** How long to wait for another process's lock before an operation fails with a StoreError of kind `locked`. */
const BUSY_TIMEOUT_MILLIS: Millis = 10_000;

export interface StoreOptions {
  readonly busyTimeoutMillis?: Millis;
  /** Told once of each kind of row that cannot be read; lists are read without such rows. */
  readonly onBadRow?: OnBadRow;
}

/**
 * Opens the store that DATABASE_URL names and brings its schema to the newest version. Several processes may open the
 * same file, also at once and also a new one. A SQLite file's folder is created. Open one store per process: with
 * more than four on one file, those that wait for a lock occupy all threads of Node's pool, which the holder of the
 * lock needs.
 *
 * ```ts
 * const store = await openStore('sqlite::memory:');
 * await store.articles.count(); // => 0
 * await store.close();
 * ```
 *
 * Transactions are exclusive among all processes (on SQLite nothing else writes meanwhile either). Keep them short, use only
 * the repositories that they pass, and await all work.
 *
 * @throws {StoreError} naming the file and what to do.
 */
export async function openStore(
  databaseUrl: string,
  { busyTimeoutMillis = BUSY_TIMEOUT_MILLIS, onBadRow }: StoreOptions = {},
): Promise<Store> {
  const database = await openDatabase(databaseUrl, busyTimeoutMillis, onBadRow && eachOnce(onBadRow));
  const repositories = repositoriesOver(database);
  return {
    ...repositories,
    check: async () => {
      await database.inPlace();
      await repositories.loads.revision();
    },
    transaction: (work) => database.begin((transaction) => work(repositoriesOver(transaction))),
    close: () => database.close(),
  };
}

/** The dispatcher reads the same rows again and again. */
function eachOnce(report: OnBadRow): OnBadRow {
  const told = new Set<string>();
  return (problem) => {
    if (told.has(problem.message)) return;
    told.add(problem.message);
    report(problem);
  };
}
