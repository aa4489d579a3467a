import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUpStore } from '../../src/store/backup.ts';
import { anArticle } from '../support/articles.ts';
import { aChat, dumpOf, temporaryFolder, temporaryStore } from '../support/store.ts';

describe('backUpStore', () => {
  it('copies every row while the store is open, and what is restored from it works', async () => {
    const { store, file } = await temporaryStore();
    await store.loads.record({ source: 's', at: 1, new: [anArticle({ id: '1' })], changed: [] });
    await store.chats.upsert(aChat(1));
    await store.outbox.enqueue([{ chatId: 1, articleId: '1', reason: 'r' }], 1);
    const copy = join(await temporaryFolder(), "new folder's", 'copy.sqlite3');
    await backUpStore(`sqlite:${file}`, copy);
    const before = await dumpOf(file);
    await store.chats.forget(1);
    expect(await dumpOf(copy)).toEqual(before);
    expect(before.outbox).toHaveLength(1);
    expect((await readdir(join(copy, '..'))).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('copies what is committed and nothing of a transaction under way, without waiting for its end', async () => {
    const { store, file } = await temporaryStore();
    await store.chats.upsert(aChat(1));
    const copy = join(await temporaryFolder(), 'copy.sqlite3');
    await store.transaction(async ({ chats }) => {
      await chats.upsert(aChat(2));
      await backUpStore(`sqlite:${file}`, copy);
    });
    expect((await dumpOf(copy)).chats).toHaveLength(1);
  });

  it('never overwrites a file', async () => {
    const { file } = await temporaryStore();
    const copy = join(await temporaryFolder(), 'copy.sqlite3');
    await writeFile(copy, 'precious');
    await expect(backUpStore(`sqlite:${file}`, copy)).rejects.toMatchObject({ kind: 'unwritable' });
  });

  it.each(['nowhere.sqlite3', 'nowhere/habarshy.sqlite3'])(
    'makes no database where there is none: %s',
    async (name) => {
      const folder = await temporaryFolder();
      const copy = join(folder, 'copy.sqlite3');
      await expect(backUpStore(`sqlite:${join(folder, name)}`, copy)).rejects.toMatchObject({
        kind: 'unopenable',
      });
      expect(await readdir(folder)).toEqual([]);
    },
  );
});
