import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REGIONS } from '../../../src/articles/regions/regions.ts';
import { BUTTONS, type ButtonKind, type ButtonValues } from '../../../src/bot/buttons/all.ts';
import { buttonData } from '../../../src/bot/buttons/button-data.ts';
import { parseButtonData } from '../../../src/bot/buttons/handle-callback.ts';
import { POST_SWITCHES } from '../../../src/chats/post-look.ts';
import type { Weekday } from '../../../src/chats/schedule.ts';

const region = fc.constantFrom(...REGIONS.map(({ code }) => code));
const count = fc.nat({ max: 10 ** 12 });
const minute = fc.nat({ max: 1439 });
const weekday = fc.constantFrom<Weekday[]>(1, 2, 3, 4, 5, 6, 7);
const editionPlace = fc.oneof(
  fc.constantFrom('article' as const, 'answer' as const, 'followUp' as const),
  count,
);
const key = fc.stringMatching(/^[0-9a-f]{12}$/);
const none = fc.constant<[]>([]);

/** A kind without values here does not compile, so that none is left out. */
const VALUES: { readonly [Kind in ButtonKind]: fc.Arbitrary<ButtonValues<Kind>> } = {
  apply: fc.tuple(count),
  arrived: fc.tuple(count),
  confirm: fc.tuple(
    fc.constantFrom('rollBackLoad', 'eraseChat', 'stopAll'),
    fc.nat({ max: 10 ** 15 - 1 }),
    fc.option(count),
    fc.nat({ max: 10 ** 9 }),
  ),
  keep: fc.tuple(fc.option(count)),
  askAlone: none,
  atOnce: none,
  daily: fc.tuple(minute),
  digest: none,
  cancelImport: none,
  importSettings: fc.oneof(
    fc.tuple(fc.constantFrom('add' as const, 'replace' as const)),
    fc.tuple(fc.constantFrom('add' as const, 'replace' as const), count),
  ),
  discard: fc.tuple(count),
  discardItem: fc.tuple(fc.option(key), count),
  edition: fc.tuple(fc.constantFrom('en', 'ru', 'kk'), fc.stringMatching(/^[0-9a-f]{1,30}$/), editionPlace),
  example: fc.tuple(count),
  fetchSource: fc.tuple(key),
  follow: fc.tuple(region),
  followAgain: fc.tuple(
    fc.constantFrom('region:KZ-15', 'issuer:dsm', 'keywords:heating: "a:b" -c', 'question:why?'),
  ),
  following: fc.tuple(region),
  followGuess: fc.tuple(count),
  followIssuer: fc.tuple(fc.stringMatching(/^[a-z0-9._-]{1,50}$/)),
  followingIssuer: fc.tuple(fc.stringMatching(/^[a-z0-9._-]{1,50}$/)),
  followTopic: fc.oneof(none, fc.tuple(key)),
  followingTopic: fc.tuple(key),
  stopGuess: fc.tuple(count),
  chooseLanguage: none,
  endAll: fc.tuple(fc.constantFrom('ask', 'yes')),
  finish: none,
  manage: fc.tuple(count),
  settings: none,
  switchLook: fc.tuple(fc.constantFrom(...POST_SWITCHES), fc.constantFrom('on', 'off')),
  language: fc.tuple(fc.constantFrom('en', 'ru', 'kk')),
  latest: fc.tuple(fc.option(region), count),
  list: fc.tuple(count),
  mentions: fc.tuple(count, fc.constantFrom('none' as const, 'title' as const, 'text' as const), count),
  newest: fc.tuple(fc.option(count)),
  passage: fc.tuple(count),
  passageOfArticle: fc.tuple(count),
  pauseFor: fc.tuple(fc.integer({ min: 1, max: 31 })),
  resumeNews: none,
  pauseSource: fc.tuple(key),
  publishAll: fc.tuple(key),
  publishItem: fc.tuple(fc.option(key), count),
  publishWaiting: fc.tuple(key, count),
  quietHours: none,
  quietOff: none,
  regions: none,
  resend: fc.tuple(count),
  resumeSource: fc.tuple(key),
  review: fc.tuple(fc.option(key), count),
  setQuietHours: fc.tuple(minute, minute),
  source: fc.tuple(key),
  sourcesPage: fc.tuple(count),
  subscriptionsPage: fc.tuple(count),
  toggleRegion: fc.tuple(region),
  unknownPush: none,
  unsubscribe: fc.tuple(count),
  unsubscribeInList: fc.tuple(count, count),
  urgent: fc.tuple(fc.constantFrom('yes', 'no')),
  vote: fc.tuple(fc.constantFrom('up', 'down')),
  voted: fc.tuple(fc.constantFrom('up', 'down')),
  waitForLanguage: fc.tuple(fc.option(fc.integer({ min: 1, max: 7 * 24 * 60 }))),
  watch: none,
  watching: none,
  weekly: fc.tuple(weekday, minute),
};

