import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knex from 'knex';
import { onTestFinished } from 'vitest';
import type { KnownChat } from '../../src/chats/chat.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { dumpOfSchema, temporarySchema } from './postgres.ts';

/** A folder of this test's own, removed when it ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'habarshy-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface TemporaryStore {
  readonly store: Store;
  readonly databaseUrl: string;
  /** Of SQLite only. */
  readonly file: string;
  /** Another store on the same database, as another process would have it. */
  openAnother(): Promise<Store>;
  /** Every row of every table, as one would read them with a database browser. */
  dump(): Promise<Record<string, unknown[]>>;
}

/** True in the run of the tests on PostgreSQL (vitest.config.ts). */
export const isOnPostgres = process.env.TEST_DATABASE === 'postgres';

/** An empty database of its own; every store on it is closed, and the database removed, when the test ends. */
export async function temporaryStore(): Promise<TemporaryStore> {
  const file = isOnPostgres ? '' : join(await temporaryFolder(), 'habarshy.sqlite3');
  const databaseUrl = isOnPostgres ? await temporarySchema() : `sqlite:${file}`;
  const openAnother = async () => {
    const store = await openStore(databaseUrl);
    onTestFinished(() => store.close());
    return store;
  };
  const dump = () => (isOnPostgres ? dumpOfSchema(databaseUrl) : dumpOf(file));
  return { store: await openAnother(), databaseUrl, file, openAnother, dump };
}

export function aChat(id: number, given: Partial<Omit<KnownChat, 'id'>> = {}) {
  return { id, kind: 'private', name: `Chat ${id}`, languageCode: 'en', ...given } as const;
}

/** Every row of every table of a SQLite file. */
export async function dumpOf(file: string): Promise<Record<string, unknown[]>> {
  const database = knex({ client: 'sqlite3', connection: { filename: file }, useNullAsDefault: true });
  try {
    const tables: { name: string }[] = await database('sqlite_master')
      .where({ type: 'table' })
      .select('name');
    const dump: Record<string, unknown[]> = {};
    for (const { name } of tables) dump[name] = await database(name).select('*');
    return dump;
  } finally {
    await database.destroy();
  }
}
