import type { Database, Sql } from './database.ts';
import { StoreError } from './store-error.ts';

/**
 * An open transaction as repositories see it. It stays atomic even if its caller makes mistakes:
 * - a failed operation dooms the transaction even if the caller swallowed the error, because the operation may have
 *   written half of its rows (PostgreSQL does the same);
 * - operations that were not awaited run one after the other, because a PostgreSQL client runs one query at a time;
 *   they finish before the end, so that none runs after a rollback, outside any transaction;
 * - once it is over, it refuses work.
 */
export class TransactionDatabase implements Database {
  readonly #sql: Sql;
  /** Settles when the last operation so far does; never rejects. */
  #last: Promise<unknown> = Promise.resolve();
  #failure: { readonly error: unknown } | null = null;
  #open = true;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  get isOpen(): boolean {
    return this.#open;
  }

  async run<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    if (!this.#open) {
      throw new StoreError(
        'misuse',
        'A repository was used after its transaction had ended.',
        'Await every operation inside the transaction.',
      );
    }
    const running = this.#last.then(() => work(this.#sql));
    this.#last = running.catch((error: unknown) => {
      this.#failure ??= { error };
    });
    return running;
  }

  /** Reads in a transaction see its own writes. */
  read<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.run(work);
  }

  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.run(work);
  }

  /** Waits for all operations and refuses more; throws the first failure of any operation. */
  async end(): Promise<void> {
    this.#open = false;
    await this.#last;
    if (this.#failure) throw this.#failure.error;
  }
}
