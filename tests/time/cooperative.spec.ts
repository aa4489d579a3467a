import { describe, expect, it } from 'vitest';
import { forEachYielding, runCooperatively } from '../../src/time/cooperative.ts';

/** Work that takes longer than a turn may. */
function spin(): void {
  const end = performance.now() + 6;
  while (performance.now() < end);
}

describe('inTurns', () => {
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
});
