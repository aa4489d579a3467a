import { describe, expect, it } from 'vitest';
import { temporaryStore } from '../support/store.ts';

const update = (updateId: number, chatId: number | null = 1) => ({
  updateId,
  chatId,
  payload: `{"update_id":${updateId}}`,
});

describe('inbox', () => {
  it('gives new updates in order and remembers those seen before', async () => {
    const { store } = await temporaryStore();
    expect(await store.inbox.receive([update(2), update(1)], 10)).toEqual([update(1), update(2)]);
    expect(await store.inbox.receive([update(2), update(3, null)], 11)).toEqual([update(3, null)]);
    expect(await store.inbox.receive([update(1), update(2), update(3)], 12)).toEqual([]);
    expect(await store.inbox.receive([], 13)).toEqual([]);
  });

  it('takes an update repeated within one batch once, as it came first', async () => {
    const { store } = await temporaryStore();
    const first = { ...update(5), payload: 'first' };
    expect(await store.inbox.receive([first, { ...update(5), payload: 'second' }], 10)).toEqual([first]);
    expect(await store.inbox.unhandled()).toEqual([{ ...first, begun: 0 }]);
  });

  it('gives what a stopped process had not handled, in order', async () => {
    const { store, openAnother } = await temporaryStore();
    await store.inbox.receive([update(3), update(1), update(2, null)], 10);
    await store.inbox.handled(1);
    await store.close();
    const restarted = await openAnother();
    const left = (begun: number) => [update(2, null), update(3)].map((each) => ({ ...each, begun }));
    expect(await restarted.inbox.unhandled()).toEqual(left(0));
    await restarted.inbox.begin([2, 3]);
    expect(await restarted.inbox.unhandled()).toEqual(left(1));
  });

  it('keeps of a handled update its number only', async () => {
    const { store, dump } = await temporaryStore();
    await store.inbox.receive([{ updateId: 1, chatId: 77, payload: '{"text":"a secret"}' }], 10);
    await store.inbox.recordEffect(1, '{}');
    await store.inbox.handled(1);
    expect((await dump()).inbox).toEqual([
      { update_id: 1, chat_id: null, effect: null, payload: null, received_at: 10, begun: 0 },
    ]);
    expect(await store.inbox.receive([update(1)], 11)).toEqual([]);
  });

  it('drops handled updates received before a time, and no others', async () => {
    const { store } = await temporaryStore();
    await store.inbox.receive([update(1), update(2)], 10);
    await store.inbox.receive([update(3)], 20);
    await store.inbox.handled(1);
    await store.inbox.handled(3);
    await store.inbox.prune(20);
    expect(await store.inbox.receive([update(1), update(2), update(3)], 30)).toEqual([update(1)]);
  });

  it('gives each update to one of two processes that receive it at once', async () => {
    const { store, openAnother } = await temporaryStore();
    const other = await openAnother();
    const batch = Array.from({ length: 300 }, (_, number) => update(number));
    const received = await Promise.all([store.inbox.receive(batch, 1), other.inbox.receive(batch, 1)]);
    expect(received.flat()).toHaveLength(300);
  });
});
