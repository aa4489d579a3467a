import { describe, expect, it } from 'vitest';
import { NotLeadingError, SendRight } from '../../src/telegram/send-right.ts';
import { FakeClock } from '../support/fake-clock.ts';

/** Each answer takes so long to come, in turn, and then none. */
function rightWith({ delays = [], isHeld = () => true }: { delays?: number[]; isHeld?: () => boolean }) {
  const clock = new FakeClock(0);
  const right = new SendRight(clock);
  let asked = 0;
  right.takeOver({
    heldFor: () => 0,
    isHeld: async () => {
      const delay = delays[asked++] ?? 0;
      if (delay > 0) await clock.advance(delay);
      return isHeld();
    },
  });
  return { clock, right, asked: () => asked };
}

describe('the right to send', () => {
  it('is not asked for again within half a second', async () => {
    const { clock, right, asked } = rightWith({});
    await right.ask();
    await clock.advance(500);
    await right.askIfUnsure();
    expect(asked()).toBe(1);
    await clock.advance(1);
    await right.askIfUnsure();
    expect(asked()).toBe(2);
  });

  it('is asked for once more by a process that was paused while it asked', async () => {
    const { right, asked } = rightWith({ delays: [3000] });
    await right.askIfUnsure();
    expect(asked()).toBe(2);
  });

  it('is taken as held where each answer takes long', async () => {
    const { right, asked } = rightWith({ delays: [600, 600, 600] });
    await right.askIfUnsure();
    expect(asked()).toBe(2);
    expect(right.isSure).toBe(true);
  });

  it.each([
    [1000, true],
    [1001, false],
  ])('%d ms after it was asked for, a request may be written: %s', async (millis, isSure) => {
    const { clock, right } = rightWith({});
    await right.ask();
    await clock.advance(millis);
    expect(right.isSure).toBe(isSure);
  });

  it('is lost where another process leads', async () => {
    const { right } = rightWith({ isHeld: () => false });
    await expect(right.ask()).rejects.toThrow(NotLeadingError);
    await expect(right.askIfUnsure()).rejects.toThrow(NotLeadingError);
    expect(right.isSure).toBe(false);
  });
});
