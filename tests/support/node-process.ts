import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { compiledSources } from './compiled-sources.ts';

export interface NodeProcess {
  /** Resolves when standard output or error contains the text. Rejects if the process exits first. */
  shows(text: string): Promise<void>;
  output(): { readonly out: string; readonly err: string };
  signal(name: NodeJS.Signals): void;
  /** Resolves with the exit code, or null if a signal ended the process. */
  readonly exit: Promise<number | null>;
}

/** Overrides the environment of the test machine, so that its settings do not affect the tested process. */
const CLEARED_SETTINGS = {
  BOT_TOKEN: '',
  ADMIN_IDS: '',
  DATABASE_URL: '',
  SEEDS_DIR: '',
  // Empty, so that a file of the folder's owner is not read.
  SOURCES_FILE: '/dev/null',
  PUSH_MAX_AGE_DAYS: '',
  PUSH_MAX_AT_ONCE: '',
  EDIT_SENT_POSTS: '',
  GATEWAY_ERRORS: '',
  TELEGRAM_API_ROOT: '',
  WEBHOOK_URL: '',
  WEBHOOK_SECRET: '',
  HTTP_HOST: '',
  PORT: '0',
  TIME_ZONE: '',
  LOG_LEVEL: '',
};

interface ProcessOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** As its npm script does, which takes twice as long; default false. */
  readonly isTypeScript?: boolean;
}

/** Runs an entry point by its path in `src`, without its extension. The process is killed when the test ends. */
export function nodeProcess(
  entry: string,
  { args = [], env = {}, input = '', isTypeScript = false }: ProcessOptions = {},
): NodeProcess {
  const program = isTypeScript
    ? ['--import', 'tsx', `src/${entry}.ts`]
    : [join(compiledSources(), `${entry}.js`)];
  const child = spawn(process.execPath, [...program, ...args], {
    env: { ...process.env, ...CLEARED_SETTINGS, ...env },
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
