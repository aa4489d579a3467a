import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import knex from 'knex';
import { onTestFinished } from 'vitest';
import type { KnownChat } from '../../src/chats/chat.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { dumpOfSchema, temporarySchema } from './postgres.ts';

/** A folder for this test only, removed when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'habarshy-store-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export interface TemporaryStore {
  readonly store: Store;
  readonly databaseUrl: string;
  /** The SQLite file; empty on PostgreSQL. */
  readonly file: string;
  /** Opens another store on the same database, like another process. */
  openAnother(): Promise<Store>;
  /** All rows of all tables, read without the store. */
  dump(): Promise<Record<string, unknown[]>>;
}

/** True when the tests run on PostgreSQL (vitest.config.ts). */
export const isOnPostgres = process.env.TEST_DATABASE === 'postgres';

/** A store on a new, empty database. When the test ends, all its stores are closed and the database is removed. */
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

/** All rows of all tables of a SQLite file. */
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

/** Runs a statement on a SQLite file without the store. */
export async function executeOn(file: string, statement: string): Promise<void> {
  const database = knex({ client: 'sqlite3', connection: { filename: file }, useNullAsDefault: true });
  await database.raw(statement).finally(() => database.destroy());
}
