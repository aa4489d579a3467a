import type { Database, Sql } from './database.ts';
import { StoreError } from './store-error.ts';

/**
 * An open transaction as repositories see it. Keeps the promise "all of it, or nothing" against its caller too:
 * - a failed operation dooms the transaction even where the caller swallowed the error, since that operation may
 *   have written half of its rows (PostgreSQL does the same);
 * - operations that nobody awaited finish before the end, so that none lands after a rollback, outside any transaction;
 * - once it is over, it refuses work.
 */
export class TransactionDatabase implements Database {
  readonly #sql: Sql;
  readonly #running = new Set<Promise<unknown>>();
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
    const running = work(this.#sql);
    this.#running.add(running);
    try {
      return await running;
    } catch (error) {
      this.#failure ??= { error };
      throw error;
    } finally {
      this.#running.delete(running);
    }
  }

  /** What a transaction reads includes what it wrote. */
  read<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.run(work);
  }

  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.run(work);
  }

  /** Waits for what still runs and refuses more; throws the first failure of any operation. */
  async end(): Promise<void> {
    this.#open = false;
    await Promise.allSettled(this.#running);
    if (this.#failure) throw this.#failure.error;
  }
}
