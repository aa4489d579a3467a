import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import type { Store } from '../../src/store/store.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { anArticle } from '../support/articles.ts';
import { idsOf, newStore, type Opening } from './opening.ts';

const PROCESS = fileURLToPath(new URL('./rollback-process.ts', import.meta.url));
const UPDATE = 41;

let opening: Opening;
let store: Store;
let library: Library;

/** Three loads of one article each, and an update that came in. */
beforeEach(async () => {
  opening = await newStore();
  store = opening.store;
  library = await opening.openLibrary();
  for (const id of ['1', '2', '3']) await library.load({ articles: [anArticle({ id })] }, `${id}.txt`);
  await store.inbox.receive([{ updateId: UPDATE, chatId: 7, payload: '{}' }], 1);
});

/** A store as one sees it whose connection is lost after each commit, before the answer to it. */
const losingAnswers = (): Store => ({
  ...store,
  transaction: async (work) => {
    await store.transaction(work);
    throw new StoreError('unopenable', 'The connection was lost.', 'Try again.');
  },
});

const rolledBack = async () => (await store.loads.recent(9)).filter((load) => load.rolledBack).length;

describe('a rollback that an update asks for', () => {
  it('is made once, whoever handles the update again, and says the same', async () => {
    const first = await library.rollback(UPDATE);
    const successor = await opening.openLibrary({ store: await opening.openAnother() });
    expect(await successor.rollback(UPDATE)).toEqual(first);
    expect(first).toMatchObject({ outcome: 'rolledBack', load: { source: '3.txt' } });
    expect(await rolledBack()).toBe(1);
    expect(await library.rollback(UPDATE + 1)).toMatchObject({ load: { source: '2.txt' } });
  });

  it('is made once where the answer to its commit is lost, and the index shows it', async () => {
    const unlucky = await opening.openLibrary({ store: losingAnswers() });
    expect(await unlucky.rollback(UPDATE)).toMatchObject({ load: { source: '3.txt' } });
    expect(idsOf(unlucky)).toEqual(['1', '2']);
    expect(await rolledBack()).toBe(1);
  });

  it('fails if nothing was committed', async () => {
    const transaction = async () => {
      throw new StoreError('unopenable', 'The connection was lost.', 'Try again.');
    };
    const unlucky = await opening.openLibrary({ store: { ...store, transaction } });
    await expect(unlucky.rollback(UPDATE)).rejects.toThrow('The connection was lost.');
    expect(await rolledBack()).toBe(0);
  });

  it('is made once where the process is killed between its commit and the end of the update', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', PROCESS, opening.databaseUrl, String(UPDATE)]);
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect((await store.inbox.unhandled()).map(({ updateId }) => updateId)).toEqual([UPDATE]);
    expect(await library.rollback(UPDATE)).toMatchObject({ load: { source: '3.txt' } });
    expect(await rolledBack()).toBe(1);
    expect(idsOf(library)).toEqual(['1', '2']);
  });

  it('leaves no record when the update is handled', async () => {
    await library.rollback(UPDATE);
    expect(await store.inbox.effect(UPDATE)).not.toBeNull();
    await store.inbox.handled(UPDATE);
    expect(await store.inbox.effect(UPDATE)).toBeNull();
  });
});

it('applies a preview once for an update, and says the same again', async () => {
  const seeds = { articles: [anArticle({ id: '4' })], rejected: [] };
  const { id } = await library.preview(seeds, '4.txt', 7);
  const first = await library.apply(id, undefined, UPDATE);
  expect(first).toMatchObject({ outcome: 'applied', summary: { newArticles: 1 } });
  expect(await library.apply(id, undefined, UPDATE)).toEqual(first);
  expect(await library.apply(id, undefined, UPDATE + 1)).toEqual({ outcome: 'gone' });
});

it('publishes what waited for review once for an update, and says the same again', async () => {
  const article = anArticle({ id: '5' });
  await store.transaction(({ review }) => review.add('s', [{ article, reason: 'reviewedSource' }], 1));
  const [item] = await store.review.queue();
  const first = await library.publishReviewed([item!.id], undefined, UPDATE);
  expect(first).toMatchObject({ outcome: 'published', articles: 1 });
  expect(await library.publishReviewed([item!.id], undefined, UPDATE)).toEqual(first);
});

it('undoes only the load that is named', async () => {
  const named = (await store.loads.latest())!.id;
  await library.load({ articles: [anArticle({ id: '6' })] }, '6.txt');
  expect(await library.rollback(UPDATE, named)).toEqual({ outcome: 'otherLoad' });
  expect(await rolledBack()).toBe(0);
  expect(await library.rollback(null, named + 1)).toMatchObject({ load: { source: '6.txt' } });
  expect(await library.rollback(null, named)).toMatchObject({ load: { source: '3.txt' } });
});
