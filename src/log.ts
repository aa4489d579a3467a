import { writeSync } from 'node:fs';
import pino, { type Logger } from 'pino';
import { prettyFactory } from 'pino-pretty';

export type Log = Logger;

/** Levels that LOG_LEVEL may name. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Telegram puts the token in every URL, so errors from the network carry it: `123456:AA…` in any text. */
const TOKEN = /\d{1,20}:[A-Za-z0-9_-]{8,}/g;

/** User and password of any URL. */
const CREDENTIALS = /:\/\/[^\s"/]*@/g;

/** Shorter ones occur in ordinary words, and replacing them would make lines unreadable. */
const MIN_SECRET_LENGTH = 4;

/** The text without what looks like a token, without users and passwords of URLs, and without the given secrets. */
export function withoutSecrets(text: string, secrets: readonly string[] = []): string {
  let cleaned = text;
  for (const secret of secrets) {
    if (secret.length < MIN_SECRET_LENGTH) continue;
    cleaned = cleaned.replaceAll(secret, '<secret>');
    // As it stands in a line of JSON.
    cleaned = cleaned.replaceAll(JSON.stringify(secret).slice(1, -1), '<secret>');
  }
  return cleaned.replace(TOKEN, '<token>').replace(CREDENTIALS, '://<secret>@');
}

/** telegraf hangs the refused request on its errors: what was written, and to whom. */
const MESSAGES = { paths: ['err.on', '*.err.on'], remove: true };

const STANDARD_ERROR = 2;
/** While the reader of a pipe is slow: tries to write one line, and the wait between them. */
const MAX_TRIES = 50;
const WAIT_MILLIS = 10;

/**
 * A logger to standard error: JSON lines, or readable ones on a terminal. Every line is cleaned of anything that looks
 * like a bot token, of passwords in URLs, of the given secrets, and of messages to people. A line that cannot be
 * written (full disk, closed pipe) is dropped: the bot goes on without its log.
 */
export function createLog(level: (typeof LOG_LEVELS)[number], secrets: readonly string[] = []): Log {
  const readable = process.stderr.isTTY ? prettyFactory({ ignore: 'pid,hostname' }) : null;
  const out = new LossyOutput(STANDARD_ERROR);
  const write = (line: string) => out.write(withoutSecrets(readable?.(line) ?? line, secrets));
  return pino({ level, base: null, redact: MESSAGES }, { write });
}

/** Standard output and error then end silently where their reader went or the disk is full, instead of the process. */
export function outliveOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/** Writes at once, to the end, and drops what cannot be written. */
class LossyOutput {
  readonly #file: number;
  #isStuck = false;

  constructor(file: number) {
    this.#file = file;
  }

  write(line: string): void {
    let rest: Uint8Array = Buffer.from(line);
    // A reader that let one line pass in vain is not waited for again until it reads.
    for (let tries = this.#isStuck ? MAX_TRIES : 1; rest.length > 0; tries += 1) {
      try {
        rest = rest.subarray(writeSync(this.#file, rest));
        this.#isStuck = false;
      } catch (error) {
        const isFull = error instanceof Error && 'code' in error && error.code === 'EAGAIN';
        if (!isFull) return;
        if (tries >= MAX_TRIES) {
          this.#isStuck = true;
          return;
        }
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MILLIS);
      }
    }
  }
}
