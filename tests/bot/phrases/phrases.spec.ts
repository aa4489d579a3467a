import { describe, expect, it } from 'vitest';
import { digestEffect, followEffect, quietEffect } from './effects.ts';
import { DIGEST, QUIET, SUBSCRIBE, UNSUBSCRIBE } from './phrases.ts';

describe('/digest', () => {
  it.each(DIGEST)('%s', (typed, effect) => expect(digestEffect(typed)).toBe(effect));
});

describe('/quiet', () => {
  it.each(QUIET)('%s', (typed, effect) => expect(quietEffect(typed)).toBe(effect));
});

describe('/subscribe', () => {
  it.each(SUBSCRIBE)('%s', (typed, effect) => expect(followEffect(typed)).toBe(effect));
});

describe('/unsubscribe', () => {
  it.each(UNSUBSCRIBE)('%s', (typed, effect) => expect(followEffect(typed)).toBe(effect));
});
