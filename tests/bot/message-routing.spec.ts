import type { Message } from 'telegraf/types';
import { describe, expect, it } from 'vitest';
import {
  type QuestionRoute,
  questionIn,
  type RepliedAnswer,
  type Route,
  routeMessage,
} from '../../src/bot/message-routing.ts';

const BOT = { id: 42, username: 'habarshy_bot' };

function message(chatType: string, content: object): Message {
  return {
    message_id: 1,
    date: 0,
    chat: { id: -7, type: chatType, title: 'Chat' },
    from: { id: 7, is_bot: false, first_name: 'Aigul' },
    ...content,
  } as unknown as Message;
}

const command = (name: string, argument = '', isAddressed = true): Route => ({
  kind: 'command',
  name,
  argument,
  isAddressed,
});
const question = (text: string, about: RepliedAnswer | null = null): QuestionRoute => ({
  kind: 'question',
  text,
  about,
});
const onlyReply = (text: string, about: RepliedAnswer): QuestionRoute => ({
  ...question(text, about),
  isOnlyReply: true,
});
const file = (asked: QuestionRoute | null = null): Route => ({
  kind: 'document',
  document: { file_id: 'a' } as never,
  question: asked,
});
const IGNORED: Route = { kind: 'ignored' };
const UNREADABLE: Route = { kind: 'unreadable' };

describe('routeMessage', () => {
  it.each<[string, object, Route]>([
    ['any text', { text: ' who? ' }, question('who?')],
    ['a caption', { photo: [], caption: 'who?' }, question('who?')],
    ['a command', { text: '/latest Aktobe' }, command('latest', 'Aktobe')],
    ['a command over lines', { text: '/ask\nwho?' }, command('ask', 'who?')],
    ['a command in capitals, addressed', { text: '/ASK@Habarshy_Bot  who? ' }, command('ask', 'who?')],
    ['a command with an underscore', { text: '/forget_me' }, command('forget_me')],
    ['a command for another bot', { text: '/ask@otherbot who?' }, IGNORED],
    ['a slash that begins no command', { text: '/привет' }, question('/привет')],
    ['a sticker', { sticker: {} }, UNREADABLE],
    ['a kind of message not known yet', { hologram: {} }, IGNORED],
    ['a topic that was made', { forum_topic_created: { name: 'x' }, is_topic_message: true }, IGNORED],
    ['tasks of a list that were done', { checklist_tasks_done: {} }, IGNORED],
    ['a gift', { gift_upgrade_sent: {} }, IGNORED],
    ['a message without content', {}, IGNORED],
    ['white space', { text: ' \n ' }, UNREADABLE],
    ['one of its own inline results', { text: 'A card', via_bot: { id: 42 } }, IGNORED],
    ['a service message', { pinned_message: {} }, IGNORED],
    ['another bot', { text: 'who?', from: { id: 8, is_bot: true, first_name: 'Bot' } }, IGNORED],
    ['a document', { document: { file_id: 'a' } }, file()],
    ['a document with a caption', { document: { file_id: 'a' }, caption: 'who?' }, file(question('who?'))],
    ['a GIF with a caption', { animation: {}, document: {}, caption: 'who?' }, question('who?')],
    ['a GIF', { animation: {}, document: {} }, UNREADABLE],
  ])('reads %s in a private chat', (_, content, expected) => {
    expect(routeMessage(message('private', content), BOT)).toEqual(expected);
  });

  it.each<[string, object, Route]>([
    ['other people’s talk', { text: 'who?' }, IGNORED],
    ['a command', { text: '/ask who?' }, command('ask', 'who?', false)],
    ['a command with its name', { text: '/ask@habarshy_bot who?' }, command('ask', 'who?')],
    ['a mention before', { text: '@habarshy_bot who?' }, question('who?')],
    ['a mention after, in capitals', { text: 'who, @HABARSHY_BOT' }, question('who,')],
    ['a mention alone', { text: '@habarshy_bot' }, { kind: 'greeting' }],
    ['a mention of somebody with a longer name', { text: '@habarshy_bot_2 who?' }, IGNORED],
    ['an address that holds its name', { text: 'me@habarshy_bot who?' }, IGNORED],
    [
      'a reply to it',
      { text: 'who?', reply_to_message: { message_id: 5, from: { id: 42 } } },
      onlyReply('who?', { messageId: 5, linkId: null }),
    ],
    [
      'a reply to one of its answers',
      {
        text: 'who?',
        reply_to_message: {
          message_id: 5,
          from: { id: 42 },
          entities: [
            { type: 'bold' },
            { type: 'text_link', url: 'https://www.gov.kz/memleket/entities/dsm/press/news/details/927104' },
          ],
        },
      },
      onlyReply('who?', { messageId: 5, linkId: '927104' }),
    ],
    ['a reply to somebody else', { text: 'who?', reply_to_message: { from: { id: 9 } } }, IGNORED],
    ['a sticker', { sticker: {} }, IGNORED],
    ['a document', { document: {} }, IGNORED],
    [
      'an anonymous admin',
      { text: '/ask who?', from: { id: 9, is_bot: true, first_name: 'Group' }, sender_chat: { id: -7 } },
      command('ask', 'who?', false),
    ],
    [
      'who writes as their channel',
      {
        text: '/ask who?',
        from: { id: 136817688, is_bot: true, first_name: 'Channel' },
        sender_chat: { id: -100, type: 'channel' },
      },
      command('ask', 'who?', false),
    ],
    ['the move from a group', { migrate_from_chat_id: -5 }, { kind: 'migrated', from: -5, to: -7 }],
    ['that it was added', { new_chat_members: [{ id: 9 }, { id: 42 }] }, { kind: 'added' }],
    ['that somebody else was added', { new_chat_members: [{ id: 9 }] }, IGNORED],
    ['that the group was created with it', { group_chat_created: true }, { kind: 'added' }],
    ['a post of the linked channel', { text: '/ask who?', is_automatic_forward: true }, IGNORED],
    ['the move to a supergroup', { migrate_to_chat_id: -100 }, { kind: 'migrated', from: -7, to: -100 }],
  ])('reads %s in a group', (_, content, expected) => {
    expect(routeMessage(message('supergroup', content), BOT)).toEqual(expected);
  });

  it.each<[string, object, Route]>([
    ['a post', { text: 'who, @habarshy_bot?' }, IGNORED],
    ['a command', { text: '/subscribe Aktobe' }, command('subscribe', 'Aktobe', false)],
  ])('reads %s in a channel', (_, content, expected) => {
    expect(routeMessage(message('channel', content), BOT)).toEqual(expected);
  });
});

describe('questionIn', () => {
  it.each([
    ['who?', 'who?'],
    ['/ask@habarshy_bot who?', 'who?'],
    ['@habarshy_bot who?', 'who?'],
    ['/ask', null],
    ['  ', null],
  ])('finds in %j the question %j', (text, expected) => {
    expect(questionIn(text, BOT)).toBe(expected);
  });
});
