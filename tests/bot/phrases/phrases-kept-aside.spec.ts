import { describe, expect, it } from 'vitest';
import { digestEffect, followEffect, quietEffect } from './effects.ts';
import { DIGEST_ASIDE, QUIET_ASIDE, SUBSCRIBE_ASIDE, UNSUBSCRIBE_ASIDE } from './phrases-kept-aside.ts';

describe.each([
  ['/digest', DIGEST_ASIDE, digestEffect],
  ['/quiet', QUIET_ASIDE, quietEffect],
  ['/subscribe', SUBSCRIBE_ASIDE, followEffect],
  ['/unsubscribe', UNSUBSCRIBE_ASIDE, followEffect],
] as const)('%s', (_, phrases, effectOf) => {
  it.each(phrases)('%s', (typed, effect) => expect(effectOf(typed)).toBe(effect));
});
