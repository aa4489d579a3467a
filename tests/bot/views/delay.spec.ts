import { describe, expect, it } from 'vitest';
import { delayLines, delayName } from '../../../src/bot/views/delay.ts';

const HOUR = 60 * 60_000;

describe('delayName', () => {
  it.each([
    [400, 'en', '0.4 sec'],
    [1500, 'ru', '1,5 с'],
    [90_000, 'en', '90 sec'],
    [10 * 60_000, 'kk', '10 мин'],
    [3 * HOUR, 'en', '3 hr'],
    [72 * HOUR, 'en', '3 days'],
  ] as const)('of %i in %s is %s', (delay, language, name) => {
    expect(delayName(delay, language).replace(/\s/gu, ' ')).toBe(name);
  });
});

describe('delayLines', () => {
  it('tell the kinds apart, and leave out one without messages', () => {
    const direct = [...Array.from({ length: 19 }, () => 1000), 5000];
    expect(delayLines({ direct, scheduled: [3 * HOUR] }, 'en')).toEqual([
      'At once, after the load: median 1 sec, 95 % within 1 sec (20)',
      'Digests and quiet hours, after the due time: median 3 hr, 95 % within 3 hr (1)',
    ]);
    expect(delayLines({ direct: [], scheduled: [] }, 'ru')).toEqual([]);
  });
});
