import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';

const run = promisify(execFile);

/** Debian installs PostgreSQL's programs here by version, not in the PATH. */
const DEBIAN = '/usr/lib/postgresql';
const OTHER_PATHS = ['/usr/local/bin', '/usr/bin', '/opt/homebrew/bin', '/usr/local/pgsql/bin'];

/** Test data must survive a crash of the server, but not of the machine. */
const SETTINGS = [
  'listen_addresses=',
  'fsync=off',
  'full_page_writes=off',
  'autovacuum=off',
  'max_connections=200',
];

export interface PostgresServer {
  /** URL of the only database, with the superuser. */
  readonly url: string;
  /** Stops as in a crash, which breaks all connections, and starts again with all committed data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The folder of initdb and pg_ctl: POSTGRES_BIN, or else one of the usual folders; null if there is none. */
export function postgresFolder(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const paths = [...versions.map((version) => join(DEBIAN, version, 'bin')), ...OTHER_PATHS];
  const configured = process.env.POSTGRES_BIN;
  return configured || (paths.find((path) => existsSync(join(path, 'initdb'))) ?? null);
}

/** Starts a separate PostgreSQL in a new folder, with a socket in it and no port. The caller stops it. */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = postgresFolder();
  if (programs === null) throw new Error('There is no PostgreSQL: install postgresql, or set POSTGRES_BIN.');
  const folder = await mkdtemp(join(tmpdir(), 'habarshy-postgres-'));
  const data = join(folder, 'data');
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, ...(await idsOf('postgres')));
  const asUser = async (program: string, ...args: string[]) => {
    const path = join(programs, program);
    // PostgreSQL refuses to run as root.
    if (isRoot) {
      await run('setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', path, ...args], {
        cwd: folder,
      });
    } else await run(path, args, { cwd: folder });
  };
  const start = () => {
    const options = [`unix_socket_directories=${folder}`, ...SETTINGS].map((setting) => `-c ${setting}`);
    return asUser('pg_ctl', 'start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', options.join(' '));
  };
  const stop = () => asUser('pg_ctl', 'stop', '-w', '-m', 'immediate', '-D', data);
  await asUser(
    'initdb',
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--no-sync',
  );
  await start();
  return {
    url: `postgres:///postgres?host=${encodeURIComponent(folder)}&user=postgres`,
    restart: async () => {
      await stop();
      await start();
    },
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The part of a test's context that is used here. */
interface Skippable {
  skip(note: string): never;
}

/** Without PostgreSQL, skips the test on a developer's machine and fails in CI. */
export function needPostgres(context: Skippable): void {
  if (postgresFolder() !== null) return;
  if (process.env.CI) throw new Error('There is no PostgreSQL: install postgresql, or set POSTGRES_BIN.');
  context.skip('install postgresql to run');
}

/** Creates an empty schema for this test on the server of the test run (postgres-server.ts); returns its URL. */
export async function temporarySchema(serverUrl = inject('postgresUrl')): Promise<string> {
  const schema = `test_${randomBytes(8).toString('hex')}`;
  await execute(serverUrl, `create schema ${schema}`);
  onTestFinished(() => execute(serverUrl, `drop schema ${schema} cascade`));
  return `${serverUrl}&options=${encodeURIComponent(`-c search_path=${schema}`)}`;
}

/** All rows of all tables in the URL's schema. */
export async function dumpOfSchema(url: string): Promise<Record<string, unknown[]>> {
  const client = await connected(url);
  try {
    const { rows } = await client.query<{ tablename: string }>(
      'select tablename from pg_tables where schemaname = current_schema()',
    );
    const dump: Record<string, unknown[]> = {};
    for (const { tablename } of rows) {
      dump[tablename] = (await client.query(`select * from ${tablename}`)).rows;
    }
    return dump;
  } finally {
    await client.end();
  }
}

export async function execute(url: string, statement: string): Promise<void> {
  const client = await connected(url);
  await client.query(statement).finally(() => client.end());
}

/** A client that returns 64-bit ids as numbers, for comparison in tests. */
async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.setTypeParser(20, Number);
  await client.connect();
  return client;
}

async function idsOf(user: string): Promise<[number, number]> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map((which) => run('id', [which, user])));
  return [Number(uid!.stdout), Number(gid!.stdout)];
}
