import { describe, expect, it } from 'vitest';
import { aChat, temporaryStore } from '../support/store.ts';

describe('subscriptions', () => {
  it('says whether a region was followed before', async () => {
    const { store } = await temporaryStore();
    await store.chats.upsert(aChat(1));
    expect(await store.subscriptions.follow(1, 'KZ-15')).toBe(true);
    expect(await store.subscriptions.follow(1, 'KZ-15')).toBe(false);
    expect(await store.subscriptions.unfollow(1, 'KZ-15')).toBe(true);
    expect(await store.subscriptions.unfollow(1, 'KZ-15')).toBe(false);
    expect(await store.subscriptions.of(1)).toEqual([]);
  });

  it('keeps chats apart, and counts each region', async () => {
    const { store } = await temporaryStore();
    const group = -1001234567890;
    await store.chats.upsert(aChat(1));
    await store.chats.upsert(aChat(group, { kind: 'supergroup' }));
    await store.subscriptions.follow(1, 'KZ-15');
    await store.subscriptions.follow(group, 'KZ-15');
    await store.subscriptions.follow(group, 'national');
    expect(await store.subscriptions.of(group)).toEqual([
      { chatId: group, region: 'KZ-15' },
      { chatId: group, region: 'national' },
    ]);
    expect(await store.subscriptions.all()).toHaveLength(3);
    expect(await store.subscriptions.countByRegion()).toEqual(
      new Map([
        ['KZ-15', 2],
        ['national', 1],
      ]),
    );
  });

  it('keeps those of a paused chat', async () => {
    const { store } = await temporaryStore();
    await store.chats.upsert(aChat(1));
    await store.subscriptions.follow(1, 'KZ-15');
    await store.chats.pause(1, 'blocked');
    expect(await store.subscriptions.all()).toEqual([{ chatId: 1, region: 'KZ-15' }]);
  });

  it('refuses a chat that is not stored, as after /forget_me', async () => {
    const { store } = await temporaryStore();
    await expect(store.subscriptions.follow(1, 'KZ-15')).rejects.toMatchObject({ kind: 'misuse' });
  });

  it('tells only one of two that follow at once that it is new', async () => {
    const { store, openAnother } = await temporaryStore();
    const other = await openAnother();
    await store.chats.upsert(aChat(1));
    const added = await Promise.all([store, other].map((one) => one.subscriptions.follow(1, 'KZ-15')));
    expect(added.sort()).toEqual([false, true]);
  });
});
