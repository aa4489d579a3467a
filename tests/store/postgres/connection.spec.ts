import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../../src/store/open-store.ts';
import { anArticle } from '../../support/articles.ts';
import { execute, startPostgres, temporarySchema } from '../../support/postgres.ts';
import { aChat, temporaryStore } from '../../support/store.ts';

const PROCESS = fileURLToPath(new URL('../../support/store-process.ts', import.meta.url));

function startProcess(verb: 'open' | 'hold', url: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', PROCESS, verb, url]);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

describe('openStore on PostgreSQL', () => {
  it('makes the schema once where three processes open an empty database at once', async () => {
    const url = await temporarySchema();
    const exits = await Promise.all([1, 2, 3].map(() => once(startProcess('open', url), 'exit')));
    expect(exits.map(([code]) => code)).toEqual([0, 0, 0]);
    const store = await openStore(url);
    onTestFinished(() => store.close());
    expect(await store.loads.revision()).toBe(0);
  });

  it('keeps nothing of a transaction whose process was killed in it', async () => {
    const { store, databaseUrl } = await temporaryStore();
    const child = startProcess('hold', databaseUrl);
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    // The turn of the dead one ends with its connection.
    expect(await store.transaction(({ chats }) => chats.count())).toBe(0);
  });

  it('refuses the schema of a newer version', async () => {
    const { databaseUrl } = await temporaryStore();
    await execute(databaseUrl, `insert into schema_versions (version, name) values (1000, 'x')`);
    await expect(openStore(databaseUrl)).rejects.toMatchObject({ kind: 'newer' });
  });

  it.each([
    ['postgres://bot:hunter2@127.0.0.1:9/news', 'the database news at 127.0.0.1:9 cannot be reached'],
    ['postgres://bot:hunter2@no-such-host.invalid/news', 'cannot be reached'],
  ])('says that %s cannot be reached, and not the password', async (url, message) => {
    await expect(openStore(url)).rejects.toMatchObject({
      kind: 'unopenable',
      message: expect.stringContaining(message),
    });
    await expect(openStore(url)).rejects.not.toMatchObject({ message: expect.stringContaining('hunter2') });
  });

  it('says that another process is in its turn, once the timeout is over', async () => {
    const { store, databaseUrl } = await temporaryStore();
    const other = await openStore(databaseUrl, { busyTimeoutMillis: 50 });
    onTestFinished(() => other.close());
    await store.transaction(async ({ chats }) => {
      await chats.upsert(aChat(1));
      await expect(other.transaction(async () => {})).rejects.toMatchObject({ kind: 'locked' });
    });
    await expect(other.transaction(({ chats }) => chats.count())).resolves.toBe(1);
  });

  it('goes on by itself after the server was restarted, with all that was committed and nothing else', async () => {
    const server = await startPostgres();
    onTestFinished(server.stop);
    const store = await openStore(server.url);
    onTestFinished(() => store.close());
    await store.chats.upsert(aChat(1));
    const broken = store.transaction(async ({ chats }) => {
      await chats.upsert(aChat(2));
      await server.restart();
      await chats.upsert(aChat(3));
    });
    await expect(broken).rejects.toMatchObject({ kind: 'unopenable' });
    await expect.poll(() => store.chats.count().catch(() => null)).toBe(1);
    await store.chats.upsert(aChat(4));
    expect(await store.chats.count()).toBe(2);
  });
});

describe('leases of two processes on PostgreSQL', () => {
  it('pass over the rows that the other is leasing, without waiting', async () => {
    const { store, openAnother } = await temporaryStore();
    const other = await openAnother();
    await store.loads.record({ source: 's', at: 1, new: [anArticle({ id: '1' })], changed: [] });
    for (const id of [1, 2, 3, 4]) await store.chats.upsert(aChat(id));
    await store.outbox.enqueue(
      [1, 2, 3, 4].map((chatId) => ({ chatId, articleId: '1', reason: 'r' })),
      1,
    );
    const lease = { now: 10, leaseMillis: 100 };
    await store.transaction(async ({ outbox }) => {
      const first = await outbox.leaseDue({ ...lease, limit: 2 });
      const second = await other.outbox.leaseDue({ ...lease, limit: 4 });
      expect(first.map(({ chatId }) => chatId)).toEqual([1, 2]);
      expect(second.map(({ chatId }) => chatId)).toEqual([3, 4]);
    });
  });
});
