import { describe, expect, it, vi } from 'vitest';
import { SendRoom } from '../../src/delivery/send-room.ts';
import { SendBudget } from '../../src/telegram/send-budget.ts';
import { FakeClock } from '../support/fake-clock.ts';

describe('SendRoom', () => {
  it('is full with what is prepared, or with what is prepared and requested', async () => {
    const onFree = vi.fn();
    const room = new SendRoom({ preparing: 2, requests: 3 }, onFree);
    room.take();
    expect(room.isFree).toBe(true);
    room.take();
    expect(room.isFree).toBe(false);
    room.prepared();
    expect(room.isFree).toBe(true);
    const ends: (() => void)[] = [];
    const requests = [1, 2].map(() => room.request(() => new Promise<void>((end) => ends.push(end))));
    expect(room.isFree).toBe(false);
    ends[0]?.();
    await requests[0];
    expect(room.isFree).toBe(true);
    expect(onFree).toHaveBeenCalledTimes(2);
  });

  it('frees its place where the request fails', async () => {
    const room = new SendRoom({ preparing: 1, requests: 1 }, () => {});
    await expect(room.request(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(room.isFree).toBe(true);
  });

  it('makes the budget wait while it is full, for pushes that need it alone', async () => {
    const clock = new FakeClock(0);
    const budget = new SendBudget(clock);
    const room = new SendRoom({ preparing: 2, requests: 30 }, () => budget.look());
    const granted: number[] = [];
    for (const chatId of [1, 2, 3, 4])
      void budget.acquire(chatId, 'push', undefined, room).then(() => granted.push(chatId));
    void budget.acquire(9, 'answer').then(() => granted.push(9));
    await clock.advance(5000);
    expect(granted).toEqual([1, 9, 2]);
    room.prepared();
    await clock.advance(1000);
    expect(granted).toEqual([1, 9, 2, 3]);
  });

  it('is freed by the place of a push once, and only if its turn came', () => {
    const room = new SendRoom({ preparing: 1, requests: 1 }, () => {});
    const [first, second] = [room.place(), room.place()];
    first.take();
    expect([first.isFree, second.isFree]).toEqual([false, false]);
    second.free();
    expect(room.isFree).toBe(false);
    first.free();
    first.free();
    expect(room.isFree).toBe(true);
    second.take();
    expect(room.isFree).toBe(false);
  });
});
