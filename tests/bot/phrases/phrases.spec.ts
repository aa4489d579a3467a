import { describe, expect, it } from 'vitest';
import { digestEffect, quietEffect } from './effects.ts';
import { DIGEST, QUIET } from './phrases.ts';

describe('/digest', () => {
  it.each(DIGEST)('%s', (typed, effect) => expect(digestEffect(typed)).toBe(effect));
});

describe('/quiet', () => {
  it.each(QUIET)('%s', (typed, effect) => expect(quietEffect(typed)).toBe(effect));
});
