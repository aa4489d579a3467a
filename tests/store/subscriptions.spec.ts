import { describe, expect, it } from 'vitest';
import type { Interest } from '../../src/subscriptions/types.ts';
import { anArticle } from '../support/articles.ts';
import { regionOf } from '../support/interests.ts';
import { aChat, temporaryStore } from '../support/store.ts';

const AKTOBE = regionOf('KZ-15');

async function storeWithChats(...ids: number[]) {
  const temporary = await temporaryStore();
  for (const id of ids) await temporary.store.chats.upsert(aChat(id));
  return temporary;
}

describe('subscriptions', () => {
  it('says whether something was followed before, and keeps it once', async () => {
    const { store } = await storeWithChats(1);
    const first = await store.subscriptions.subscribe(1, AKTOBE);
    expect(first.isNew).toBe(true);
    expect(await store.subscriptions.subscribe(1, AKTOBE)).toEqual({ ...first, isNew: false });
    expect(await store.subscriptions.unsubscribe(1, first.subscription.id)).toEqual(first.subscription);
    expect(await store.subscriptions.unsubscribe(1, first.subscription.id)).toBeNull();
    expect(await store.subscriptions.of(1)).toEqual([]);
  });

  it.each<Interest>([
    AKTOBE,
    { kind: 'issuer', issuer: 'dsm' },
    { kind: 'filtered', within: AKTOBE, text: 'жылу -"ауыл: шаруа"' },
    { kind: 'filtered', within: { kind: 'issuer', issuer: 'www.example.kz' }, text: '-football' },
    { kind: 'keywords', text: 'жылу -"Астана"' },
    { kind: 'question', text: 'How is the greenhouse going?' },
  ])('keeps %j as it was given, with its topic', async (interest) => {
    const { store } = await storeWithChats(1);
    const { subscription } = await store.subscriptions.subscribe(1, interest, 7);
    expect(subscription).toMatchObject({ chatId: 1, threadId: 7, interest });
    expect(await store.subscriptions.all()).toEqual([subscription]);
  });

  it('keeps which mentions of a region come, until that is changed in its own chat', async () => {
    const { store } = await storeWithChats(1, 2);
    const { subscription } = await store.subscriptions.subscribe(1, AKTOBE, null, 'title');
    expect(subscription.mentions).toBe('title');
    const again = await store.subscriptions.subscribe(1, AKTOBE, null, 'text');
    expect(again.subscription.mentions).toBe('title');
    expect(await store.subscriptions.setMentions(2, subscription.id, 'text')).toBeNull();
    expect(await store.subscriptions.setMentions(1, subscription.id, 'text')).toEqual({
      ...subscription,
      mentions: 'text',
    });
    const words = await store.subscriptions.subscribe(1, { kind: 'keywords', text: 'жылу' });
    expect(words.subscription.mentions).toBe('none');
    expect(await store.subscriptions.setMentions(1, words.subscription.id, 'text')).toBeNull();
    expect((await store.subscriptions.of(1)).map(({ mentions }) => mentions)).toEqual(['text', 'none']);
  });

  it('keeps chats apart, and counts each region', async () => {
    const group = -1001234567890;
    const { store } = await storeWithChats(1, group);
    await store.subscriptions.subscribe(1, AKTOBE);
    await store.subscriptions.subscribe(group, AKTOBE);
    await store.subscriptions.subscribe(group, regionOf('national'));
    await store.subscriptions.subscribe(group, { kind: 'keywords', text: 'KZ-15' });
    const followed = await store.subscriptions.of(group);
    expect(followed.map(({ interest }) => interest).slice(0, 2)).toEqual([AKTOBE, regionOf('national')]);
    expect(await store.subscriptions.all()).toHaveLength(4);
    expect(await store.subscriptions.countByRegion()).toEqual(
      new Map([
        ['KZ-15', 2],
        ['national', 1],
      ]),
    );
    expect(await store.subscriptions.countChats()).toBe(2);
    await store.chats.upsert(aChat(-99));
    expect(await store.subscriptions.countChats()).toBe(2);
  });

  it('takes a subscription of another chat from nobody', async () => {
    const { store } = await storeWithChats(1, 2);
    const { subscription } = await store.subscriptions.subscribe(1, AKTOBE);
    expect(await store.subscriptions.unsubscribe(2, subscription.id)).toBeNull();
    expect(await store.subscriptions.of(1)).toHaveLength(1);
  });

  it('gives no id twice: a button of a subscription that is gone stops no other', async () => {
    const { store } = await storeWithChats(1);
    const first = await store.subscriptions.subscribe(1, AKTOBE);
    await store.subscriptions.unsubscribe(1, first.subscription.id);
    const second = await store.subscriptions.subscribe(1, AKTOBE);
    expect(second.subscription.id).not.toBe(first.subscription.id);
  });

  it('moves to the topic where it was asked for last, and leaves one that is gone', async () => {
    const { store } = await storeWithChats(1);
    await store.loads.record({ source: 's', at: 1, new: [anArticle({ id: '1' })], changed: [] });
    await store.subscriptions.subscribe(1, AKTOBE, 7);
    const { subscription, isNew } = await store.subscriptions.subscribe(1, AKTOBE, 9);
    expect([subscription.threadId, isNew]).toEqual([9, false]);
    await store.outbox.enqueue([{ chatId: 1, articleId: '1', reason: 'r', threadId: 9 }], 1);
    await store.subscriptions.leaveTopic(1, 7);
    expect((await store.subscriptions.of(1))[0]?.threadId).toBe(9);
    await store.subscriptions.leaveTopic(1, 9);
    expect((await store.subscriptions.of(1))[0]?.threadId).toBeNull();
    const [push] = await store.outbox.leaseDue({ limit: 1, now: 2, leaseMillis: 10 });
    expect(push?.threadId).toBeNull();
  });

  it('keeps those of a paused chat', async () => {
    const { store } = await storeWithChats(1);
    await store.subscriptions.subscribe(1, AKTOBE);
    await store.chats.pause(1, 'blocked', 5);
    expect(await store.subscriptions.all()).toMatchObject([{ chatId: 1, interest: AKTOBE }]);
  });

  it('refuses a chat that is not stored, as after /forget_me', async () => {
    const { store } = await temporaryStore();
    await expect(store.subscriptions.subscribe(1, AKTOBE)).rejects.toMatchObject({ kind: 'misuse' });
  });

  it('tells only one of two that follow at once that it is new', async () => {
    const { store, openAnother } = await storeWithChats(1);
    const other = await openAnother();
    const both = await Promise.all([store, other].map((one) => one.subscriptions.subscribe(1, AKTOBE)));
    expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
  });
});
