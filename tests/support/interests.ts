import type { RegionCode } from '../../src/articles/regions/regions.ts';
import type { Interest, Origin, Subscription } from '../../src/subscriptions/types.ts';

export function regionOf(region: RegionCode): Origin {
  return { kind: 'region', region };
}

/** A subscription of the whole chat (no topic), with a new id unless one is given. */
export function aSubscription(given: Partial<Subscription> & { interest: Interest }): Subscription {
  lastId += 1;
  return { id: lastId, chatId: 1, threadId: null, mentions: 'none', ...given };
}

let lastId = 0;
