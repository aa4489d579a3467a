import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { copyStore, TABLES } from '../../../src/store/copy-store.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { anArticle } from '../../support/articles.ts';
import { nodeProcess } from '../../support/node-process.ts';
import { dumpOfSchema, temporarySchema } from '../../support/postgres.ts';
import { aChat, dumpOf, temporaryFolder } from '../../support/store.ts';

const CHATS = 1500;

/** A SQLite file with a row or more in every table, more than a page in some. */
async function busyBot(): Promise<string> {
  const file = join(await temporaryFolder(), 'habarshy.sqlite3');
  const store = await openStore(`sqlite:${file}`);
  await fill(store);
  await store.close();
  return file;
}

async function fill(store: Store): Promise<void> {
  const articles = ['1', '2', '3'].map((id) => anArticle({ id, mentions: ['KZ-10'] }));
  await store.loads.record({ source: 's', at: 1, new: articles, changed: [] });
  await store.transaction(async ({ chats, outbox }) => {
    for (let id = 1; id <= CHATS; id += 1) await chats.upsert(aChat(-1_000_000_000_000 - id));
    await outbox.enqueue(
      Array.from({ length: CHATS }, (_, id) => ({
        chatId: -1_000_000_000_001 - id,
        articleId: '1',
        reason: 'r',
      })),
      1,
    );
  });
  await store.subscriptions.subscribe(-1_000_000_000_001, { kind: 'keywords', text: 'жылу' }, 7);
  await store.managedChats.setCurrent(7, -1_000_000_000_001, 1);
  await store.previews.save({ requestedBy: 7, source: 'u.txt', articles, revision: 0, createdAt: 1 });
  await store.previews.take(
    await store.previews.save({ requestedBy: 7, source: 'u.txt', articles, revision: 0, createdAt: 1 }),
  );
  await store.inbox.receive([{ updateId: 5, chatId: 1, payload: '{}' }], 1);
  await store.sources.add(['akimat'], 1);
  await store.review.add('akimat', [{ article: anArticle({ id: '9' }), reason: 'reviewedSource' }], 1);
  await store.questions.record({ text: 'why?', outcome: 'nothing', at: 1 });
  await store.feedback.vote({ ballot: 'b', question: 'q', articleIds: ['1'], vote: 'up', at: 1 });
}

/** Rows without the driver's ways: SQLite gives numbers where PostgreSQL gives texts of them, in no order. */
function comparable(dump: Record<string, unknown[]>): Record<string, string[]> {
  return Object.fromEntries(
    TABLES.map(({ name }) => [
      name,
      (dump[name] as Record<string, unknown>[])
        .map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))))
        .sort(),
    ]),
  );
}

describe('copyStore', () => {
  it('copies every row of every table to PostgreSQL and back, and goes on giving new ids', async () => {
    const file = await busyBot();
    const url = await temporarySchema();
    const copied = await copyStore(`sqlite:${file}`, url);
    const original = await dumpOf(file);
    expect(copied.get('outbox')).toBe(CHATS);
    expect(comparable(await dumpOfSchema(url))).toEqual(comparable(original));
    for (const { name } of TABLES) expect(original[name], name).not.toHaveLength(0);
    const tables = Object.keys(original).filter((name) => !/^sqlite_|schema_versions/.test(name));
    expect(TABLES.map(({ name }) => name).sort()).toEqual(tables.sort());

    const back = join(await temporaryFolder(), 'back.sqlite3');
    await copyStore(url, `sqlite:${back}`);
    expect(comparable(await dumpOf(back))).toEqual(comparable(original));

    for (const address of [url, `sqlite:${back}`]) {
      const store = await openStore(address);
      onTestFinished(() => store.close());
      // The second preview was taken: its number must not come again.
      const preview = { requestedBy: 7, source: 'u.txt', articles: [], revision: 0, createdAt: 2 };
      expect(await store.previews.save(preview)).toBe(3);
    }
  });

  it('copies nothing into a database that holds something', async () => {
    const file = await busyBot();
    const url = await temporarySchema();
    const store = await openStore(url);
    onTestFinished(() => store.close());
    await store.chats.upsert(aChat(1));
    await expect(copyStore(`sqlite:${file}`, url)).rejects.toMatchObject({
      kind: 'unwritable',
      message: expect.stringContaining('holds data (1 rows of chats)'),
    });
    expect(await store.articles.count()).toBe(0);
  });

  it('copies nothing, and makes no file, where the source does not exist', async () => {
    const missing = join(await temporaryFolder(), 'missing.sqlite3');
    await expect(copyStore(`sqlite:${missing}`, await temporarySchema())).rejects.toMatchObject({
      kind: 'unopenable',
    });
    await expect(access(missing)).rejects.toThrow();
  });
});

describe('npm run migrate-store', () => {
  it('says what it copied and what to do next', async () => {
    const args = ['--from', `sqlite:${await busyBot()}`, '--to', await temporarySchema()];
    const run = nodeProcess('cli/migrate-store', { args });
    expect(await run.exit).toBe(0);
    expect(run.output().out).toMatch(/^outbox: 1500$/m);
    expect(run.output().out).toContain('Now set DATABASE_URL');
  });

  it.each([[[]], [['--from', 'sqlite:./a']], [['--frm', 'x']]])('refuses %j with its usage', async (args) => {
    const run = nodeProcess('cli/migrate-store', { args });
    expect(await run.exit).toBe(2);
    expect(run.output().err).toMatch(/^usage: /);
  });

  it('never shows a password', async () => {
    const args = ['--from', 'postgres://bot:hunter2@127.0.0.1:9/db', '--to', await temporarySchema()];
    const run = nodeProcess('cli/migrate-store', { args });
    expect(await run.exit).toBe(2);
    expect(run.output().err).toMatch(/^migrate-store: .* cannot be reached/);
    expect(run.output().err).not.toContain('hunter2');
  });
});
