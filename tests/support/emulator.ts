import { Telegram } from 'telegraf';
import { onTestFinished } from 'vitest';
import { BotApiEmulator, type EmulatorOptions } from '../../src/emulator/emulator.ts';
import { type Listening, listen } from '../../src/http/listen.ts';

export const TEST_TOKEN = '4200000001:test-token-for-the-emulator';

export interface ListeningEmulator extends Listening {
  readonly emulator: BotApiEmulator;
  /** The real telegraf client, connected to this emulator over HTTP. */
  readonly telegram: Telegram;
  /** Calls any method with any JSON, without telegraf's checks. */
  call(method: string, parameters?: Readonly<Record<string, unknown>>): Promise<ApiAnswer>;
}

/** A raw answer of the Bot API. */
export interface ApiAnswer {
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: Readonly<Record<string, number>>;
}

/** Starts an emulator on a free loopback port. The caller closes it. */
export async function startEmulator(options: Partial<EmulatorOptions> = {}): Promise<ListeningEmulator> {
  const { token = TEST_TOKEN } = options;
  const emulator = new BotApiEmulator({ ...options, token });
  const listening = await listen(emulator.app);
  return {
    ...listening,
    emulator,
    telegram: new Telegram(token, { apiRoot: listening.url }),
    call: async (method, parameters = {}) => {
      const response = await fetch(`${listening.url}/bot${token}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(parameters),
      });
      return (await response.json()) as ApiAnswer;
    },
  };
}

/** Starts an emulator that is closed when the current test finishes. */
export async function emulatorForTest(options: Partial<EmulatorOptions> = {}): Promise<ListeningEmulator> {
  const started = await startEmulator(options);
  onTestFinished(() => started.close());
  return started;
}
