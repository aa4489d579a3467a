import { describe, expect, it, vi } from 'vitest';
import { MessageSender } from '../../src/telegram/message-sender.ts';
import { emulatorForTest } from '../support/emulator.ts';
import { holdDeadlines } from '../support/held-deadlines.ts';

async function senderForTest(options: { timeout?: number; beginAgain?: () => Promise<void> } = {}) {
  const { emulator, telegram } = await emulatorForTest();
  const { id } = emulator.addPerson({ firstName: 'Aru', started: true });
  const log = { error: vi.fn() };
  const sender = new MessageSender(telegram, { log, ...options });
  const texts = () => emulator.deliveries().map(({ text }) => text);
  return { emulator, sender, log, chatId: id, texts };
}

describe('PushSender.send', () => {
  it('sends one message and gives its id', async () => {
    const { emulator, sender, chatId, log } = await senderForTest();
    const outcome = await sender.send(chatId, {
      html: '<b>News</b>',
      buttons: [[{ text: 'More', data: 'm' }]],
    });
    expect(outcome).toEqual({ kind: 'sent', messageId: emulator.deliveries()[0]!.messageId });
    expect(emulator.messages(chatId)).toMatchObject([{ text: 'News', entities: [{ type: 'bold' }] }]);
    expect(log.error).not.toHaveBeenCalled();
  });

  it('sends the words without the markup, once, where the markup is broken, and reports the defect', async () => {
    const { emulator, sender, chatId, log, texts } = await senderForTest();
    const html = '<b>Bread &amp; milk</b> <a href="https://gov.kz/1">Source</a> <i>never closed';
    const outcome = await sender.send(chatId, { html, buttons: [[{ text: 'More', data: 'm' }]] });
    expect(outcome.kind).toBe('sent');
    expect(texts()).toEqual(['Bread & milk Source (https://gov.kz/1) never closed']);
    expect(emulator.messages(chatId)[0]).toMatchObject({ reply_markup: expect.anything() });
    expect(log.error).toHaveBeenCalledTimes(1);
  });

  it.each([true, false])('allows a paid broadcast where it is told to: %s', async (isPaid) => {
    const callApi = vi.fn(async () => ({ message_id: 7 }));
    const telegram = { callApi } as unknown as ConstructorParameters<typeof MessageSender>[0];
    await new MessageSender(telegram, { log: { error: vi.fn() }, isPaid }).send(1, { html: 'x' });
    const [, parameters] = callApi.mock.calls[0] as unknown as [string, Record<string, unknown>];
    expect(parameters.allow_paid_broadcast).toBe(isPaid ? true : undefined);
  });

  it('gives up after the second refusal', async () => {
    const { emulator, sender, chatId } = await senderForTest();
    const unparsable = {
      kind: 'error',
      code: 400,
      description: "Bad Request: can't parse entities",
    } as const;
    emulator.failNext('sendMessage', unparsable);
    emulator.failNext('sendMessage', unparsable);
    expect(await sender.send(chatId, { html: 'x' })).toMatchObject({ kind: 'unparsable' });
    expect(emulator.callsOf('sendMessage')).toHaveLength(2);
  });

  it.each([
    ['of the chat, where typing there is refused in the same words', 'BOT_NOT_WELCOME', 'chatUnreachable'],
    ['of the message, where typing is refused in others', 'CHAT_TYPE_INVALID', 'messageRefused'],
    ['of the message, where the bot may type', null, 'messageRefused'],
  ])('takes a refusal that it does not know as one %s', async (_, typing, kind) => {
    const { emulator, sender, chatId } = await senderForTest();
    const refusal = (words: string) =>
      ({ kind: 'error', code: 400, description: `Bad Request: ${words}` }) as const;
    emulator.failNext('sendMessage', refusal('BOT_NOT_WELCOME'));
    if (typing !== null) emulator.failNext('sendChatAction', refusal(typing));
    expect(await sender.send(chatId, { html: 'x' })).toEqual({
      kind,
      description: 'Bad Request: BOT_NOT_WELCOME',
    });
  });

  it('writes into a topic, and answers a message also where that one is gone', async () => {
    const { emulator, sender, chatId } = await senderForTest();
    const members = [chatId];
    const chat = {
      type: 'supergroup',
      title: 'Forum',
      isForum: true,
      members,
      administrators: members,
    } as const;
    const { id } = emulator.addChat(chat);
    emulator.setTopic(id, 7, 'open');
    const outcome = await sender.send(id, { html: 'x' }, { threadId: 7, replyTo: 999 });
    expect(outcome.kind).toBe('sent');
    expect(emulator.messages(id)[0]).toMatchObject({ text: 'x', message_thread_id: 7 });
    emulator.setTopic(id, 7, 'closed');
    expect(await sender.send(id, { html: 'x' }, { threadId: 7 })).toMatchObject({ kind: 'topicUnreachable' });
  });

  it('sends a text without its broken markup only where a second request may begin', async () => {
    const refused = { kind: 'error', code: 400, description: "Bad Request: can't parse entities" } as const;
    let begun = 0;
    const { emulator, sender, chatId, texts } = await senderForTest({
      beginAgain: async () => {
        begun += 1;
        if (begun > 1) throw new Error('Another process leads now.');
      },
    });
    emulator.failNext('sendMessage', refused);
    expect(await sender.send(chatId, { html: '<b>x' })).toMatchObject({ kind: 'sent' });
    emulator.failNext('sendMessage', refused);
    expect(await sender.send(chatId, { html: '<b>y' })).toMatchObject({ kind: 'unreached' });
    expect(texts()).toEqual(['x']);
  });

  it('tries nothing again itself', async () => {
    const { emulator, sender, chatId } = await senderForTest();
    emulator.failNext('sendMessage', { kind: 'error', code: 500, description: 'Internal Server Error' });
    expect(await sender.send(chatId, { html: 'x' })).toMatchObject({ kind: 'gatewayError' });
    expect(emulator.callsOf('sendMessage')).toHaveLength(1);
  });

  it('waits for an answer no longer than its timeout', async () => {
    const { emulator, sender, chatId, texts } = await senderForTest({ timeout: 50 });
    const deadlines = holdDeadlines();
    emulator.failNext('sendMessage', { kind: 'silence', when: 'after' });
    const outcome = sender.send(chatId, { html: 'x' });
    await emulator.waitFor(({ text }) => text === 'x');
    deadlines.pass();
    expect(await outcome).toMatchObject({ kind: 'unknownOutcome' });
    expect(deadlines.millis).toEqual([50]);
    expect(texts()).toEqual(['x']);
  });
});

describe('MessageSender.isReachable', () => {
  it('is true where Telegram knows the bot', async () => {
    const { sender } = await senderForTest();
    expect(await sender.isReachable()).toBe(true);
  });

  it.each([
    { kind: 'error', code: 502, description: 'Bad Gateway' },
    { kind: 'error', code: 401, description: 'Unauthorized' },
    { kind: 'hangUp', when: 'before' },
    { kind: 'silence', when: 'before' },
  ] as const)('is false after %j', async (fault) => {
    const { emulator, sender } = await senderForTest();
    const deadlines = holdDeadlines();
    emulator.failNext('getMe', fault);
    const isReachable = sender.isReachable();
    if (fault.kind === 'silence') {
      await expect.poll(() => emulator.callsOf('getMe')).toHaveLength(1);
      deadlines.pass();
    }
    expect(await isReachable).toBe(false);
  });
});
