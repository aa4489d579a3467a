import { beforeEach, describe, expect, it } from 'vitest';
import { WakeableSleep } from '../../src/time/wakeable-sleep.ts';
import { FakeClock } from '../support/fake-clock.ts';

let clock: FakeClock;
let rest: WakeableSleep;

beforeEach(() => {
  clock = new FakeClock();
  rest = new WakeableSleep(clock);
});

/** Whether it is over, asked after everything that is due has run. */
async function isOver(wait: Promise<unknown>): Promise<boolean> {
  let over = false;
  void wait.then(() => {
    over = true;
  });
  await clock.advance(0);
  return over;
}

describe('Rest', () => {
  it('sleeps until its time', async () => {
    const sleep = rest.sleep(100);
    await clock.advance(99);
    expect(await isOver(sleep)).toBe(false);
    await clock.advance(1);
    expect(await isOver(sleep)).toBe(true);
    expect(clock.nextAt).toBeNull();
  });

  it('sleeps until it is woken, and leaves no alarm behind', async () => {
    const sleep = rest.sleep(100);
    rest.wake();
    expect(await isOver(sleep)).toBe(true);
    expect(clock.nextAt).toBeNull();
  });

  it('does not sleep where it was woken before, once for any number of times', async () => {
    rest.wake();
    rest.wake();
    expect(await isOver(rest.sleep(100))).toBe(true);
    expect(await isOver(rest.sleep(100))).toBe(false);
  });

  it('pauses whether woken or not', async () => {
    rest.wake();
    const pause = rest.delay(100);
    rest.wake();
    expect(await isOver(pause)).toBe(false);
    await clock.advance(100);
    expect(await isOver(pause)).toBe(true);
  });

  it('gives what it waits for, or nothing where that comes too late', async () => {
    expect(await rest.race(Promise.resolve('news'), 100)).toBe('news');
    const late = rest.race(new Promise(() => undefined), 100);
    await clock.advance(100);
    expect(await late).toBeUndefined();
  });

  it('ends every wait, now and later', async () => {
    const waits = [rest.sleep(100), rest.delay(100), rest.race(new Promise(() => undefined), 100)];
    rest.end();
    expect(rest.isEnded).toBe(true);
    waits.push(rest.sleep(100), rest.delay(100));
    expect(await isOver(Promise.all(waits))).toBe(true);
    expect(clock.nextAt).toBeNull();
  });
});
