import { beforeEach, describe, expect, it } from 'vitest';
import { ThrottledProgress } from '../../src/library/throttled-progress.ts';
import type { LoadProgress } from '../../src/sources/load-progress.ts';
import { FakeClock } from '../support/fake-clock.ts';

const at = (done: number): LoadProgress => ({ stage: 'store', done, total: 10 });

let clock: FakeClock;
let shown: [after: number, done: number][];

beforeEach(() => {
  clock = new FakeClock(0);
  shown = [];
});

const paced = (show: () => Promise<unknown> = async () => {}) =>
  new ThrottledProgress({
    clock,
    patience: 1500,
    interval: 1000,
    async show({ done }) {
      shown.push([clock.now(), done]);
      await show();
    },
  });

describe('PacedProgress', () => {
  it('shows nothing of work that is done sooner than people wait', async () => {
    const progress = paced();
    progress.tell(at(0));
    await clock.advance(1400);
    progress.tell(at(10));
    expect(await progress.end()).toBe(false);
    await clock.advance(10_000);
    expect(shown).toEqual([]);
  });

  it('shows after that the latest at most once an interval, however often it is told', async () => {
    const progress = paced();
    for (let done = 0; done < 100; done += 1) {
      progress.tell(at(done));
      await clock.advance(50);
    }
    expect(shown).toEqual([
      [1500, 29],
      [2500, 49],
      [3500, 69],
      [4500, 89],
    ]);
  });

  it('begins to wait when the work does, and shows at once what it is told after a long silence', async () => {
    const progress = paced();
    await clock.advance(4000);
    progress.tell(at(0));
    expect(shown).toEqual([]);
    await clock.advance(4000);
    progress.tell(at(3));
    expect(shown).toEqual([
      [5500, 0],
      [8000, 3],
    ]);
  });

  it('waits for a slow showing before the next, and an interval after it', async () => {
    const progress = paced(() => new Promise<void>((resolve) => clock.setTimer(3000, resolve)));
    progress.tell(at(1));
    await clock.advance(2000);
    progress.tell(at(2));
    progress.tell(at(3));
    await clock.advance(10_000);
    expect(shown).toEqual([
      [1500, 1],
      [5500, 3],
    ]);
  });

  it('ends an interval after the last showing, so that the result does not come too soon either', async () => {
    const progress = paced();
    progress.tell(at(1));
    await clock.advance(1700);
    let endedAt = 0;
    const ended = progress.endInPace().then((hasShown) => {
      endedAt = clock.now();
      return hasShown;
    });
    progress.tell(at(2));
    await clock.advance(5000);
    expect(await ended).toBe(true);
    expect(endedAt).toBe(2500);
    expect(shown).toEqual([[1500, 1]]);
  });

  it('can end at once, where nothing is to be shown in the place of the last', async () => {
    const progress = paced();
    progress.tell(at(1));
    await clock.advance(1700);
    expect(await progress.end()).toBe(true);
    expect(clock.now()).toBe(1700);
    progress.tell(at(2));
    await clock.advance(5000);
    expect(shown).toEqual([[1500, 1]]);
  });

  it('goes on where a showing fails', async () => {
    const progress = paced(() => Promise.reject(new Error('refused')));
    progress.tell(at(1));
    await clock.advance(1600);
    progress.tell(at(2));
    await clock.advance(2000);
    expect(shown).toEqual([
      [1500, 1],
      [2500, 2],
    ]);
  });
});
