import { Telegram } from 'telegraf';
import { describe, expect, it } from 'vitest';
import { isCounted, tellOfCounted } from '../../src/telegram/counted-calls.ts';
import { FakeClock } from '../support/fake-clock.ts';

/** A client whose calls take 70 ms; the last one is refused. */
function told() {
  const clock = new FakeClock(0);
  const telegram = new Telegram('1:token');
  const calls: string[] = [];
  telegram.callApi = async (method) => {
    calls.push(method);
    await clock.advance(70);
    if (method === 'sendPhoto') throw new Error('refused');
    return true as never;
  };
  const took: (readonly [number, number])[] = [];
  tellOfCounted(telegram, clock, (chatId, millis) => took.push([chatId, millis]));
  return { telegram, took };
}

describe('a call that Telegram counts', () => {
  it.each([
    ['sendMessage', true],
    ['sendDocument', true],
    ['editMessageReplyMarkup', true],
    ['sendChatAction', false],
    ['getUpdates', false],
    ['answerCallbackQuery', false],
    ['deleteMessage', false],
  ])('%s: %s', (method, expected) => {
    expect(isCounted(method)).toBe(expected);
  });

  it('is told of with its chat and how long it took, also where it is refused', async () => {
    const { telegram, took } = told();
    await telegram.callApi('sendMessage', { chat_id: 7, text: 'x' });
    await telegram.callApi('getMe', {});
    await expect(telegram.callApi('sendPhoto', { chat_id: 8, photo: 'x' })).rejects.toThrow('refused');
    await telegram.callApi('sendMessage', { chat_id: '@channel', text: 'x' });
    expect(took).toEqual([
      [7, 70],
      [8, 70],
    ]);
  });
});
