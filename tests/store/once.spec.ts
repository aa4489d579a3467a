import { beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { transactionOnce } from '../../src/store/once.ts';
import type { Store } from '../../src/store/store.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { aChat, temporaryStore } from '../support/store.ts';

const once = { updateId: 9, outcome: z.number() };

let store: Store;

beforeEach(async () => {
  store = (await temporaryStore()).store;
  await store.inbox.receive([{ updateId: 9, chatId: 1, payload: '{}' }], 1);
});

it('makes a change once for an update, and gives its first outcome again', async () => {
  const change = vi.fn(async () => 5);
  expect(await transactionOnce(store, once, change)).toBe(5);
  expect(await transactionOnce(store, once, change)).toBe(5);
  expect(change).toHaveBeenCalledTimes(1);
  expect(await transactionOnce(store, { ...once, updateId: null }, change)).toBe(5);
  expect(change).toHaveBeenCalledTimes(2);
});

it('keeps no outcome of a change that is not committed, nor one that is not final', async () => {
  const failing = transactionOnce(store, once, async ({ chats }) => {
    await chats.upsert(aChat(1));
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await store.chats.get(1)).toBeNull();
  expect(await transactionOnce(store, once, async () => Number.NaN)).toBeNaN();
  expect(await store.inbox.effect(9)).toBeNull();
});

it('gives the outcome of a change that was committed while its answer was lost', async () => {
  const unlucky: Store = {
    ...store,
    transaction: async (work) => {
      await store.transaction(work);
      throw new StoreError('unopenable', 'The connection was lost.', 'Try again.');
    },
  };
  expect(await transactionOnce(unlucky, once, async () => 6)).toBe(6);
});
