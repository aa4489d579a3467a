import { describe, expect, it } from 'vitest';
import { Together } from '../../src/delivery/together.ts';

/** Work that ends when it is told to, and what it was given. */
function heldWork() {
  const given: (readonly number[])[] = [];
  const ends: (() => void)[] = [];
  const together = new Together(async (items: readonly number[]) => {
    given.push(items);
    await new Promise<void>((resolve) => ends.push(resolve));
    return items.map((item) => 2 * item);
  }, 3);
  const end = async () => {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { given, end, together };
}

describe('Together', () => {
  it('begins with the first at once, and takes together what comes meanwhile, a few at a time', async () => {
    const { given, end, together } = heldWork();
    const results = Promise.all([1, 2, 3, 4, 5].map((item) => together.run(item)));
    expect(given).toEqual([[1]]);
    await end();
    expect(given).toEqual([[1], [2, 3, 4]]);
    await end();
    await end();
    expect(given).toEqual([[1], [2, 3, 4], [5]]);
    expect(await results).toEqual([2, 4, 6, 8, 10]);
  });

  it('fails all that were together, and goes on', async () => {
    let isBroken = true;
    const together = new Together(async (items: readonly number[]) => {
      if (isBroken) throw new Error('broken');
      return items;
    });
    await expect(together.run(1)).rejects.toThrow('broken');
    isBroken = false;
    expect(await together.run(2)).toBe(2);
  });

  it('leaves nobody waiting where the work forgets an item', async () => {
    const together = new Together(async () => [] as number[]);
    await expect(together.run(1)).rejects.toThrow(RangeError);
  });
});
