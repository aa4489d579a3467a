import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REGIONS } from '../../src/articles/regions/regions.ts';
import { type Action, encodeAction, parseAction } from '../../src/bot/callback-data.ts';
import type { Weekday } from '../../src/chats/schedule.ts';

const region = fc.constantFrom(...REGIONS.map(({ code }) => code));
const count = fc.nat({ max: 10 ** 12 });
const minute = fc.nat({ max: 1439 });
const weekday = fc.constantFrom<Weekday[]>(1, 2, 3, 4, 5, 6, 7);

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('more' as const), from: count }),
  fc.record({ kind: fc.constant('example' as const), number: count }),
  fc.record({ kind: fc.constantFrom('follow' as const, 'toggle'), region }),
  fc.record({ kind: fc.constant('end' as const), subscriptionId: count }),
  fc.record({ kind: fc.constant('drop' as const), subscriptionId: count, page: count }),
  fc.record({ kind: fc.constant('followed' as const), page: count }),
  fc.record({ kind: fc.constant('newest' as const), subscriptionId: fc.option(count) }),
  fc.record({ kind: fc.constantFrom('watch' as const, 'digest', 'hours', 'atOnce', 'loud') }),
  fc.record({ kind: fc.constant('daily' as const), minute }),
  fc.record({ kind: fc.constant('weekly' as const), weekday, minute }),
  fc.record({ kind: fc.constant('quiet' as const), from: minute, to: minute }),
  fc.record({ kind: fc.constant('urgent' as const), passes: fc.constantFrom('yes' as const, 'no') }),
  fc.record({ kind: fc.constant('latest' as const), region: fc.option(region), page: count }),
  fc.record({ kind: fc.constantFrom('regions' as const, 'resume', 'uncertain') }),
  fc.record({ kind: fc.constant('vote' as const), vote: fc.constantFrom('up' as const, 'down') }),
  fc.record({ kind: fc.constantFrom('arrived' as const, 'resend'), pushId: count }),
  fc.record({ kind: fc.constant('language' as const), language: fc.constantFrom('en' as const, 'ru', 'kk') }),
  fc.record({ kind: fc.constantFrom('apply' as const, 'discard'), previewId: count }),
);

describe('callback data', () => {
  it('comes back as the action that it was made of, and fits in 64 bytes', () => {
    fc.assert(
      fc.property(action, (given) => {
        const data = encodeAction(given);
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
        expect(parseAction(data)).toEqual(given);
      }),
    );
  });

  it.each([
    '',
    'more',
    'more:-1',
    'more:1:2',
    'follow:KZ-99',
    'latest:KZ-15',
    'apply:1e3',
    'constructor:1',
    'daily:1440',
    'weekly:8:0',
    'quiet:1',
  ])('takes %j for none of ours', (data) => {
    expect(parseAction(data)).toBeNull();
  });

  it('never throws on what others made', () => {
    fc.assert(fc.property(fc.string(), (data) => void parseAction(data)));
  });
});
