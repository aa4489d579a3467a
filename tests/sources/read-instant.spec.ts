import { describe, expect, it } from 'vitest';
import { readInstant } from '../../src/sources/read-instant.ts';

const read = (text: string, timeZone = 'Asia/Almaty') => {
  const instant = readInstant(text, timeZone);
  return instant === null ? null : new Date(instant).toISOString();
};

describe('readInstant', () => {
  it.each([
    ['2025-02-01T10:00:00+05:00', '2025-02-01T05:00:00.000Z'],
    ['2025-02-01T10:00:00Z', '2025-02-01T10:00:00.000Z'],
    ['2025-02-01T10:00:00.123456+0600', '2025-02-01T04:00:00.000Z'],
    ['2025-02-01 10:00', '2025-02-01T05:00:00.000Z'],
    ['2025-02-01', '2025-01-31T19:00:00.000Z'],
    ['Sat, 01 Feb 2025 10:00:00 GMT', '2025-02-01T10:00:00.000Z'],
    ['Sat, 1 Feb 2025 10:00 +0500', '2025-02-01T05:00:00.000Z'],
    ['01 February 2025 10:00:00', '2025-02-01T05:00:00.000Z'],
    ['Sat, 01 Feb 25 10:00:00 EST', '2025-02-01T15:00:00.000Z'],
    ['01.02.2025, 10:00', '2025-02-01T05:00:00.000Z'],
    ['01/02/2025', '2025-01-31T19:00:00.000Z'],
    [' 29.02.2024 ', '2024-02-28T18:00:00.000Z'],
  ])('reads %s', (text, instant) => {
    expect(read(text)).toBe(instant);
  });

  it('takes a time without an offset for one of the zone', () => {
    expect(read('2025-02-01 10:00', 'Europe/Berlin')).toBe('2025-02-01T09:00:00.000Z');
  });

  it.each([
    '',
    'yesterday',
    '31.02.2025',
    '2025-13-01',
    '2025-02-01T25:00',
    '2025-02-01T10:61',
    '1738400000',
    '01 Foo 2025',
  ])('does not read %j', (text) => {
    expect(read(text)).toBeNull();
  });
});
