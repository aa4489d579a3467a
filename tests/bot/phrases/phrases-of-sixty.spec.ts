import { describe, expect, it } from 'vitest';
import { digestEffect, followEffect, plainEffect, quietEffect } from './effects.ts';
import {
  DIGEST_OF_SIXTY,
  PLAIN_OF_SIXTY,
  QUIET_OF_SIXTY,
  SUBSCRIBE_OF_SIXTY,
  UNSUBSCRIBE_OF_SIXTY,
} from './phrases-of-sixty.ts';

describe.each([
  ['/digest', DIGEST_OF_SIXTY, digestEffect],
  ['/quiet', QUIET_OF_SIXTY, quietEffect],
  ['/subscribe', SUBSCRIBE_OF_SIXTY, followEffect],
  ['/unsubscribe', UNSUBSCRIBE_OF_SIXTY, followEffect],
  ['plain words', PLAIN_OF_SIXTY, plainEffect],
] as const)('%s', (_, phrases, effectOf) => {
  it.each(phrases)('%s', (typed, effect) => expect(effectOf(typed)).toBe(effect));
});
