import { readFile } from 'node:fs/promises';
import type { BotApiEmulator } from '../emulator/emulator.ts';
import { EmulatorUsageError } from '../emulator/errors.ts';
import type { Message } from '../emulator/telegram-types.ts';
import { NoSuchMessageError } from '../emulator/waiting.ts';
import type { PlaygroundClock } from './clock.ts';

const FOLDER = new URL('../../samples/', import.meta.url);
const DEADLINE_MILLIS = 30_000;

/** The files of samples/ in the order of their publication, with what to look at afterwards. */
export const SAMPLES = [
  {
    file: '1-new-articles.txt',
    hint: 'Four new articles: whoever follows Astana got two of them, in their own language. Be Aigerim or Ivan to see theirs. Nothing came? Follow Astana first.',
  },
  {
    file: '2-edition-and-update.txt',
    hint: 'The Kazakh edition of the bus lanes arrived, and the snowstorm is over: its post changed. Nothing comes twice: type /latest Astana, here and as Aigerim.',
  },
  {
    file: '3-for-a-digest.txt',
    hint: 'Three new articles. After /digest daily 08:00 they wait: move the clock to the next morning. To undo what was published, be the admin and type /rollback.',
  },
] as const;

export interface PublishedSample {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** What to look at now. */
  readonly hint: string;
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

  /** @throws EmulatorUsageError if the bot makes no preview; QueryUnansweredError if it does not answer the press. */
  async publishNext(): Promise<PublishedSample> {
    if (this.#isBusy) throw new EmulatorUsageError('The sample news before this is still being published.');
    this.#isBusy = true;
    try {
      const at = this.#next;
      if (at === 0) this.#round = this.#parts.clock.now().toString(36);
      const { file, hint } = SAMPLES[at] ?? SAMPLES[0];
      await this.#apply(file, await seedOf(file, this.#round));
      this.#next = (at + 1) % SAMPLES.length;
      return { number: at + 1, of: SAMPLES.length, hint };
    } finally {
      this.#isBusy = false;
    }
  }

  async #apply(fileName: string, bytes: Uint8Array): Promise<void> {
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
