import { Telegram } from 'telegraf';
import { describe, expect, it } from 'vitest';
import { TokenRefusedError, waitForGetMe } from '../../src/telegram/wait-for-get-me.ts';
import { emulatorForTest } from '../support/emulator.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { recordingLog, silentLog } from '../support/silent-log.ts';

const { signal } = new AbortController();

describe('waitForGetMe', () => {
  it('asks until the server answers, less and less often', async () => {
    const { emulator, telegram } = await emulatorForTest();
    for (let failure = 0; failure < 3; failure++)
      emulator.failNext('getMe', { kind: 'hangUp', when: 'before' });
    const clock = new FakeClock();
    const { log, lines } = recordingLog();
    const asking = waitForGetMe(telegram, { log, clock, signal });
    const waits: number[] = [];
    for (let failure = 0; failure < 3; failure++) {
      await expect.poll(() => clock.nextAt).not.toBeNull();
      waits.push((clock.nextAt ?? 0) - clock.now());
      await clock.ringNext();
    }
    const me = await asking;
    expect(me.username).toBe('habarshy_bot');
    expect(waits).toEqual([500, 1000, 2000]);
    expect(lines).toHaveLength(3);
  });

  it('gives up on a token that the server does not know, without showing it', async () => {
    const { url } = await emulatorForTest();
    const token = '123:a-wrong-token';
    const refused = waitForGetMe(new Telegram(token, { apiRoot: url }), {
      log: silentLog,
      clock: new FakeClock(),
      signal,
    });
    await expect(refused).rejects.toThrow(TokenRefusedError);
    await expect(refused).rejects.not.toThrow(token);
  });

  it('gives up between two requests where the signal aborts', async () => {
    const { emulator, telegram } = await emulatorForTest();
    emulator.failNext('getMe', { kind: 'hangUp', when: 'before' });
    const clock = new FakeClock();
    const stopping = new AbortController();
    const asking = waitForGetMe(telegram, { log: silentLog, clock, signal: stopping.signal });
    const refused = expect(asking).rejects.toBe('stop');
    await expect.poll(() => clock.nextAt).not.toBeNull();
    stopping.abort('stop');
    await refused;
  });
});