function parsed(data: string) {
  const press = parseButtonData(data);
  return press === null ? null : [press.button.kind, ...press.values];
}

describe('callback data', () => {
  it.each(BUTTONS.map(({ kind }) => kind))(
    'of %s is parsed as what it was made of, and fits in 64 bytes',
    (kind) => {
      fc.assert(
        fc.property(VALUES[kind] as fc.Arbitrary<ButtonValues<typeof kind>>, (values) => {
          const data = buttonData(kind, ...values);
          expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
          expect(parsed(data)).toEqual([kind, ...values]);
        }),
      );
    },
  );

  it('belongs to one kind each', () => {
    expect(new Set(BUTTONS.map(({ kind }) => kind)).size).toBe(BUTTONS.length);
  });

  // As version 0.1.0 sent them: these strings must never change.
  it.each([
    ['more:1', ['passage', 1]],
    ['within:2', ['passageOfArticle', 2]],
    ['example:0', ['example', 0]],
    ['follow:KZ-15', ['follow', 'KZ-15']],
    ['toggle:national', ['toggleRegion', 'national']],
    ['watch', ['watch']],
    ['end:12', ['unsubscribe', 12]],
    ['drop:12:1', ['unsubscribeInList', 12, 1]],
    ['followed:0', ['subscriptionsPage', 0]],
    ['newest:12', ['newest', 12]],
    ['newest:all', ['newest', null]],
    ['digest', ['digest']],
    ['hours', ['quietHours']],
    ['loud', ['quietOff']],
    ['atOnce', ['atOnce']],
    ['daily:480', ['daily', 480]],
    ['weekly:5:1080', ['weekly', 5, 1080]],
    ['quiet:1320:420', ['setQuietHours', 1320, 420]],
    ['urgent:yes', ['urgent', 'yes']],
    ['latest:KZ-15:2', ['latest', 'KZ-15', 2]],
    ['latest:all:0', ['latest', null, 0]],
    ['regions', ['regions']],
    ['vote:up', ['vote', 'up']],
    ['uncertain', ['unknownPush']],
    ['arrived:7', ['arrived', 7]],
    ['resend:7', ['resend', 7]],
    ['language:kk', ['language', 'kk']],
    ['apply:3', ['apply', 3]],
    ['discard:3', ['discard', 3]],
  ])('%s, of a button sent before, still works', (data, expected) => {
    expect(parsed(data)).toEqual(expected);
    const [kind, ...values] = expected as unknown as [ButtonKind, ...ButtonValues<ButtonKind>];
    expect(buttonData(kind, ...values)).toBe(data);
  });

  it.each([
    '',
    'more',
    'passage:1',
    'more:-1',
    'more:1:2',
    'follow:KZ-99',
    'latest:KZ-15',
    'apply:1e3',
    'constructor:1',
    'daily:1440',
    'weekly:8:0',
    'quiet:1',
    'source:inform',
    'review:KZ-15:1',
  ])('%j belongs to no button', (data) => {
    expect(parseButtonData(data)).toBeNull();
  });

  it('of others is never a reason to throw', () => {
    fc.assert(fc.property(fc.string(), (data) => void parseButtonData(data)));
  });
});
