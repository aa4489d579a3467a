import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

export interface NodeProcess {
  /** Resolves when standard output or error holds the text. Rejects where the process ends before. */
  shows(text: string): Promise<void>;
  output(): { readonly out: string; readonly err: string };
  signal(name: NodeJS.Signals): void;
  /** Resolves with the exit code, or null where a signal ended it. */
  readonly exit: Promise<number | null>;
}

/** Settings of the machine that runs the tests do not reach the process under test. */
const OWN_SETTINGS = {
  BOT_TOKEN: '',
  ADMIN_IDS: '',
  DATABASE_URL: '',
  SEEDS_DIR: '',
  TELEGRAM_API_ROOT: '',
  WEBHOOK_URL: '',
  WEBHOOK_SECRET: '',
  HTTP_HOST: '',
  PORT: '0',
  TIME_ZONE: '',
  LOG_LEVEL: '',
};

/** Runs a TypeScript entry point as its npm script does; ended with the test at the latest. */
export function nodeProcess(
  entry: string,
  { args = [], env = {}, input = '' }: { args?: string[]; env?: Record<string, string>; input?: string } = {},
): NodeProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', entry, ...args], {
    env: { ...process.env, ...OWN_SETTINGS, ...env },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const streams = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    streams.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    streams.err += text;
  });
  child.stdin.end(input);
  const exit = once(child, 'close').then(([code]) => code as number | null);
  return {
    exit,
    output: () => ({ ...streams }),
    signal: (name) => void child.kill(name),
    shows: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (streams.out.includes(text) || streams.err.includes(text)) resolve();
        };
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        void exit.then(() =>
          reject(new Error(`ended without showing ${text}: ${streams.out}${streams.err}`)),
        );
        look();
      }),
  };
}
