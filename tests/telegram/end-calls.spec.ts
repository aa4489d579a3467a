import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Telegram } from 'telegraf';
import { describe, expect, it, onTestFinished } from 'vitest';
import { endCallsOn } from '../../src/telegram/end-calls.ts';
import { failureOf } from '../../src/telegram/failures.ts';
import { emulatorForTest } from '../support/emulator.ts';

async function silentServer(): Promise<{ server: Server; apiRoot: string }> {
  const server = createServer(() => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { server, apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const MESSAGE = { chat_id: 7, text: 'hello' };

describe('endCallsOn', () => {
  it('leaves calls as they are until the signal aborts', async () => {
    const { telegram } = await emulatorForTest();
    endCallsOn(new AbortController().signal, telegram);
    expect(await telegram.callApi('getMe', {})).toMatchObject({ is_bot: true });
    await expect(telegram.callApi('sendMessage', MESSAGE)).rejects.toThrow('chat not found');
  });

  it('cuts off what is under way, with or without a signal of its own: its outcome is unknown', async () => {
    const { server, apiRoot } = await silentServer();
    const telegram = new Telegram('1:token', { apiRoot });
    const stopping = new AbortController();
    endCallsOn(stopping.signal, telegram);
    const own = new AbortController().signal as never;
    const arrived = once(server, 'request').then(() => once(server, 'request'));
    const calls = [
      telegram.callApi('sendMessage', MESSAGE),
      telegram.callApi('sendMessage', MESSAGE, { signal: own }),
    ].map((call) => call.catch((error: unknown) => failureOf(error).kind));
    await arrived;
    stopping.abort();
    expect(await Promise.all(calls)).toEqual(['unknownOutcome', 'unknownOutcome']);
  });

  it('keeps the signal of a call', async () => {
    const { server, apiRoot } = await silentServer();
    const telegram = new Telegram('1:token', { apiRoot });
    endCallsOn(new AbortController().signal, telegram);
    const own = new AbortController();
    const call = telegram.callApi('getMe', {}, { signal: own.signal as never });
    const ended = expect(call).rejects.toMatchObject({ name: 'AbortError' });
    await once(server, 'request');
    own.abort();
    await ended;
    await expect(telegram.callApi('getMe', {}, { signal: own.signal as never })).rejects.toMatchObject({
      name: 'AbortError',
    });
  });

  it('sends nothing after it: the message was not sent, and may be later', async () => {
    const { emulator, telegram } = await emulatorForTest();
    endCallsOn(AbortSignal.abort(), telegram);
    const failure = await telegram.callApi('sendMessage', MESSAGE).catch(failureOf);
    expect(failure).toMatchObject({ kind: 'unreached', description: 'CLIENT_CLOSED' });
    expect(emulator.callsOf('sendMessage')).toEqual([]);
  });
});
