import { Telegram } from 'telegraf';
import { describe, expect, it, vi } from 'vitest';
import type { Fault } from '../../src/emulator/faults.ts';
import type { MessageSender, SendOutcome } from '../../src/telegram/message-sender.ts';
import { Replies } from '../../src/telegram/replies.ts';
import { SendBudget } from '../../src/telegram/send-budget.ts';
import { emulatorForTest } from '../support/emulator.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { loopClock } from '../support/loop-clock.ts';
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

  it('goes once more where no answer came, after a while', async () => {
    const failure: SendOutcome = { kind: 'unknownOutcome', description: 'ECONNRESET' };
    const { clock, send, sending } = repliesWith(failure, failure);
    const result = sending();
    await clock.advance(999);
    expect(send).toHaveBeenCalledTimes(1);
    await clock.advance(1);
    expect(await result).toBeNull();
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

  it('sends the words alone where Telegram refuses the buttons, or that it is a reply', async () => {
    const refused: SendOutcome = { kind: 'messageRefused', description: 'BUTTON_DATA_INVALID' };
    const { send, replies } = repliesWith(refused, refused);
    const message = { html: '<b>Hi</b>', buttons: [[{ text: 'More', data: 'm' }]] };
    expect(await replies.send(CHAT, message, { replyTo: 5, threadId: 3 })).toBe(42);
    expect(send.mock.calls.slice(1)).toEqual([
      [CHAT, { html: 'Hi', buttons: [[{ text: 'More', data: 'm' }]] }, { replyTo: 5, threadId: 3 }],
      [CHAT, { html: 'Hi', buttons: [] }, { threadId: 3 }],
    ]);
  });

  it('gives up where Telegram refuses the words too', async () => {
    const refused: SendOutcome = { kind: 'messageRefused', description: 'no' };
    const { send, sending } = repliesWith(refused, refused, refused);
    expect(await sending()).toBeNull();
    expect(send).toHaveBeenCalledTimes(3);
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
    { kind: 'chatUnreachable', description: 'bot was blocked by the user' },
  ])('gives up after $kind', async (failure) => {
    const { send, chats, sending } = repliesWith(failure);
    expect(await sending()).toBeNull();
    expect(send).toHaveBeenCalledTimes(1);
    expect(chats.pause).toHaveBeenCalledTimes(failure.kind === 'chatUnreachable' ? 1 : 0);
  });
});

describe('Replies.edit', () => {
  const BUSY: Fault = {
    kind: 'error',
    code: 429,
    description: 'Too Many Requests: retry after 5',
    parameters: { retry_after: 5 },
  };
  const LONG: Fault = {
    kind: 'error',
    code: 429,
    description: 'Too Many Requests: retry after 43200',
    parameters: { retry_after: 43_200 },
  };
  const refusal = (description: string): Fault => ({ kind: 'error', code: 400, description });

  /** Replies over the emulator, with a message that the bot sent. */
  async function editing(...faults: Fault[]) {
    const { emulator, telegram, call } = await emulatorForTest();
    const { id } = emulator.addPerson({ firstName: 'Aigul', started: true });
    await call('sendMessage', { chat_id: id, text: 'old' });
    const [{ message_id: messageId } = { message_id: 0 }] = emulator.messages(id).slice(-1);
    for (const fault of faults) emulator.failNext('editMessageText', fault);
    const clock = loopClock(100);
    const replies = new Replies({
      telegram,
      sender: { send: async () => SENT },
      budget: new SendBudget(clock),
      chats: { pause: async () => {}, migrate: async () => {} },
      clock,
      log: silentLog,
      random: () => 1,
      signal: new AbortController().signal,
    });
    const edit = () => replies.edit(id, messageId, { html: 'new' });
    return { clock, edit, edits: () => emulator.callsOf('editMessageText').length };
  }

  it.each<[string, boolean, number, Fault[]]>([
    ['is made', true, 1, []],
    ['waits for a short limit', true, 2, [BUSY]],
    ['waits for no long limit, and asks for no new message, which would be refused too', true, 1, [LONG]],
    ['asks for a new message where the old one is gone', false, 1, [refusal('message to edit not found')]],
    ['is done where the message reads the same', true, 1, [refusal('message is not modified')]],
    [
      'is made again after a gateway error',
      true,
      2,
      [{ kind: 'error', code: 502, description: 'Bad Gateway' }],
    ],
  ])('%s', async (_, expected, calls, faults) => {
    const { edit, edits } = await editing(...faults);
    expect(await edit()).toBe(expected);
    expect(edits()).toBe(calls);
  });

  it('counts in the limits of its chat', async () => {
    const { clock, edit, edits } = await editing();
    const begun = clock.now();
    await Promise.all([edit(), edit(), edit(), edit(), edit()]);
    expect(edits()).toBe(5);
    // Three at once, then one each 1.1 s.
    expect(clock.now() - begun).toBeGreaterThanOrEqual(2200);
  });
});
