import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, chmod, mkdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import knex from 'knex';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { anArticle } from '../support/articles.ts';
import { aChat, temporaryFolder, temporaryStore } from '../support/store.ts';

const PROCESS = fileURLToPath(new URL('../support/store-process.ts', import.meta.url));

function startProcess(verb: 'open' | 'hold', file: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', PROCESS, verb, `sqlite:${file}`]);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function executeIn(file: string, statement: string): Promise<void> {
  const database = knex({ client: 'sqlite3', connection: { filename: file }, useNullAsDefault: true });
  await database.raw(statement).finally(() => database.destroy());
}

describe('openStore', () => {
  it('creates the folder and the file, and finds everything again after a restart', async () => {
    const file = join(await temporaryFolder(), 'deep', 'down', 'news.sqlite3');
    const first = await openStore(`sqlite:${file}`);
    await first.loads.record({ source: 's', at: 1, new: [anArticle({ id: '1' })], changed: [] });
    await first.close();
    const second = await openStore(`sqlite:${file}`);
    onTestFinished(() => second.close());
    expect(await second.articles.all()).toEqual([anArticle({ id: '1' })]);
  });

  it('keeps a store in memory', async () => {
    const store = await openStore('sqlite::memory:');
    onTestFinished(() => store.close());
    await store.chats.upsert(aChat(1));
    expect(await store.transaction(({ chats }) => chats.count())).toBe(1);
    await expect(access(':memory:')).rejects.toThrow();
  });

  it('finishes what runs before it closes, may be closed twice, and then refuses work', async () => {
    const { store, openAnother } = await temporaryStore();
    const writing = store.transaction(async ({ chats }) => {
      for (let id = 1; id <= 50; id++) await chats.upsert(aChat(id));
    });
    await store.chats.upsert(aChat(51));
    await Promise.all([writing, store.close()]);
    await expect(store.close()).resolves.toBeUndefined();
    await expect(store.chats.count()).rejects.toMatchObject({ kind: 'misuse' });
    expect(await (await openAnother()).chats.count()).toBe(51);
  });

  it('opens a new file in three stores at once', async () => {
    const file = join(await temporaryFolder(), 'new.sqlite3');
    const stores = await Promise.all([1, 2, 3].map(() => openStore(`sqlite:${file}`)));
    onTestFinished(async () => void (await Promise.all(stores.map((store) => store.close()))));
    await Promise.all(stores.map((store, number) => store.chats.upsert(aChat(number))));
    expect(await stores[0]!.chats.count()).toBe(3);
  });

  it('opens a new file in three processes at once', async () => {
    const file = join(await temporaryFolder(), 'new.sqlite3');
    const exits = await Promise.all([1, 2, 3].map(() => once(startProcess('open', file), 'exit')));
    expect(exits.map(([code]) => code)).toEqual([0, 0, 0]);
    const store = await openStore(`sqlite:${file}`);
    onTestFinished(() => store.close());
    expect(await store.loads.revision()).toBe(0);
  });

  it('keeps nothing of a transaction whose process was killed in it', async () => {
    const { store, file } = await temporaryStore();
    const child = startProcess('hold', file);
    await once(child.stdout, 'data');
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
    expect(await store.chats.count()).toBe(0);
    expect(await store.subscriptions.all()).toEqual([]);
    await store.chats.upsert(aChat(1));
    expect(await store.chats.count()).toBe(1);
  });
});

describe('openStore with a file it cannot use', () => {
  it('refuses text', async () => {
    const file = join(await temporaryFolder(), 'notes.txt');
    await writeFile(file, 'These are notes and no database at all. '.repeat(100));
    await expect(openStore(`sqlite:${file}`)).rejects.toMatchObject({
      name: 'StoreError',
      kind: 'damaged',
      message: expect.stringContaining(`${file} is not a SQLite database. Restore it from a backup`),
    });
  });

  it('refuses a database cut short', async () => {
    const { store, file } = await temporaryStore();
    await store.close();
    await truncate(file, 5000);
    await expect(openStore(`sqlite:${file}`)).rejects.toMatchObject({ kind: 'damaged' });
  });

  it('refuses a folder', async () => {
    const folder = await temporaryFolder();
    await expect(openStore(`sqlite:${folder}`)).rejects.toMatchObject({
      kind: 'unopenable',
      message: expect.stringContaining(folder),
    });
  });

  it('refuses a path through a file', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    await expect(openStore(`sqlite:${file}/data/news.sqlite3`)).rejects.toMatchObject({
      kind: 'unopenable',
      remedy: expect.stringContaining('DATABASE_URL'),
    });
  });

  it.skipIf(process.getuid?.() === 0)('refuses a folder it may not write', async () => {
    const folder = join(await temporaryFolder(), 'readonly');
    await mkdir(folder);
    await chmod(folder, 0o500);
    await expect(openStore(`sqlite:${folder}/news.sqlite3`)).rejects.toMatchObject({ kind: 'unopenable' });
  });

  it('refuses the schema of a newer version, and leaves it alone', async () => {
    const { store, file } = await temporaryStore();
    await store.chats.upsert(aChat(1));
    await store.close();
    await executeIn(file, `insert into schema_versions (version, name) values (1000, 'from the future')`);
    await expect(openStore(`sqlite:${file}`)).rejects.toMatchObject({
      kind: 'newer',
      message: expect.stringContaining('schema 1000'),
    });
    await executeIn(file, 'delete from schema_versions where version = 1000');
    const again = await openStore(`sqlite:${file}`);
    onTestFinished(() => again.close());
    expect(await again.chats.count()).toBe(1);
  });

  it('says that another process holds it, once the busy timeout is over', async () => {
    const { store, file } = await temporaryStore();
    await store.transaction(async ({ chats }) => {
      await chats.upsert(aChat(1));
      await expect(openStore(`sqlite:${file}`, { busyTimeoutMillis: 20 })).rejects.toMatchObject({
        kind: 'locked',
        message: expect.stringContaining(file),
      });
    });
    expect(await store.chats.count()).toBe(1);
  });

  it('says which table holds a row it did not write, and not what is in it', async () => {
    const { store, file } = await temporaryStore();
    await store.chats.upsert(aChat(1));
    await executeIn(file, `update chats set kind = 'secret value'`);
    await expect(store.chats.get(1)).rejects.toMatchObject({
      kind: 'damaged',
      message: expect.stringMatching(/^A row of chats .*\(kind\)/),
    });
    await expect(store.chats.get(1)).rejects.not.toMatchObject({
      message: expect.stringContaining('secret value'),
    });
  });
});
