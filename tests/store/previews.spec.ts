import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/store/open-database.ts';
import { PREVIEW_LIFETIME_MILLIS } from '../../src/store/previews.ts';
import { anArticle } from '../support/articles.ts';
import { temporaryStore } from '../support/store.ts';

const preview = (createdAt: number) => ({
  requestedBy: 7,
  source: 'upload.txt',
  articles: [anArticle({ id: '1', mentions: ['KZ-10'] }), anArticle({ id: '2' })],
  revision: 3,
  createdAt,
});

describe('previews', () => {
  it('gives a preview back as it was saved, once', async () => {
    const { store } = await temporaryStore();
    const id = await store.previews.save(preview(10));
    expect(await store.previews.take(id)).toEqual({ id, ...preview(10) });
    expect(await store.previews.take(id)).toBeNull();
  });

  it('takes what an earlier version saved for older than all that is stored', async () => {
    const { store, databaseUrl } = await temporaryStore();
    const id = await store.previews.save(preview(10));
    const database = await openDatabase(databaseUrl, 1000);
    onTestFinished(() => database.close());
    const articles = JSON.stringify(preview(10).articles);
    await database.run((sql) => sql('load_previews').where({ id }).update({ articles }));
    expect(await store.previews.get(id)).toEqual({ id, ...preview(10), revision: 0 });
  });

  it('shows a preview without taking it', async () => {
    const { store } = await temporaryStore();
    const id = await store.previews.save(preview(10));
    expect(await store.previews.get(id)).toEqual({ id, ...preview(10) });
    expect(await store.previews.take(id)).not.toBeNull();
    expect(await store.previews.get(id)).toBeNull();
  });

  it('gives it to one of two processes that take it at once', async () => {
    const { store, openAnother } = await temporaryStore();
    const other = await openAnother();
    const id = await store.previews.save(preview(10));
    const taken = await Promise.all([store, other, store, other].map(({ previews }) => previews.take(id)));
    expect(taken.filter((record) => record !== null)).toHaveLength(1);
  });

  it('keeps it where the transaction that took it fails', async () => {
    const { store } = await temporaryStore();
    const id = await store.previews.save(preview(10));
    const applying = store.transaction(async ({ previews }) => {
      await previews.take(id);
      throw new Error('load failed');
    });
    await expect(applying).rejects.toThrow('load failed');
    expect(await store.previews.take(id)).not.toBeNull();
  });

  it('never gives an id twice, so that an old button applies nothing else', async () => {
    const { store } = await temporaryStore();
    const first = await store.previews.save(preview(10));
    await store.previews.take(first);
    expect(await store.previews.save(preview(11))).not.toBe(first);
  });

  it('drops previews that nobody came back to', async () => {
    const { store } = await temporaryStore();
    const old = await store.previews.save(preview(10));
    const kept = await store.previews.save(preview(11));
    await store.previews.save(preview(11 + PREVIEW_LIFETIME_MILLIS));
    expect(await store.previews.take(old)).toBeNull();
    expect(await store.previews.take(kept)).not.toBeNull();
  });
});
