import { describe, expect, it } from 'vitest';
import { FloodLimit } from '../../src/bot/flood-limit.ts';

describe('FloodLimit', () => {
  const at = { now: 0 };
  const limitAt = () => {
    at.now = 1_000_000;
    return new FloodLimit(() => at.now);
  };
  const many = (limit: FloodLimit, count: number, person = 7) =>
    Array.from({ length: count }, () => limit.admit('message', `${person} 7`));

  it('never meets who asks once a second, however long', () => {
    const limit = limitAt();
    for (let second = 0; second < 500; second++) {
      expect(limit.admit('message', '7 7')).toBe('welcome');
      at.now += 1000;
    }
  });

  it('tells a flooder once, then is silent until they pause', () => {
    const limit = limitAt();
    expect(new Set(many(limit, 30))).toEqual(new Set(['welcome']));
    expect(many(limit, 3)).toEqual(['firstTooMany', 'tooMany', 'tooMany']);
    at.now += 1000;
    expect(many(limit, 3)).toEqual(['welcome', 'tooMany', 'tooMany']);
    at.now += 60_000;
    expect(many(limit, 31).at(-1)).toBe('firstTooMany');
  });

  it('leaves others alone', () => {
    const limit = limitAt();
    many(limit, 40);
    expect(limit.admit('message', '8 7')).toBe('welcome');
  });
});
