import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forEachYielding, type InPieces, runCooperatively } from '../../src/time/cooperative.ts';

let now = 0;

beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

/** Work that takes longer than a turn may. */
function spin(): void {
  now += 6;
}

/** Works as often as it is to, and tells each time. */
function* working(times: number, tell: () => void): InPieces<void> {
  for (let time = 0; time < times; time++) {
    tell();
    spin();
    yield;
  }
}

describe('runCooperatively', () => {
  it('gives what the work gives', async () => {
    const pieces = (function* () {
      yield;
      return 7;
    })();
    expect(await runCooperatively(pieces)).toBe(7);
  });

  it('fails as the work fails', async () => {
    const failing = forEachYielding([1], () => {
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
  });

  it('lets others have their turn between long pieces, in the order of the items', async () => {
    const happened: string[] = [];
    const others = () =>
      setImmediate(() => {
        happened.push('other');
      });
    await forEachYielding(['a', 'b'], (item) => {
      happened.push(item);
      others();
      spin();
    });
    expect(happened).toEqual(['a', 'other', 'b', 'other']);
  });

  it('lets the event loop turn after a piece of one, however many are under way', async () => {
    const happened: string[] = [];
    const tick = () => {
      happened.push('others');
      next = setImmediate(tick);
    };
    let next = setImmediate(tick);
    const names = ['a', 'b', 'c', 'd'];
    await Promise.all(names.map((name) => runCooperatively(working(3, () => happened.push(name)))));
    clearImmediate(next);
    expect(happened.filter((name) => name !== 'others')).toHaveLength(3 * names.length);
    for (const [at, name] of happened.entries()) {
      if (at > 0 && name !== 'others') expect(happened[at - 1]).toBe('others');
    }
  });

  it('lets what has worked least go on first', async () => {
    const ended: string[] = [];
    const run = (name: string, times: number) =>
      runCooperatively(working(times, () => {})).then(() => ended.push(name));
    const long = [run('long', 30), run('long', 30)];
    await nextTurn();
    await Promise.all([...long, run('short', 3)]);
    expect(ended).toEqual(['short', 'long', 'long']);
  });

  it('lets long work go on while short work keeps coming', async () => {
    let isOver = false;
    const long = runCooperatively(working(5, () => {})).finally(() => {
      isOver = true;
    });
    let short = 0;
    while (!isOver) {
      short++;
      await runCooperatively(working(2, () => {}));
    }
    await long;
    // Of two in line, the long one has worked more: only the fair turns are its own.
    expect(short).toBeGreaterThan(2);
    expect(short).toBeLessThan(40);
  });
});
