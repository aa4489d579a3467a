import { describe, expect, it } from 'vitest';
import { DEFAULT_PUSH_LIMITS, pushedFrom } from '../../src/outbox/push-limits.ts';

describe('pushedFrom', () => {
  it.each([
    ['2025-03-02T12:00Z', 'Asia/Almaty', 3, '2025-02-27'],
    ['2025-03-02T20:00Z', 'Asia/Almaty', 3, '2025-02-28'],
    ['2025-03-02T20:00Z', 'UTC', 0, '2025-03-02'],
    ['2024-03-01T00:00Z', 'UTC', 1, '2024-02-29'],
  ])('at %s in %s and %i days is %s', (now, timeZone, maxAgeDays, expected) => {
    expect(pushedFrom({ ...DEFAULT_PUSH_LIMITS, maxAgeDays }, Date.parse(now), timeZone)).toBe(expected);
  });
});
