import type { Update } from 'telegraf/types';
import { describe, expect, it } from 'vitest';
import { admissionBy } from '../../src/bot/admission.ts';
import { FloodLimit } from '../../src/bot/flood-limit.ts';

const BOT = { id: 1, username: 'Habarshy_bot' };
const ANONYMOUS_ADMIN = 1_087_968_824;

const message = (from: number | undefined, chat: object, text = 'news', more: object = {}) =>
  ({ update_id: 1, message: { chat, text, from: from && { id: from, is_bot: false }, ...more } }) as Update;
const privately = (from: number) => message(from, { id: from, type: 'private' });
const edit = (from: number) =>
  ({
    update_id: 1,
    edited_message: { chat: { id: from, type: 'private' }, text: 'news', from: { id: from } },
  }) as Update;
const inGroup = (from: number, group: number, text = '@Habarshy_bot news', more: object = {}) =>
  message(from, { id: group, type: 'supergroup' }, text, more);
const press = (from: number, chat: number) =>
  ({ update_id: 1, callback_query: { from: { id: from }, message: { chat: { id: chat } } } }) as Update;
const pressOfCard = (from: number) => ({ update_id: 1, callback_query: { from: { id: from } } }) as Update;
const inlineQuery = (from: number) => ({ update_id: 1, inline_query: { from: { id: from } } }) as Update;
const post = (chat: number) =>
  ({ update_id: 1, channel_post: { chat: { id: chat, type: 'channel' }, text: '/latest' } }) as Update;

const fresh = () => admissionBy(new FloodLimit(() => 0), BOT);
const MORE_THAN_ANY_BURST = 50;
const verdicts = (admit: (update: Update) => string, update: Update) =>
  Array.from({ length: MORE_THAN_ANY_BURST }, () => admit(update));

describe('admission at receipt', () => {
  it.each([
    ['messages', privately(7), 30],
    ['mentions in a group', inGroup(7, -5), 30],
    ['commands in a channel', post(-9), 30],
    ['edits', edit(7), 30],
    ['presses', press(7, 7), 40],
    ['presses under a card in another chat', pressOfCard(7), 40],
    ['inline queries', inlineQuery(7), 40],
  ])('lets so many %s in, tells once of the rest', (_, update, burst) => {
    const all = verdicts(fresh(), update);
    expect(all.slice(0, burst + 2)).toEqual([
      ...Array.from({ length: burst }, () => 'welcome'),
      'firstTooMany',
      'tooMany',
    ]);
    expect(new Set(all.slice(burst + 1))).toEqual(new Set(['tooMany']));
  });

  it.each([
    ['another person', privately(7), privately(8)],
    ['another person of the group', inGroup(7, -5), inGroup(8, -5)],
    ['the person in another chat', inGroup(7, -5), privately(7)],
    ['an anonymous admin of another group', inGroup(ANONYMOUS_ADMIN, -5), inGroup(ANONYMOUS_ADMIN, -6)],
    ["the person's presses", privately(7), press(7, 7)],
    ["the person's inline queries", privately(7), inlineQuery(7)],
  ])('leaves %s alone', (_, flood, other) => {
    const admit = fresh();
    expect(verdicts(admit, flood)).toContain('tooMany');
    expect(admit(other)).toBe('welcome');
  });

  it.each([
    ['talk in a group that is not meant for the bot', inGroup(7, -5, 'hello all')],
    ['a group that became a supergroup', inGroup(7, -5, 'x', { migrate_to_chat_id: -100 })],
    ['changes of membership', { update_id: 1, my_chat_member: {} } as Update],
  ])('counts nothing for %s', (_, update) => {
    expect(new Set(verdicts(fresh(), update))).toEqual(new Set(['welcome']));
  });

  it.each([
    ['messages in many groups', (at: number) => inGroup(7, -at - 1), 80],
    ['presses in many chats', (at: number) => press(7, -at - 1), 80],
    ['messages of anonymous admins in many groups', (at: number) => inGroup(ANONYMOUS_ADMIN, -at - 1), 100],
    ['posts in many channels', (at: number) => post(-at - 1), 100],
  ])('lets so many %s in at once', (_, update, most) => {
    const admit = fresh();
    const all = Array.from({ length: 100 }, (_, at) => admit(update(at)));
    expect(all.filter((one) => one === 'welcome')).toHaveLength(most);
    expect(all.filter((one) => one === 'firstTooMany')).toHaveLength(most < 100 ? 1 : 0);
  });

  it('lets in as many messages of a group as the bot may answer there, whoever writes', () => {
    const admit = fresh();
    const many = (group: number) => Array.from({ length: 62 }, (_, at) => admit(inGroup(100 + at, group)));
    expect(many(-5).slice(58)).toEqual(['welcome', 'welcome', 'firstTooMany', 'tooMany']);
    expect(many(-6)[0]).toBe('welcome');
    expect(admit(press(7, -5))).toBe('welcome');
    expect(admit(inGroup(7, -5, 'hello all'))).toBe('welcome');
  });

  it('hears others of a group while one person writes there each second', () => {
    let now = 0;
    const admit = admissionBy(new FloodLimit(() => now), BOT);
    const heard: string[] = [];
    for (; now < 600_000; now += 1_000) {
      admit(inGroup(7, -5));
      if (now % 10_000 === 0) heard.push(admit(inGroup(8, -5)));
    }
    expect(new Set(heard)).toEqual(new Set(['welcome']));
  });
});
