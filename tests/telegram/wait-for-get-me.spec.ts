import { Telegram } from 'telegraf';
import { describe, expect, it } from 'vitest';
import { TokenRefusedError, waitForGetMe } from '../../src/telegram/wait-for-get-me.ts';
import { emulatorForTest } from '../support/emulator.ts';
import { recordingLog, silentLog } from '../support/silent-log.ts';

describe('whoAmI', () => {
  it('asks until the server answers, less and less often', async () => {
    const { emulator, telegram } = await emulatorForTest();
    for (let failure = 0; failure < 3; failure++)
      emulator.failNext('getMe', { kind: 'hangUp', when: 'before' });
    const waits: number[] = [];
    const { log, lines } = recordingLog();
    const me = await waitForGetMe(telegram, { log, wait: async (millis) => void waits.push(millis) });
    expect(me.username).toBe('habarshy_bot');
    expect(waits).toEqual([500, 1000, 2000]);
    expect(lines).toHaveLength(3);
  });

  it('gives up on a token that the server does not know, without showing it', async () => {
    const { url } = await emulatorForTest();
    const token = '123:a-wrong-token';
    const refused = waitForGetMe(new Telegram(token, { apiRoot: url }), {
      log: silentLog,
      wait: async () => {},
    });
    await expect(refused).rejects.toThrow(TokenRefusedError);
    await expect(refused).rejects.not.toThrow(token);
  });
});
