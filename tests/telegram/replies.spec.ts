import { Telegram } from 'telegraf';
import { describe, expect, it, vi } from 'vitest';
import type { MessageSender, SendOutcome } from '../../src/telegram/message-sender.ts';
import { Replies } from '../../src/telegram/replies.ts';
import { SendBudget } from '../../src/telegram/send-budget.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { silentLog } from '../support/silent-log.ts';

const CHAT = 7;
const SUPERGROUP = -1001234567890;
const SENT: SendOutcome = { kind: 'sent', messageId: 42 };

/** Replies over a sender whose outcomes are written down beforehand. */
function repliesWith(...outcomes: SendOutcome[]) {
  const clock = new FakeClock();
  const send = vi.fn<MessageSender['send']>(async () => outcomes.shift() ?? SENT);
  const chats = { pause: vi.fn(async () => {}), migrate: vi.fn(async () => {}) };
  const stopping = new AbortController();
  const replies = new Replies({
    telegram: new Telegram('1:unused'),
    sender: { send },
    budget: new SendBudget(clock),
    chats,
    clock,
    log: silentLog,
    random: () => 1,
    signal: stopping.signal,
  });
  const message = { html: 'hello' };
  return {
    replies,
    clock,
    send,
    chats,
    message,
    stop: () => stopping.abort(),
    sending: (chatId = CHAT) => replies.send(chatId, message, { replyTo: 5 }),
  };
}

describe('Replies.send', () => {
  it.each(['unreached', 'unavailable', 'gatewayError'] as const)(
    'waits longer each time after %s, three times in all',
    async (kind) => {
      const failure: SendOutcome = { kind, description: 'no' };
      const { clock, send, sending } = repliesWith(failure, failure, failure);
      const result = sending();
      await clock.advance(999);
      expect(send).toHaveBeenCalledTimes(1);
      await clock.advance(1);
      expect(send).toHaveBeenCalledTimes(2);
      await clock.advance(1999);
      expect(send).toHaveBeenCalledTimes(2);
      await clock.advance(1);
      expect(send).toHaveBeenCalledTimes(3);
      expect(await result).toBeNull();
    },
  );

  it('goes once more where a kept connection broke: twice is better than not at all', async () => {
    const { send, sending } = repliesWith({ kind: 'keptConnectionBroke', description: 'no' });
    const result = sending();
    expect(await result).toBe(42);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('goes to the new id of a group that migrated, where the message it answers has another', async () => {
    const { send, chats, message, sending } = repliesWith({
      kind: 'migrated',
      toChatId: SUPERGROUP,
      description: 'group chat was upgraded',
    });
    expect(await sending(-5)).toBe(42);
    expect(chats.migrate).toHaveBeenCalledWith(-5, SUPERGROUP);
    expect(send).toHaveBeenLastCalledWith(SUPERGROUP, message, {});
  });

  it('waits as long as Telegram says, where that is a minute at most', async () => {
    const { clock, send, sending } = repliesWith({
      kind: 'tooManyRequests',
      retryAfter: 5000,
      description: 'Too Many Requests',
    });
    const result = sending();
    await clock.advance(4999);
    expect(send).toHaveBeenCalledTimes(1);
    await clock.advance(1);
    expect(await result).toBe(42);
  });

  it.each<[string, SendOutcome]>([
    ['a back-off', { kind: 'unreached', description: 'no' }],
    [
      'a wait for the budget',
      { kind: 'tooManyRequests', retryAfter: 30_000, description: 'Too Many Requests' },
    ],
  ])('rejects in %s once the process stops, so that its update comes again', async (_, outcome) => {
    const { clock, send, sending, stop } = repliesWith(outcome);
    const result = sending();
    await clock.advance(0);
    expect(send).toHaveBeenCalledTimes(1);
    stop();
    await expect(result).rejects.toMatchObject({ name: 'AbortError' });
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('rejects where its request was cut off, though it may have arrived', async () => {
    const { send, sending, stop } = repliesWith();
    send.mockImplementation(async () => {
      stop();
      return { kind: 'unknownOutcome', description: 'aborted' };
    });
    await expect(sending()).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('sends what Telegram refuses once more, as plain text', async () => {
    const refused: SendOutcome = { kind: 'messageRefused', description: 'ENTITIES_TOO_LONG' };
    const { send, replies } = repliesWith(refused);
    const message = { html: '<b>Hi</b>', buttons: [[{ text: 'Site', url: 'https://a.kz' }]] };
    expect(await replies.send(CHAT, message, { replyTo: 5 })).toBe(42);
    expect(send.mock.calls.at(-1)).toEqual([CHAT, { html: 'Hi', buttons: [[]] }, { replyTo: 5 }]);
  });

  it('gives up what Telegram refuses as plain text too', async () => {
    const refused: SendOutcome = { kind: 'messageRefused', description: 'no' };
    const { send, sending } = repliesWith(refused, refused);
    expect(await sending()).toBeNull();
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('goes to the chat itself where the topic is closed, and nowhere where that is closed too', async () => {
    const closed: SendOutcome = { kind: 'topicUnreachable', description: 'TOPIC_CLOSED' };
    const { send, replies, message } = repliesWith(closed, closed);
    expect(await replies.send(CHAT, message, { threadId: 3, replyTo: 5 })).toBeNull();
    expect(send.mock.calls).toEqual([
      [CHAT, message, { threadId: 3, replyTo: 5 }],
      [CHAT, message, {}],
    ]);
  });

  it.each<SendOutcome>([
    { kind: 'tooManyRequests', retryAfter: 61_000, description: 'Too Many Requests' },
    { kind: 'unknownOutcome', description: 'ETIMEDOUT' },
    { kind: 'chatUnreachable', description: 'bot was blocked by the user' },
  ])('gives up after $kind', async (failure) => {
    const { send, chats, sending } = repliesWith(failure);
    expect(await sending()).toBeNull();
    expect(send).toHaveBeenCalledTimes(1);
    expect(chats.pause).toHaveBeenCalledTimes(failure.kind === 'chatUnreachable' ? 1 : 0);
  });
});
