import { chmod, mkdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import knex from 'knex';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backUpStore } from '../../src/store/backup.ts';
import { openCoordination } from '../../src/store/open-coordination.ts';
import { openStore } from '../../src/store/open-store.ts';
import { anArticle } from '../support/articles.ts';
import { aChat, temporaryFolder } from '../support/store.ts';

const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

async function opened(file: string) {
  const store = await openStore(`sqlite:${file}`);
  onTestFinished(() => store.close());
  return store;
}

/** A closed database of some hundred pages, with a trace of its index. */
async function used(): Promise<string> {
  const file = join(await temporaryFolder(), 'habarshy.sqlite3');
  const store = await openStore(`sqlite:${file}`);
  const articles = Array.from({ length: 200 }, (_, id) =>
    anArticle({ id: String(id), body: `Text ${id}. `.repeat(200) }),
  );
  await store.loads.record({ source: 's', at: 1, new: articles, changed: [] });
  await store.close();
  await mkdir(`${file}.index`);
  await writeFile(join(`${file}.index`, 'index.json'), '{}');
  return file;
}

describe('a database that is not whole', () => {
  it.each<[string, (file: string, size: number) => Promise<void>]>([
    ['cut to nothing', (file) => truncate(file, 0)],
    ['cut to a few bytes', (file) => truncate(file, 50)],
    ['cut to its header', (file) => truncate(file, 100)],
    ['cut to its first page', (file) => truncate(file, 4096)],
    ['cut in a page', (file) => truncate(file, 5000)],
    ['cut in half', (file, size) => truncate(file, Math.floor(size / 2))],
    ['without its last page', (file, size) => truncate(file, size - 4096)],
    [
      'with a page of noise',
      async (file, size) => {
        const bytes = await readFile(file);
        bytes.fill(0xa5, Math.floor(size / 8192) * 4096, Math.floor(size / 8192) * 4096 + 4096);
        await writeFile(file, bytes);
      },
    ],
  ])('is refused in one line with the remedy where it was %s', async (_what, damage) => {
    const file = await used();
    await damage(file, (await stat(file)).size);
    const before = await readFile(file);
    await expect(openStore(`sqlite:${file}`)).rejects.toMatchObject({
      name: 'StoreError',
      kind: 'damaged',
      message: expect.stringMatching(new RegExp(`^[^\\n]*${file}[^\\n]*Restore it from a backup[^\\n]*$`)),
    });
    expect(await readFile(file)).toEqual(before);
  });

  it('is refused where it is the database of another program', async () => {
    const file = join(await temporaryFolder(), 'other.sqlite3');
    const other = knex({ client: 'sqlite3', connection: { filename: file }, useNullAsDefault: true });
    await other.raw('create table notes (text)').finally(() => other.destroy());
    await expect(openStore(`sqlite:${file}`)).rejects.toThrow(/another program/);
  });

  it('is refused where it is empty and a bot has led on it', async () => {
    const file = join(await temporaryFolder(), 'habarshy.sqlite3');
    await writeFile(file, '');
    await writeFile(`${file}.leader`, '');
    await expect(openStore(`sqlite:${file}`)).rejects.toMatchObject({ kind: 'damaged' });
  });

  it.each<[string, (file: string) => Promise<unknown>]>([
    [
      'its index',
      (file) => mkdir(`${file}.index`).then(() => writeFile(join(`${file}.index`, 'index.json'), '{}')),
    ],
    ['its journal', (file) => writeFile(`${file}-wal`, 'pages')],
    ['the lock of its leader', (file) => writeFile(`${file}.leader`, '')],
  ])('is not taken for a new one where it is missing and %s is left', async (_what, leave) => {
    const file = join(await temporaryFolder(), 'habarshy.sqlite3');
    await leave(file);
    await expect(openStore(`sqlite:${file}`)).rejects.toMatchObject({
      kind: 'damaged',
      message: expect.stringMatching(/is missing, but it was in use.* Restore it from a backup, or remove/),
    });
    await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is new where the file is empty and nothing is beside it', async () => {
    const file = join(await temporaryFolder(), 'habarshy.sqlite3');
    await writeFile(file, '');
    expect(await (await opened(file)).articles.count()).toBe(0);
  });
});

describe('a database in use', () => {
  it.each<[string, (file: string) => Promise<unknown>]>([
    ['deleted', (file) => rm(file)],
    ['moved away', (file) => rename(file, `${file}.old`)],
    ['replaced', (file) => rename(file, `${file}.old`).then(() => writeFile(file, 'another'))],
  ])('fails its check once it is %s', async (_what, remove) => {
    const file = join(await temporaryFolder(), 'habarshy.sqlite3');
    const store = await opened(file);
    await expect(store.check()).resolves.toBeUndefined();
    await remove(file);
    await expect(store.check()).rejects.toMatchObject({
      kind: 'unopenable',
      message: expect.stringContaining(`${file} was deleted or replaced`),
    });
  });

  it('passes its check in memory', async () => {
    const store = await openStore('sqlite::memory:');
    onTestFinished(() => store.close());
    await expect(store.check()).resolves.toBeUndefined();
  });
});

describe('permissions', () => {
  it('lets only the owner read the database, its journals and a new folder', async () => {
    const folder = join(await temporaryFolder(), 'data');
    const file = join(folder, 'habarshy.sqlite3');
    const store = await opened(file);
    await store.chats.upsert(aChat(1));
    expect(await modeOf(folder)).toBe(0o700);
    for (const end of ['', '-wal', '-shm']) expect(await modeOf(`${file}${end}`)).toBe(0o600);
  });

  it('lets only the owner read, and so lock, the lock of the leader', async () => {
    const file = join(await temporaryFolder(), 'habarshy.sqlite3');
    await writeFile(`${file}.leader`, '', { mode: 0o644 });
    const coordination = await openCoordination(`sqlite:${file}`);
    onTestFinished(() => coordination.close());
    expect(await coordination.tryToLead()).not.toBeNull();
    expect(await modeOf(`${file}.leader`)).toBe(0o600);
  });

  it('takes the rights of others from a database that an older version made, and leaves its folder alone', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'habarshy.sqlite3');
    await (await openStore(`sqlite:${file}`)).close();
    await chmod(file, 0o644);
    await chmod(folder, 0o755);
    await opened(file);
    expect(await modeOf(file)).toBe(0o600);
    expect(await modeOf(folder)).toBe(0o755);
  });

  it('lets only the owner read a backup and its new folder', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'habarshy.sqlite3');
    await opened(file);
    const copy = join(folder, 'backups', 'copy.sqlite3');
    await backUpStore(`sqlite:${file}`, copy);
    expect(await modeOf(copy)).toBe(0o600);
    expect(await modeOf(join(folder, 'backups'))).toBe(0o700);
    expect(await (await opened(copy)).articles.count()).toBe(0);
  });
});
