import { describe, expect, it, onTestFinished } from 'vitest';
import type { Fault } from '../../../src/emulator/faults.ts';
import { startReceiving } from '../../../src/telegram/updates/start-receiving.ts';
import { WebhookRefusedError } from '../../../src/telegram/updates/webhook-registration.ts';
import { emulatorForTest } from '../../support/emulator.ts';
import { silentLog } from '../../support/silent-log.ts';

const WEBHOOK = { url: 'http://127.0.0.1:9/telegram', secret: 'a-secret_1' };
const tooMany: Fault = {
  kind: 'error',
  code: 429,
  description: 'Too Many Requests: retry after 3',
  parameters: { retry_after: 3 },
};
const broken: Fault = { kind: 'error', code: 502, description: 'Bad Gateway' };

async function receiving() {
  const { emulator, telegram } = await emulatorForTest();
  const waits: number[] = [];
  const received: number[] = [];
  const stopping = new AbortController();
  const start = async (webhook: typeof WEBHOOK | null) => {
    const receiver = await startReceiving({
      telegram,
      webhook,
      log: silentLog,
      signal: stopping.signal,
      receive: async (updates) => void received.push(...updates.map(({ update_id }) => update_id)),
      // No time passes; the event loop turns. The watch of a webhook looks at nothing.
      wait: (millis, signal) => {
        waits.push(millis);
        if (webhook !== null && millis === 30_000)
          return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
        return new Promise((resolve) => setImmediate(resolve));
      },
    });
    onTestFinished(() => receiver.stop());
    return receiver;
  };
  return { emulator, telegram, start, waits, received, stopping };
}

describe('startReceiving', () => {
  it.each([
    ['429', tooMany],
    ['502', broken],
    ['a broken connection', { kind: 'hangUp', when: 'before' } satisfies Fault],
    ['400', { kind: 'error', code: 400, description: 'Bad Request' } satisfies Fault],
    ['401', { kind: 'error', code: 401, description: 'Unauthorized' } satisfies Fault],
  ])('is not deaf after deleteWebhook was answered with %s once', async (_what, fault) => {
    const { emulator, telegram, start, received } = await receiving();
    await telegram.setWebhook(WEBHOOK.url);
    emulator.failNext('deleteWebhook', fault);
    const person = emulator.addPerson({ firstName: 'Aigul', started: true });
    const receiver = await start(null);
    await expect.poll(() => emulator.callsOf('deleteWebhook').length).toBe(2);
    emulator.say(person.id, person.id, 'hello');
    await expect.poll(() => received.length).toBeGreaterThan(0);
    expect(receiver.isReceiving).toBe(true);
  });

  it.each([
    ['it forgot the one before', []],
    ['its polls were answered', [{ kind: 'error', code: 404, description: 'Not Found' } satisfies Fault]],
  ])('leaves a webhook alone that another process sets after %s', async (_after, faults) => {
    const { emulator, telegram, start, waits, received } = await receiving();
    for (const fault of faults) emulator.failNext('deleteWebhook', fault);
    const person = emulator.addPerson({ firstName: 'Aigul', started: true });
    await start(null);
    emulator.say(person.id, person.id, 'hello');
    await expect.poll(() => received.length).toBeGreaterThan(0);
    await telegram.setWebhook(WEBHOOK.url);
    await expect.poll(() => waits.length).toBeGreaterThan(3);
    expect(emulator.callsOf('deleteWebhook')).toHaveLength(1);
  });

  it('waits as long as Telegram asks before it sets the webhook again', async () => {
    const { emulator, start, waits } = await receiving();
    emulator.failNext('setWebhook', tooMany);
    emulator.failNext('setWebhook', broken);
    await start(WEBHOOK);
    expect(emulator.callsOf('setWebhook')).toHaveLength(3);
    expect(waits.slice(0, 2)).toEqual([3000, 1000]);
  });

  it('says in one line why Telegram refuses a webhook', async () => {
    const { emulator, start } = await receiving();
    const description = 'Bad Request: bad webhook: HTTPS url must be provided for webhook';
    emulator.failNext('setWebhook', { kind: 'error', code: 400, description });
    const refused = start(WEBHOOK);
    await expect(refused).rejects.toThrow(WebhookRefusedError);
    await expect(refused).rejects.toThrow(/^WEBHOOK_URL: .*HTTPS url must be provided/);
  });

  it('ends its tries where the process is to end', async () => {
    const { emulator, start, stopping } = await receiving();
    emulator.failNext('setWebhook', tooMany);
    const started = start(WEBHOOK);
    stopping.abort(new Error('stopping'));
    await expect(started).rejects.toThrow('stopping');
  });
});
