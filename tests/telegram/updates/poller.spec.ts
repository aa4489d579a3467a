import type { Update } from 'telegraf/types';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ALLOWED_UPDATES } from '../../../src/telegram/updates/allowed-updates.ts';
import { Poller, type PollerOptions } from '../../../src/telegram/updates/poller.ts';
import { emulatorForTest } from '../../support/emulator.ts';
import { holdDeadlines } from '../../support/held-deadlines.ts';
import { recordingLog } from '../../support/silent-log.ts';

async function polling(given: Partial<PollerOptions> = {}) {
  const { emulator, telegram } = await emulatorForTest();
  const { log, lines } = recordingLog();
  const received: number[] = [];
  const waits: number[] = [];
  const person = emulator.addPerson({ firstName: 'Aigul', started: true });
  const poller = new Poller({
    telegram,
    log,
    receive: async (updates) => void received.push(...updates.map(({ update_id }) => update_id)),
    // No time passes; the event loop turns.
    wait: async (millis) => {
      waits.push(millis);
      await new Promise((resolve) => setImmediate(resolve));
    },
    ...given,
  });
  onTestFinished(() => poller.stop());
  const say = (text: string) => emulator.say(person.id, person.id, text);
  return { emulator, poller, lines, received, waits, say };
}

describe('Poller', () => {
  it('receives what is said, and asks for the kinds it handles, each time', async () => {
    const { emulator, poller, received, say } = await polling();
    poller.start();
    say('one');
    await expect.poll(() => received.length).toBe(1);
    say('two');
    await expect.poll(() => received.length).toBe(2);
    for (const call of emulator.callsOf('getUpdates')) {
      expect(call).toMatchObject({
        allowed_updates: ALLOWED_UPDATES,
      });
    }
  });

  it.each([
    ['a fraction', 4.5, 5],
    ['beyond safe integers', 2 ** 63, 0],
  ])('goes on after an update whose number is %s', async (_what, updateId, next) => {
    const offsets: unknown[] = [];
    const { log } = recordingLog();
    const telegram = {
      callApi: async (_method: string, { offset }: { offset: number }) => {
        offsets.push(offset);
        return offsets.length === 1 ? [{ update_id: updateId }] : [];
      },
    };
    const wait = () => new Promise<void>((resolve) => setImmediate(resolve));
    const poller = new Poller({ telegram: telegram as never, log, wait, receive: async () => {} });
    onTestFinished(() => poller.stop());
    poller.start();
    await expect.poll(() => offsets.length).toBeGreaterThan(1);
    expect(offsets[1]).toBe(next);
  });

  it('confirms updates only once they are received', async () => {
    const failing: PollerOptions['receive'] = async () => {
      if (attempts++ === 0) throw new Error('the disk is full');
    };
    let attempts = 0;
    const { poller, say, emulator } = await polling({ receive: failing });
    say('one');
    poller.start();
    await expect.poll(() => attempts).toBe(2);
    await expect.poll(() => emulator.callsOf('getUpdates').length).toBeGreaterThan(2);
    const offsets = emulator.callsOf('getUpdates').map((call) => (call as { offset: number }).offset);
    expect(offsets.slice(0, 2)).toEqual([0, 0]);
    expect(offsets[2]).toBeGreaterThan(0);
  });

  it.each([
    ['409', { kind: 'error', code: 409, description: 'Conflict: terminated by other getUpdates request' }],
    ['502', { kind: 'error', code: 502, description: 'Bad Gateway' }],
    ['401', { kind: 'error', code: 401, description: 'Unauthorized' }],
    ['a broken connection', { kind: 'hangUp', when: 'before' }],
  ] as const)('goes on after %s', async (_, fault) => {
    const { emulator, poller, received, say } = await polling();
    emulator.failNext('getUpdates', fault);
    poller.start();
    say('one');
    await expect.poll(() => received.length).toBe(1);
    expect(poller.isReceiving).toBe(true);
  });

  it('says what to do about a second receiver', async () => {
    const { emulator, poller, lines, received, say } = await polling();
    emulator.failNext('getUpdates', { kind: 'error', code: 409, description: 'Conflict' });
    poller.start();
    say('one');
    await expect.poll(() => received.length).toBe(1);
    expect(lines[0]?.advice).toContain('another process receives with this token');
  });

  it('gives up a request on a half-open socket', async () => {
    const { emulator, poller, received, say } = await polling({ holdSeconds: 0, graceMillis: 50 });
    const deadlines = holdDeadlines();
    emulator.failNext('getUpdates', { kind: 'silence', when: 'before' });
    poller.start();
    say('one');
    await expect.poll(() => emulator.callsOf('getUpdates')).toHaveLength(1);
    expect(deadlines.millis).toEqual([50]);
    deadlines.pass();
    await expect.poll(() => received.length).toBe(1);
  });

  it('asks again within an hour, whatever the server asks for', async () => {
    const { emulator, poller, received, waits, say } = await polling();
    const parameters = { retry_after: 1e15 };
    emulator.failNext('getUpdates', {
      kind: 'error',
      code: 429,
      description: 'Too Many Requests',
      parameters,
    });
    poller.start();
    say('one');
    await expect.poll(() => received.length).toBe(1);
    expect(waits[0]).toBe(3_600_000);
  });

  it('waits as long as Telegram asks, and longer from failure to failure', async () => {
    const { emulator, poller, received, waits, say } = await polling();
    const parameters = { retry_after: 40 };
    emulator.failNext('getUpdates', {
      kind: 'error',
      code: 429,
      description: 'Too Many Requests',
      parameters,
    });
    for (let failure = 0; failure < 8; failure++) {
      emulator.failNext('getUpdates', { kind: 'error', code: 500, description: 'Internal Server Error' });
    }
    poller.start();
    say('one');
    await expect.poll(() => received.length).toBe(1);
    expect(waits[0]).toBe(40_000);
    expect(waits[1]).toBeLessThanOrEqual(1000);
    expect(waits[8]).toBeGreaterThanOrEqual(15_000);
    expect(Math.max(...waits.slice(1))).toBeLessThanOrEqual(30_000);
  });

  it('ends at once when it is stopped, and takes nothing more', async () => {
    const { poller, received, say, emulator } = await polling();
    poller.start();
    await expect.poll(() => emulator.callsOf('getUpdates').length).toBe(1);
    await poller.stop();
    say('late');
    expect(received).toEqual([]);
    expect(poller.isReceiving).toBe(false);
  });

  it('takes anything for an update that has an id', async () => {
    const updates: Update[] = [];
    const { emulator, poller } = await polling({ receive: async (batch) => void updates.push(...batch) });
    poller.start();
    emulator.injectUpdate({ teleportation: { to: 'Almaty' } });
    await expect.poll(() => updates.length).toBe(1);
  });
});
