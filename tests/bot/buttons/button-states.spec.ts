import { describe, expect, it } from 'vitest';
import { type ButtonStates, haveStates, voteIn, withStates } from '../../../src/bot/buttons/button-states.ts';

const NOTHING: ButtonStates = { followed: new Set(), isWatched: false, vote: null };
const look = (data: string, states: Partial<ButtonStates>, language: 'en' | 'ru' | 'kk' = 'en') =>
  withStates([[{ text: 'as it was', data }]], { ...NOTHING, ...states }, language)[0]?.[0];

describe('the look of buttons', () => {
  it.each([
    ['en', '✓ Following Aktobe Region', '✓ Watching'],
    ['ru', '✓ Подписка: Актюбинская область', '✓ Слежу за вопросом'],
    ['kk', '✓ Жазылым бар: Ақтөбе облысы', '✓ Сұрақ бақылауда'],
  ] as const)('says in %s what is so', (language, followed, watched) => {
    const following = look('follow:KZ-15', { followed: new Set(['KZ-15']) }, language);
    expect(following).toEqual({ text: followed, data: 'following:KZ-15' });
    expect(look('watch', { isWatched: true }, language)).toEqual({ text: watched, data: 'watching' });
  });

  it.each([
    ['following:KZ-15', {}, 'Follow Aktobe Region', 'follow:KZ-15'],
    [
      'follow:national',
      { followed: new Set(['national'] as const) },
      '✓ Following national news',
      'following:national',
    ],
    ['watching', {}, 'Watch this', 'watch'],
    ['vote:up', { vote: 'up' }, '👍 ✓', 'voted:up'],
    ['voted:up', { vote: 'down' }, '👍', 'vote:up'],
    ['vote:down', { vote: 'down' }, '👎 ✓', 'voted:down'],
  ] as const)('of %s in %j is %s', (data, states, text, now) => {
    expect(look(data, states)).toEqual({ text, data: now });
  });

  it.each(['follow:KZ-15', 'follow:KZ-99', 'end:7', 'more:1'])(
    'of %s stays where nothing changes it',
    (data) => {
      expect(look(data, { vote: 'up' })).toEqual({ text: 'as it was', data });
    },
  );

  it('is read back from the buttons themselves', () => {
    const rows = [[{ text: '👍', data: 'vote:up' }], [{ text: '👎 ✓', data: 'voted:down' }]];
    expect(voteIn(rows)).toBe('down');
    expect(voteIn([[{ text: '👍', data: 'vote:up' }]])).toBeNull();
    expect(haveStates(rows)).toBe(true);
    expect(
      haveStates([
        [
          { text: 'More', data: 'more:1' },
          { text: 'Source', url: 'https://a.kz' },
        ],
      ]),
    ).toBe(false);
  });
});
