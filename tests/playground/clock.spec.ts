import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlaygroundClock } from '../../src/playground/clock.ts';

const START = Date.parse('2026-03-01T12:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('the playground’s clock', () => {
  beforeEach(() => vi.useFakeTimers({ now: START }));
  afterEach(() => vi.useRealTimers());

  it('shows the system’s time, by a function that can be handed on alone', () => {
    const { now } = new PlaygroundClock();
    expect(now()).toBe(START);
  });

  it('goes on from where it was moved to', () => {
    const clock = new PlaygroundClock();
    clock.advance(HOUR);
    clock.advance(HOUR);
    vi.advanceTimersByTime(5000);
    expect(clock.now()).toBe(START + 2 * HOUR + 5000);
    expect(clock.ahead).toBe(2 * HOUR);
  });

  it('rings alarms as time passes, once', () => {
    const clock = new PlaygroundClock();
    const ring = vi.fn();
    clock.setTimer(HOUR, ring);
    vi.advanceTimersByTime(HOUR - 1);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    clock.advance(DAY);
    expect(ring).toHaveBeenCalledTimes(1);
  });

  it('rings at once, in their order, the alarms that it is moved past', () => {
    const clock = new PlaygroundClock();
    const rung: string[] = [];
    clock.setTimer(3 * HOUR, () => rung.push('third'));
    clock.setTimer(HOUR, () => rung.push('first'));
    clock.setTimer(2 * HOUR, () => rung.push('second'));
    clock.setTimer(4 * HOUR, () => rung.push('later'));
    clock.advance(3 * HOUR);
    expect(rung).toEqual(['first', 'second', 'third']);
    vi.advanceTimersByTime(HOUR);
    expect(rung.at(-1)).toBe('later');
  });

  it('rings no alarm that was called off, even by one that rings before it', () => {
    const clock = new PlaygroundClock();
    const ring = vi.fn();
    const cancelTimer = clock.setTimer(2 * HOUR, ring);
    clock.setTimer(HOUR, cancelTimer);
    clock.advance(DAY);
    vi.advanceTimersByTime(DAY);
    expect(ring).not.toHaveBeenCalled();
  });

  it('keeps an alarm farther off than a timer can wait', () => {
    const clock = new PlaygroundClock();
    const ring = vi.fn();
    clock.setTimer(60 * DAY, ring);
    vi.advanceTimersByTime(59 * DAY);
    expect(ring).not.toHaveBeenCalled();
    vi.advanceTimersByTime(DAY);
    expect(ring).toHaveBeenCalledTimes(1);
  });

  it('tells who listens that it was moved', () => {
    const clock = new PlaygroundClock();
    const heard = vi.fn();
    const end = clock.onMove(heard);
    clock.advance(HOUR);
    end();
    clock.advance(HOUR);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it.each([0, -1, Number.NaN])('is never moved by %s', (millis) => {
    expect(() => new PlaygroundClock().advance(millis)).toThrow(RangeError);
  });
});
