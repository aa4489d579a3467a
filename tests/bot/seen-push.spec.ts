import { describe, expect, it } from 'vitest';
import { seenPush } from '../../src/bot/seen-push.ts';

const BOT = 42;
const URL = 'https://www.gov.kz/memleket/entities/aktobe/press/news/details/927104';
const link = (url: string) => ({ type: 'text_link', offset: 0, length: 3, url });
const post = {
  message_id: 7,
  date: 1_700_000_000,
  chat: { id: 5, type: 'private' },
  from: { id: BOT, is_bot: true },
  text: 'A new bridge',
  entities: [link(URL)],
};
const SEEN = { chatId: 5, articleIds: ['927104'], messageId: 7, date: 1_700_000_000_000 };
const pressed = (message: object) => ({ update_id: 1, callback_query: { id: '1', data: 'x', message } });
const replied = (message: object) => ({ update_id: 1, message: { text: 'Hi', reply_to_message: message } });

describe('seenPush', () => {
  it.each([
    ['a press below a post', pressed(post), SEEN],
    ['a press below a post of a channel', pressed({ ...post, from: undefined }), SEEN],
    ['a reply to a post', replied(post), SEEN],
    ['a reply to somebody else', replied({ ...post, from: { id: 1 } }), null],
    ['a press below a post that links no article', pressed({ ...post, entities: [] }), null],
    [
      'a press below a message too old for Telegram to show',
      pressed({ message_id: 7, date: 0, chat: { id: 5 } }),
      null,
    ],
    ['a message', { update_id: 1, message: { text: 'Hi' } }, null],
  ])('reads %s', (_, update, expected) => {
    expect(seenPush(update, BOT)).toEqual(expected);
  });

  it('names all articles of a digest', () => {
    const other = link(URL.replace('927104', '5'));
    expect(seenPush(pressed({ ...post, entities: [link(URL), other] }), BOT)?.articleIds).toEqual([
      '927104',
      '5',
    ]);
  });
});
