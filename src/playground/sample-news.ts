import { readFile } from 'node:fs/promises';
import type { BotApiEmulator } from '../emulator/emulator.ts';
import { EmulatorUsageError } from '../emulator/errors.ts';
import type { Message } from '../emulator/telegram-types.ts';
import { NoSuchMessageError } from '../emulator/waiting.ts';
import type { PlaygroundClock } from './clock.ts';

const FOLDER = new URL('../../samples/', import.meta.url);
const DEADLINE_MILLIS = 30_000;

/** The files of samples/ in the order of their publication; the page says what to look at afterwards. */
export const SAMPLES = ['1-new-articles.txt', '2-edition-and-update.txt', '3-for-a-digest.txt'] as const;

export interface PublishedSample {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** Whether the connection breaks after the first push was sent. */
  readonly answerLost: boolean;
}

export interface SampleNewsParts {
  readonly emulator: BotApiEmulator;
  /** The admin of the bot who sends it the files. */
  readonly adminId: number;
  readonly clock: PlaygroundClock;
  /** How long the bot may take for a preview; default 30 s. */
  readonly deadlineMillis?: number;
}

/**
 * Publishes invented news as an admin would: sends the bot a seed file and presses *Apply* under its preview. After the
 * last file the first comes again, with other links, so that its articles are new even where they were published before.
 */
export class SampleNews {
  readonly #parts: SampleNewsParts;
  #next = 0;
  #round = '';
  #isBusy = false;

  constructor(parts: SampleNewsParts) {
    this.#parts = parts;
  }

  /**
   * With `losingAnAnswer`, the connection breaks after the first push was sent, so that its arrival is uncertain.
   * @throws EmulatorUsageError if the bot makes no preview; QueryUnansweredError if it does not answer the press.
   */
  async publishNext({ losingAnAnswer = false } = {}): Promise<PublishedSample> {
    if (this.#isBusy) throw new EmulatorUsageError('The sample news before this is still being published.');
    this.#isBusy = true;
    try {
      const at = this.#next;
      if (at === 0) this.#round = this.#parts.clock.now().toString(36);
      const file = SAMPLES[at] ?? SAMPLES[0];
      await this.#apply(file, await seedOf(file, this.#round), losingAnAnswer);
      this.#next = (at + 1) % SAMPLES.length;
      return { number: at + 1, of: SAMPLES.length, answerLost: losingAnAnswer };
    } finally {
      this.#isBusy = false;
    }
  }

  async #apply(fileName: string, bytes: Uint8Array, losingAnAnswer: boolean): Promise<void> {
    const { emulator, adminId, deadlineMillis = DEADLINE_MILLIS } = this.#parts;
    const upload = { fileName, mimeType: 'text/plain', bytes };
    const sent = emulator.sayWithDocument(adminId, adminId, upload);
    const isPreview = (message: Message) =>
      message.chat.id === adminId && message.message_id > sent.message_id && firstButton(message) !== null;
    const preview = await emulator
      .waitFor(isPreview, AbortSignal.timeout(deadlineMillis))
      .catch((cause: unknown) => {
        if (!(cause instanceof NoSuchMessageError)) throw cause;
        throw new EmulatorUsageError(
          'The bot offered nothing to apply: see what it wrote to its admin, and try again.',
          { cause },
        );
      });
    if (losingAnAnswer) {
      const isToAnother = ({ chat_id }: Readonly<Record<string, unknown>>) => Number(chat_id) !== adminId;
      emulator.failNext('sendMessage', { kind: 'hangUp', when: 'after' }, isToAnother);
    }
    await emulator.press(adminId, adminId, preview.message_id, firstButton(preview) ?? '');
  }
}

/** *Apply*, whatever the admin's language, is the first button of a preview. */
function firstButton({ reply_markup }: Message): string | null {
  return reply_markup?.inline_keyboard[0]?.[0]?.callback_data ?? null;
}

async function seedOf(file: string, round: string): Promise<Uint8Array> {
  const text = await readFile(new URL(file, FOLDER), 'utf8');
  return Buffer.from(text.replaceAll('/sample/', `/sample/${round}/`));
}
