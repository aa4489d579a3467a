import { describe, expect, it } from 'vitest';
import { type ButtonStates, haveStates, voteIn, withStates } from '../../../src/bot/buttons/button-states.ts';
import { topicKey } from '../../../src/bot/buttons/topic-key.ts';

const NOTHING: ButtonStates = { followed: [], isWatched: false, vote: null };
const look = (data: string, states: Partial<ButtonStates>, language: 'en' | 'ru' | 'kk' = 'en') =>
  withStates([[{ text: 'as it was', data }]], { ...NOTHING, ...states }, language)[0]?.[0];

describe('the look of buttons', () => {
  it.each([
    ['en', '✓ Following Aktobe Region', '✓ Watching'],
    ['ru', '✓ Подписка: Актюбинская область', '✓ Слежу за вопросом'],
    ['kk', '✓ Жазылым бар: Ақтөбе облысы', '✓ Сұрақ бақылауда'],
  ] as const)('says in %s what is so', (language, followed, watched) => {
    const following = look('follow:KZ-15', { followed: [{ kind: 'region', region: 'KZ-15' }] }, language);
    expect(following).toEqual({ text: followed, data: 'following:KZ-15' });
    expect(look('watch', { isWatched: true }, language)).toEqual({ text: watched, data: 'watching' });
  });

  it.each([
    ['en', '✓ Following Ministry of Healthcare', '✓ Following the word “heating”'],
    ['ru', '✓ Подписка: Министерство здравоохранения', '✓ Подписка на слово «heating»'],
    ['kk', '✓ Жазылым бар: Денсаулық сақтау министрлігі', '✓ Жазылым бар: «heating» сөзі'],
  ] as const)('says in %s what a list is followed by', (language, issuer, words) => {
    const followed: ButtonStates['followed'] = [
      { kind: 'issuer', issuer: 'dsm' },
      { kind: 'keywords', text: 'heating' },
    ];
    expect(look('body:dsm', { followed }, language)).toEqual({ text: issuer, data: 'onbody:dsm' });
    const key = topicKey('heating');
    expect(look(`topic:${key}`, { followed }, language)).toEqual({ text: words, data: `ontopic:${key}` });
    for (const data of ['body:mvd', 'onbody:dsm', 'topic', `topic:${topicKey('rivers')}`])
      expect(look(data, { followed }, language)).toEqual({ text: 'as it was', data });
    expect(look('onbody:dsm', {}, language)).toMatchObject({ data: 'body:dsm' });
  });

  it.each([
    ['following:KZ-15', {}, 'Follow Aktobe Region', 'follow:KZ-15'],
    [
      'follow:national',
      { followed: [{ kind: 'region', region: 'national' }] },
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
