import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import { pick } from '../../bench/corpus/random.ts';
import type { Millis } from '../../src/time/millis.ts';
import { dumpOfSchema, execute, type PostgresServer } from '../support/postgres.ts';
import { dumpOf } from '../support/store.ts';
import type { TortureOptions, Trouble } from './torture.ts';
import type { OutboxRow } from './verdict.ts';

const run = promisify(execFile);

const END_LEADERSHIP = `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted`;
/** A row is leased for 20 seconds before its request. */
const PAST_THE_LEASE: Millis = 22_000;

type Database = Pick<TortureOptions, 'databaseUrl' | 'troubles' | 'pastTheLease' | 'outboxRows'>;

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
    pastTheLease: ({ pids }) => paused(pids[0], () => wait(PAST_THE_LEASE)),
    outboxRows: async () => rowsOf(await dumpOf(file)),
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
  /** Of two, the other one takes over; it may be the leader that is paused, or not. */
  const deposed =
    (length: Millis): Trouble =>
    ({ pids, random }) =>
      paused(pick(pids, random), async () => {
        await execute(server.url, END_LEADERSHIP);
        await wait(length);
      });
  return {
    databaseUrl: server.url,
    troubles: {
      restarted: () => server.restart(),
      'one paused while the lead is lost': deposed(3500),
      'read-only for a while': async ({ random }) => {
        await readOnly(true);
        await wait(random() * 1500);
        await readOnly(false);
      },
    },
    pastTheLease: deposed(PAST_THE_LEASE),
    outboxRows: async () => rowsOf(await dumpOfSchema(server.url)),
  };
}

/** PostgreSQL gives large integers as text. */
const whole = z.coerce.number().pipe(z.int());
const outboxRow: z.ZodType<OutboxRow> = z.object({
  id: whole,
  chat_id: whole,
  article_id: z.string(),
  state: z.string(),
  problem: z.string().nullable(),
  sending_at: whole.nullable(),
  message_id: whole.nullable(),
  in_digest: whole,
});

function rowsOf({ outbox }: Record<string, unknown[]>): OutboxRow[] {
  return z.array(outboxRow).parse(outbox);
}

/** How large the files may become that a process writes; who has ended meanwhile has no limit. */
async function limitFiles(pids: readonly number[], size: string): Promise<void> {
  for (const pid of pids)
    await run('prlimit', ['--pid', String(pid), `--fsize=${size}`]).catch(() => undefined);
}
