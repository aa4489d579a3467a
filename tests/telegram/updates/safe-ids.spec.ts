import { describe, expect, it } from 'vitest';
import { hasSafeIds } from '../../../src/telegram/updates/safe-ids.ts';

const message = (chatId: string) =>
  JSON.parse(`{"update_id":1,"message":{"message_id":2,"chat":{"id":${chatId}},"from":{"id":7}}}`) as object;

describe('hasSafeIds', () => {
  it.each(['7', '-1001234567890', '9007199254740991', '-9007199254740991'])('takes a chat %s', (id) => {
    expect(hasSafeIds(message(id))).toBe(true);
  });

  it.each(['9223372036854775807', '-9223372036854775808', '9007199254740992', '1.5', '1e300'])(
    'refuses a chat %s',
    (id) => {
      expect(hasSafeIds(message(id))).toBe(false);
    },
  );

  it.each(['"abc"', '"7"', 'true', 'null', '[1]', '{}'])('refuses a chat %s', (id) => {
    expect(hasSafeIds(message(id))).toBe(false);
  });

  it.each(['update_id', 'message_id', 'message_thread_id', 'migrate_to_chat_id'])(
    'refuses a text as %s',
    (name) => {
      expect(hasSafeIds({ ...message('7'), [name]: 'x' })).toBe(false);
    },
  );

  it('looks at ids only, wherever they are', () => {
    expect(hasSafeIds({ update_id: 1, message: { location: { latitude: 43.25 } } })).toBe(true);
    const album = { media_group_id: '13', document: { file_id: 'BQAC', file_unique_id: 'AgAD' } };
    expect(
      hasSafeIds({ update_id: 1, callback_query: { id: '5', inline_message_id: 'a', message: album } }),
    ).toBe(true);
    expect(
      hasSafeIds({ update_id: 1, callback_query: { id: 'a', message: { reply: [{ user_id: 0.5 }] } } }),
    ).toBe(false);
  });

  it('refuses nesting that no update has, without running out of stack', () => {
    const depth = 200_000;
    expect(hasSafeIds(JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`) as object)).toBe(false);
  });
});
