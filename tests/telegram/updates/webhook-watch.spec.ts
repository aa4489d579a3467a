import { describe, expect, it, onTestFinished } from 'vitest';
import { WebhookWatch } from '../../../src/telegram/updates/webhook-watch.ts';
import { emulatorForTest } from '../../support/emulator.ts';
import { freePort } from '../../support/free-port.ts';
import { recordingLog } from '../../support/silent-log.ts';

/** A watch that asks when the test lets it. */
async function watchOf(url: string) {
  const listening = await emulatorForTest({ webhookRetryMillis: 60_000 });
  const { telegram } = listening;
  await telegram.callApi('setWebhook', { url });
  const { log, lines } = recordingLog();
  const waiting: (() => void)[] = [];
  let now = Date.now();
  const watch = new WebhookWatch({
    telegram,
    log,
    url,
    now: () => now,
    wait: (_, signal) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        signal.addEventListener('abort', () => resolve());
      }),
  });
  watch.start();
  onTestFinished(() => watch.stop());
  const askWithoutAnswer = () => waiting.shift()?.();
  const ask = async () => {
    askWithoutAnswer();
    await expect.poll(() => waiting.length).toBe(1);
  };
  const pass = (millis: number) => {
    now += millis;
  };
  return { ...listening, watch, ask, askWithoutAnswer, pass, lines };
}

describe('WebhookWatch', () => {
  it('takes silence for well, and Telegram’s errors of late for not', async () => {
    const { emulator, watch, ask, pass, lines } = await watchOf(`http://127.0.0.1:${await freePort()}/`);
    await ask();
    expect(watch.isReceiving).toBe(true);
    const { id } = emulator.addPerson({ firstName: 'Aigul', started: true });
    emulator.say(id, id, 'hello');
    await expect
      .poll(async () => {
        await ask();
        return watch.isReceiving;
      })
      .toBe(false);
    expect(lines.filter(({ msg }) => String(msg).includes('cannot post'))).toHaveLength(1);
    pass(180_000);
    await ask();
    expect(watch.isReceiving).toBe(true);
  });

  it('stops while Telegram holds back its answer', async () => {
    const { emulator, telegram, watch, lines, askWithoutAnswer } = await watchOf(
      `http://127.0.0.1:${await freePort()}/`,
    );
    const asked = new Promise<void>((resolve) => {
      telegram.callApi = (_method, _payload, { signal } = {}) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(new Error('aborted')));
          resolve();
        });
    });
    askWithoutAnswer();
    await asked;
    await watch.stop();
    expect(emulator.callsOf('getWebhookInfo')).toEqual([]);
    expect(lines).toEqual([]);
  });

  it('notices that the webhook was taken away, or that Telegram does not answer', async () => {
    const { telegram, emulator, watch, ask } = await watchOf(`http://127.0.0.1:${await freePort()}/`);
    emulator.failNext('getWebhookInfo', { kind: 'hangUp', when: 'before' });
    await ask();
    expect(watch.isReceiving).toBe(false);
    await ask();
    expect(watch.isReceiving).toBe(true);
    await telegram.callApi('deleteWebhook', {});
    await ask();
    expect(watch.isReceiving).toBe(false);
  });
});
