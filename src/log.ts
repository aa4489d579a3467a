import pino, { type Logger } from 'pino';
import pretty from 'pino-pretty';

export type Log = Logger;

/** Levels that LOG_LEVEL may name. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Telegram puts the token in every URL, so errors from the network carry it: `123456:AA…` in any text. */
const TOKEN = /\d{1,20}:[A-Za-z0-9_-]{8,}/g;

export function withoutSecrets(text: string): string {
  return text.replace(TOKEN, '<token>');
}

/** telegraf hangs the refused request on its errors: what was written, and to whom. */
const MESSAGES = { paths: ['err.on', '*.err.on'], remove: true };

/**
 * A logger to standard error: JSON lines, or readable ones on a terminal.
 * Every line is cleaned of anything that looks like a bot token, wherever it is, and of messages to people.
 */
export function createLog(level: (typeof LOG_LEVELS)[number]): Log {
  const out = process.stderr.isTTY
    ? pretty({ destination: 2, sync: true, ignore: 'pid,hostname' })
    : pino.destination({ dest: 2, sync: true });
  return pino(
    { level, base: null, redact: MESSAGES },
    { write: (line: string) => void out.write(withoutSecrets(line)) },
  );
}
