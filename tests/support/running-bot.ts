import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Application, startApplication } from '../../src/app/application.ts';
import { type Config, readConfig } from '../../src/app/config.ts';
import type { BotApiEmulator, EmulatorOptions } from '../../src/emulator/emulator.ts';
import type { Message } from '../../src/emulator/telegram-types.ts';
import { createLog } from '../../src/log.ts';
import type { Source } from '../../src/sources/source.ts';
import type { Clock } from '../../src/time/clock.ts';
import { startEmulator, TEST_TOKEN } from './emulator.ts';
import { FakeClock } from './fake-clock.ts';
import { fastClock } from './fast-clock.ts';
import { realSeedFolder } from './real-seed.ts';
import { temporaryFolder } from './store.ts';

export const ADMIN_ID = 6_100_000_099;

export interface RunningBot {
  readonly emulator: BotApiEmulator;
  readonly config: Config;
  readonly databaseFile: string;
  /** A person who has written to the bot before. */
  person(firstName: string, languageCode?: string): Asker;
  readonly admin: Asker;
  /** Adds a seed file to the folder without loading it. */
  addSeed(name: string, text: string): Promise<void>;
  /** Stops the application as SIGTERM does, and starts a new one with the same store. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** A person in a private chat with the bot, who reads its answers. */
export interface Asker {
  readonly id: number;
  /** Sends a text and resolves with the bot's next message in this chat. */
  ask(text: string, replyTo?: Message): Promise<Message>;
  /** Presses the button whose text contains `label`; resolves with the toast text when the press was handled. */
  press(message: Message, label: string): Promise<string | undefined>;
  /** The texts of all messages the bot sent to this chat, as first sent. */
  received(): string[];
}

/**
 * How many times faster than Telegram allows the bot sends: the emulator has no limits here, and a second per message of a
 * chat would be most of the time of these tests. The real rates are tested in send-budget and dispatcher-rates.
 */
const PACE_FACTOR = 50;

/** Starts the whole bot like main.ts, connected to an emulator over HTTP. Both stop with the test. */
export async function runningBot(
  given: {
    env?: Record<string, string>;
    emulator?: Partial<EmulatorOptions>;
    clock?: Clock;
    sources?: readonly Source[];
    openPage?: (address: string) => Source;
  } = {},
): Promise<RunningBot> {
  const folder = await temporaryFolder();
  const seeds = await realSeedFolder(folder);
  const { emulator, url, close } = await startEmulator(given.emulator ?? {});
  const databaseFile = join(folder, 'habarshy.sqlite3');
  const config = readConfig({
    BOT_TOKEN: TEST_TOKEN,
    TELEGRAM_API_ROOT: url,
    ADMIN_IDS: String(ADMIN_ID),
    SEEDS_DIR: seeds,
    DATABASE_URL: `sqlite:${databaseFile}`,
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...given.env,
  });
  const log = createLog(config.logLevel);
  const { clock, sources, openPage } = given;
  // On a clock that stands still, nobody waits so long on a busy machine that progress is shown before the answer.
  const paces = { pace: fastClock(PACE_FACTOR), patience: new FakeClock() };
  const startOptions = {
    paces,
    ...(clock && { clock }),
    ...(sources && { sources }),
    ...(openPage && { openPage }),
  };
  let application: Application = await startApplication(config, log, startOptions);
  onTestFinished(async () => {
    await application.stop();
    await close();
  });
  const asker = (id: number) => askerIn(emulator, id);
  emulator.addPerson({ id: ADMIN_ID, firstName: 'Dana', languageCode: 'en', started: true });
  return {
    emulator,
    config,
    databaseFile,
    admin: asker(ADMIN_ID),
    person: (firstName, languageCode = 'en') =>
      asker(emulator.addPerson({ firstName, languageCode, started: true }).id),
    addSeed: (name, text) => writeFile(join(seeds, name), text),
    async restart() {
      await application.stop();
      application = await startApplication(config, log, startOptions);
    },
    stop: () => application.stop(),
  };
}

export function askerIn(emulator: BotApiEmulator, id: number): Asker {
  return {
    id,
    ask(text, replyTo) {
      const next = nextMessage(emulator, id);
      emulator.say(id, id, text, replyTo === undefined ? {} : { replyTo: replyTo.message_id });
      return next;
    },
    async press(message, label) {
      const answer = await emulator.press(
        id,
        message.chat.id,
        message.message_id,
        buttonData(message, label),
      );
      return answer.text;
    },
    received: () => emulator.deliveries().flatMap(({ chatId, text }) => (chatId === id ? [text] : [])),
  };
}

/** A message as it stands now. */
export function messageNow(emulator: BotApiEmulator, { chat, message_id }: Message): Message {
  const found = emulator.messages(chat.id).find((message) => message.message_id === message_id);
  if (found === undefined) throw new Error('the message is gone');
  return found;
}

/** Gives a command, presses the first button of the question that it asks, and reads what the message says then. */
export async function confirmed(emulator: BotApiEmulator, asker: Asker, command: string): Promise<string> {
  const question = await asker.ask(command);
  const [button] = question.reply_markup?.inline_keyboard.flat() ?? [];
  if (button === undefined) throw new Error(`no question: ${question.text}`);
  await asker.press(question, button.text);
  return messageNow(emulator, question).text ?? '';
}

/** Resolves with the bot's next text message in a chat. */
export function nextMessage(emulator: BotApiEmulator, chatId: number): Promise<Message> {
  const seen = new Set(emulator.messages(chatId).map(({ message_id }) => message_id));
  return emulator.waitFor(
    (message) => message.chat.id === chatId && message.text !== undefined && !seen.has(message.message_id),
  );
}

export function buttonData(message: Message, label: string): string {
  const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
  const button = buttons.find(({ text }) => text.includes(label));
  if (button === undefined || button.callback_data === undefined) {
    throw new Error(`no button ${label} among ${buttons.map(({ text }) => text).join(' | ')}`);
  }
  return button.callback_data;
}

/** A seed with one article, in the format of the files in seeds/. */
export function seedWith(article: { id: string; slug?: string; title?: string; body?: string }): string {
  const {
    id,
    slug = 'aktobe',
    title = `A new bridge in Aktobe ${id}`,
    body = 'The bridge is 300 meters long.',
  } = article;
  return `Transport\n\n${title} 02.02.2025\n${body} Source : https://www.gov.kz/memleket/entities/${slug}/press/news/details/${id}\n`;
}
