import sqlite3 from 'sqlite3';
import type { Coordination, Leadership, Topic } from '../../cluster/coordination.ts';
import { steadyClock } from '../../time/clock.ts';
import type { Millis } from '../../time/millis.ts';
import { IN_MEMORY } from './connection.ts';
import { explainSqliteError } from './errors.ts';
import { createForOwner } from './file.ts';

/** How soon a load by another process (`npm run load`) is noticed. */
const LOOK_EVERY: Millis = 2000;

/**
 * Coordination of the processes on one SQLite file: the leader holds SQLite's exclusive lock of an empty file beside
 * it, which the system releases when the process ends, however it ends. Takes the lock at once if it is free.
 */
export async function openSqliteCoordination(filename: string): Promise<Coordination> {
  const listeners = new Set<(topic: Topic) => void>();
  const emit = (topic: Topic) => {
    for (const listener of listeners) listener(topic);
  };
  const lock = new LeaderLock(filename === IN_MEMORY ? filename : `${filename}.leader`);
  await lock.take();
  const timer = setInterval(() => {
    emit('articles');
    emit('updates');
  }, LOOK_EVERY);
  return {
    tryToLead: async (): Promise<Leadership | null> => {
      const since = await lock.take();
      if (since === null) return null;
      return {
        // Never: the lock ends with the process.
        lost: new AbortController().signal,
        // The system releases the lock of a process that ends, and of no other; who resigns has ended its work.
        othersHaveEnded: true,
        heldFor: () => steadyClock.now() - since,
        isHeld: async () => true,
        resign: () => lock.release(),
      };
    },
    publish: async (topic) => emit(topic),
    onMessage: (listener) => void listeners.add(listener),
    close: async () => {
      clearInterval(timer);
      await lock.release();
    },
  };
}

class LeaderLock {
  readonly #file: string;
  #held: { readonly connection: sqlite3.Database; readonly since: Millis } | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  /** Since when the lock is held; null if another process holds it. */
  async take(): Promise<Millis | null> {
    if (this.#held !== null) return this.#held.since;
    const connection = await this.#open();
    connection.configure('busyTimeout', 0);
    try {
      await run(connection, 'BEGIN EXCLUSIVE');
    } catch (error) {
      await close(connection);
      if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return null;
      throw explainSqliteError(error, this.#file);
    }
    this.#held = { connection, since: steadyClock.now() };
    return this.#held.since;
  }

  async release(): Promise<void> {
    const held = this.#held;
    this.#held = null;
    if (held !== null) await close(held.connection);
  }

  async #open(): Promise<sqlite3.Database> {
    // Who may read the file may lock it.
    if (this.#file !== IN_MEMORY) await createForOwner(this.#file);
    return new Promise((resolve, reject) => {
      const connection = new sqlite3.Database(this.#file, (error) =>
        error ? reject(explainSqliteError(error, this.#file)) : resolve(connection),
      );
    });
  }
}

function run(connection: sqlite3.Database, statement: string): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.run(statement, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}

function close(connection: sqlite3.Database): Promise<void> {
  return new Promise((resolve) => connection.close(() => resolve()));
}
