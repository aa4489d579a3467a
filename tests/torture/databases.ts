import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { pick } from '../../bench/corpus/random.ts';
import { dumpOfSchema, execute, type PostgresServer } from '../support/postgres.ts';
import { dumpOf } from '../support/store.ts';
import type { TortureOptions, Trouble } from './torture.ts';
import type { OutboxRow } from './verdict.ts';

const run = promisify(execFile);

const END_LEADERSHIP = `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted`;

type Database = Pick<TortureOptions, 'databaseUrl' | 'troubles' | 'outboxRows'>;

/** A SQLite file in the folder, whose write lock another process takes and holds. */
export function sqliteUnderTorture(folder: string): Database {
  const file = join(folder, 'habarshy.sqlite3');
  const locked = (longest: number): Trouble => {
    return async ({ store, random }) => {
      await store.transaction(() => wait(random() * longest)).catch(() => undefined);
    };
  };
  /** As a full or read-only disk does: the process may write no byte to any file. */
  const refused: Trouble = async ({ pids, random }) => {
    await limitFiles(pids, '1:');
    await wait(random() * 3000);
    await limitFiles(pids, 'unlimited:');
  };
  return {
    databaseUrl: `sqlite:${file}`,
    // The bot waits for ten seconds, and fails after that.
    troubles: {
      'locked for a moment': locked(1500),
      'locked for long': locked(12_000),
      'disk refuses to write': refused,
      paused: ({ pids, random }) => paused(pids[0], () => wait(random() * 1500)),
    },
    outboxRows: async () => (await dumpOf(file)).outbox as OutboxRow[],
  };
}

/** One process stands still for a while. */
async function paused(pid: number | undefined, meanwhile: () => Promise<unknown>): Promise<void> {
  const signal = (name: 'SIGSTOP' | 'SIGCONT') => {
    try {
      if (pid !== undefined) process.kill(pid, name);
    } catch {
      // It has ended.
    }
  };
  signal('SIGSTOP');
  await meanwhile();
  signal('SIGCONT');
}

/** A PostgreSQL that crashes and comes back, and one that refuses to write for a while. */
export function postgresUnderTorture(server: PostgresServer): Database {
  const readOnly = async (isOn: boolean) => {
    await execute(server.url, `alter system set default_transaction_read_only = ${isOn ? 'on' : 'off'}`);
    await execute(server.url, 'select pg_reload_conf()');
  };
  return {
    databaseUrl: server.url,
    troubles: {
      restarted: () => server.restart(),
      'one paused while the lead is lost': ({ pids, random }) =>
        paused(pick(pids, random), async () => {
          await execute(server.url, END_LEADERSHIP);
          await wait(3500);
        }),
      'read-only for a while': async ({ random }) => {
        await readOnly(true);
        await wait(random() * 1500);
        await readOnly(false);
      },
    },
    outboxRows: async () => (await dumpOfSchema(server.url)).outbox as OutboxRow[],
  };
}

/** How large the files may become that a process writes; who has ended meanwhile has no limit. */
async function limitFiles(pids: readonly number[], size: string): Promise<void> {
  for (const pid of pids)
    await run('prlimit', ['--pid', String(pid), `--fsize=${size}`]).catch(() => undefined);
}
