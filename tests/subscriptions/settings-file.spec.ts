import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AT_ONCE } from '../../src/chats/schedule.ts';
import { type Mentions, usualMentions } from '../../src/subscriptions/mentions.ts';
import {
  type ChatSettings,
  type FiledSubscription,
  readSettings,
  writeSettings,
} from '../../src/subscriptions/settings-file.ts';
import type { Interest, Origin } from '../../src/subscriptions/types.ts';

const minute = fc.nat(1439);
const text = fc.stringMatching(/^[a-zа-я]{1,20}( -?[a-zа-я]{1,20}){0,3}$/);
const origin: fc.Arbitrary<Origin> = fc.oneof(
  fc.constantFrom('KZ-15', 'KZ-71', 'national').map((region) => ({ kind: 'region', region }) as const),
  fc.constantFrom('dsm', 'aktobe').map((issuer) => ({ kind: 'issuer', issuer }) as const),
);
const mentions = fc.constantFrom<Mentions>('none', 'title', 'text');
const withoutMentions: fc.Arbitrary<Interest> = fc.oneof(
  origin.filter((place) => usualMentions(place) === 'none'),
  fc.record({ kind: fc.constant('filtered' as const), within: origin, text }),
  fc.record({ kind: fc.constant('keywords' as const), text }),
  fc.record({ kind: fc.constant('question' as const), text }),
);
const subscription: fc.Arbitrary<FiledSubscription> = fc.oneof(
  fc.record({ interest: withoutMentions, mentions: fc.constant(null) }),
  fc.record({
    interest: fc.constant({ kind: 'region', region: 'KZ-15' } as const),
    mentions: fc.option(mentions),
  }),
);
const settings: fc.Arbitrary<ChatSettings> = fc.record({
  follow: fc.array(subscription, { maxLength: 20 }),
  schedule: fc.record({
    rhythm: fc.oneof(
      fc.constant({ kind: 'atOnce' as const }),
      fc.record({ kind: fc.constant('daily' as const), minute }),
      fc.record({ kind: fc.constant('weekly' as const), weekday: fc.constantFrom(1, 4, 7), minute }),
    ),
    quiet: fc.option(fc.record({ from: minute, to: minute }).filter(({ from, to }) => from !== to)),
    urgentPasses: fc.boolean(),
    timeZone: fc.constantFrom(null, 'Asia/Almaty', 'Europe/Berlin'),
  }),
  language: fc.constantFrom(null, 'en', 'ru', 'kk'),
  languageOrder: fc.constantFrom(null, ['kk', 'ru'], ['en']),
  waitForLanguageMinutes: fc.constantFrom(null, 60, 360, 1440),
});

const CHOSEN = { language: null, languageOrder: null, waitForLanguageMinutes: null };
const all =
  (isIssuer = true) =>
  (written: string) =>
    readSettings(written, () => isIssuer);

describe('a settings file', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(settings, (written) => {
        const file = writeSettings(written, () => 'a name');
        expect(all()(file)).toEqual({ outcome: 'read', settings: written, unknown: [] });
      }),
    );
  });

  it('holds names that people read, and no ids of chats', () => {
    const within = { kind: 'region', region: 'KZ-15' } as const;
    const follow: FiledSubscription[] = [
      { interest: { kind: 'filtered', within, text: 'heating' }, mentions: 'none' },
      { interest: within, mentions: 'none' },
      { interest: { kind: 'region', region: 'national' }, mentions: 'none' },
    ];
    const file = writeSettings({ follow, schedule: AT_ONCE, ...CHOSEN }, () => 'Aktobe Region');
    expect(JSON.parse(file)).toEqual({
      habarshy: 1,
      follow: [
        { region: 'KZ-15', name: 'Aktobe Region', with: 'heating' },
        { region: 'KZ-15', name: 'Aktobe Region', mentions: 'none' },
        { region: 'national', name: 'Aktobe Region' },
      ],
      schedule: { digest: 'off', quiet: 'off', emergenciesPassQuiet: false, timeZone: null },
      languages: { bot: null, articles: null, waitMinutes: null },
    });
  });

  it('leaves mentions open where it was written without them', () => {
    const file = JSON.stringify({ habarshy: 1, follow: [{ region: 'KZ-15', name: 'Aktobe Region' }] });
    expect(all()(file)).toMatchObject({
      settings: { follow: [{ interest: { kind: 'region', region: 'KZ-15' }, mentions: null }] },
      unknown: [],
    });
  });

  it.each<[string, object, string[]]>([
    ['a region that there is not', { follow: [{ region: 'KZ-99' }] }, ['{"region":"KZ-99"}']],
    [
      'mentions that there are not',
      { follow: [{ region: 'KZ-15', mentions: 'all' }] },
      ['{"region":"KZ-15","mentions":"all"}'],
    ],
    [
      'mentions of what has none',
      {
        follow: [
          { region: 'KZ-15', with: 'heating', mentions: 'text' },
          { issuer: 'dsm', mentions: 'text' },
        ],
      },
      ['{"region":"KZ-15","with":"heating","mentions":"text"}', '{"issuer":"dsm","mentions":"text"}'],
    ],
    ['words that are all excluded', { follow: [{ words: '-Astana' }] }, ['{"words":"-Astana"}']],
    ['a word beside what is known', { follow: [{ words: 'a', chat: 7 }] }, ['{"words":"a","chat":7}']],
    ['what is no list', { follow: 'Aktobe' }, ['"Aktobe"']],
    [
      'an hour that no day has',
      { schedule: { digest: { every: 'day', at: '25:00' } } },
      ['schedule: {"digest":{"every":"day","at":"25:00"}}'],
    ],
    [
      'a language that there is not',
      { languages: { bot: 'de', articles: null, waitMinutes: null } },
      ['languages: {"bot":"de","articles":null,"waitMinutes":null}'],
    ],
    ['a part that there is not', { colours: 1 }, ['colours']],
  ])('names %s, and leaves it out', (_, part, unknown) => {
    const read = all()(JSON.stringify({ habarshy: 1, ...part }));
    expect(read).toMatchObject({ outcome: 'read', unknown });
    const changed = read.outcome === 'read' ? (read.settings.follow ?? []) : null;
    expect(changed).toEqual([]);
    expect(read).not.toHaveProperty('settings.schedule');
    expect(read).not.toHaveProperty('settings.language');
  });

  it('names an issuing body that nobody knows', () => {
    const file = JSON.stringify({ habarshy: 1, follow: [{ issuer: 'atlantis' }] });
    expect(all(false)(file)).toMatchObject({
      unknown: ['{"issuer":"atlantis"}'],
      settings: { follow: [] },
    });
  });

  it.each([
    ['not JSON at all', 'A bridge was opened', 'notSettings'],
    ['JSON of something else', '{"name":"x"}', 'notSettings'],
    ['a list', '[]', 'notSettings'],
    ['a later version', '{"habarshy":2}', 'tooNew'],
  ])('refuses %s', (_, written, outcome) => {
    expect(all()(written)).toEqual({ outcome });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const part: unknown = JSON.parse(json);
        for (const key of ['follow', 'schedule', 'languages'])
          expect(all()(JSON.stringify({ habarshy: 1, [key]: part })).outcome).toBe('read');
        expect(all()(json).outcome).not.toBe('tooNew');
      }),
    );
  });
});
