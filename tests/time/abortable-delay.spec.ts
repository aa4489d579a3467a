import { describe, expect, it } from 'vitest';
import { abortableDelay } from '../../src/time/abortable-delay.ts';
import { FakeClock } from '../support/fake-clock.ts';

describe('abortableDelay', () => {
  it('resolves after its length, and not before', async () => {
    const clock = new FakeClock();
    let isOver = false;
    const delay = abortableDelay(clock, 500, new AbortController().signal).then(() => {
      isOver = true;
    });
    await clock.advance(499);
    expect(isOver).toBe(false);
    await clock.advance(1);
    await delay;
  });

  it('resolves when the signal aborts, and leaves no timer', async () => {
    const clock = new FakeClock();
    const stopping = new AbortController();
    const delay = abortableDelay(clock, 500, stopping.signal);
    stopping.abort();
    await delay;
    expect(clock.nextAt).toBeNull();
  });

  it('does not wait where the signal has aborted', async () => {
    const clock = new FakeClock();
    await abortableDelay(clock, 500, AbortSignal.abort());
    expect(clock.nextAt).toBeNull();
  });
});
