import { describe, expect, it } from 'vitest';
import { backoff } from '../../src/time/backoff.ts';

describe('backoff', () => {
  it.each([
    [1, 1000],
    [2, 2000],
    [5, 16_000],
    [10, 60_000],
    [100_000, 60_000],
  ])('after %d failures waits %d ms at most, and a tenth of that at least', (failures, most) => {
    expect(backoff(failures, 60_000, () => 0)).toBe(most / 10);
    expect(backoff(failures, 60_000, () => 0.999999)).toBeGreaterThan(most * 0.99);
    expect(backoff(failures, 60_000, () => 0.999999)).toBeLessThanOrEqual(most);
  });
});
