import { describe, expect, it } from 'vitest';
import { requestedIn } from '../../../src/bot/request-in-words.ts';
import { buildIndex } from '../../../src/index/news-index.ts';
import { requestEffect } from './effects.ts';
import { ABOUT_THE_BOT, NO_REQUESTS, REQUESTS, REQUESTS_KEPT_ASIDE } from './requests.ts';

describe('a request in a sentence', () => {
  it.each([...REQUESTS, ...REQUESTS_KEPT_ASIDE, ...ABOUT_THE_BOT])('%s', (typed, effect) =>
    expect(requestEffect(typed)).toBe(effect),
  );
});

describe('a question of the news', () => {
  const surroundings = { index: buildIndex([]), now: 0, timeZone: 'UTC' };

  it.each(NO_REQUESTS)('asks for nothing: %s', (typed) =>
    expect(requestedIn(typed, surroundings)).toEqual([]),
  );

  it('is not read at all where it is long', () => {
    expect(requestedIn(`send me Almaty ${'please '.repeat(40)}`, surroundings)).toEqual([]);
  });
});
