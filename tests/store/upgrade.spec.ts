import { join } from 'node:path';
import type { Knex } from 'knex';
import { expect, it, onTestFinished } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { articleColumns } from '../../src/store/article-row.ts';
import type { Dialect } from '../../src/store/database.ts';
import { parseDatabaseUrl } from '../../src/store/database-url.ts';
import { foundation } from '../../src/store/migrations/001-foundation.ts';
import { migrate } from '../../src/store/migrator.ts';
import { openStore } from '../../src/store/open-store.ts';
import { PooledDatabase } from '../../src/store/pooled-database.ts';
import { openPostgres } from '../../src/store/postgres/connection.ts';
import { openSqlite } from '../../src/store/sqlite/connection.ts';
import { anArticle } from '../support/articles.ts';
import { temporarySchema } from '../support/postgres.ts';
import { isOnPostgres, temporaryFolder } from '../support/store.ts';

const STORED = [anArticle({ id: '1' }), anArticle({ id: '2' })];
/** The first version counted its changes. */
const REVISION = 2;

/** A database of the first version, after a load of articles of which one was withdrawn by a rollback, with a push. */
async function firstVersion(): Promise<string> {
  const url = isOnPostgres
    ? await temporarySchema()
    : `sqlite:${join(await temporaryFolder(), 'habarshy.sqlite3')}`;
  const address = parseDatabaseUrl(url);
  if (address.dialect === 'sqlite') await fill(await openSqlite(address.filename, 1000));
  else await fill(openPostgres(address.url, address.label, 1000));
  return url;
}

/** The columns of an article that the first version had. */
function firstColumns(article: Article) {
  const { other_editions: _, ...columns } = articleColumns(article);
  return columns;
}

async function fill<Connection>(opened: {
  readonly knex: Knex;
  readonly dialect: Dialect<Connection>;
}): Promise<void> {
  const database = new PooledDatabase(opened.knex, opened.dialect);
  await migrate(database, opened.knex, opened.dialect, [foundation]);
  await database.run(async (sql) => {
    await sql('loads').insert({ source: 's', loaded_at: 10, new_articles: 2, changed_articles: 0 });
    const rows = STORED.map((article) => ({ ...firstColumns(article), first_load_id: 1 }));
    const withdrawn = { ...firstColumns(anArticle({ id: '3' })), first_load_id: 1, withdrawn_at: 20 };
    await sql('articles').insert([...rows.map((row) => ({ ...row, withdrawn_at: null })), withdrawn]);
    await sql('load_changes').insert(STORED.map(({ id }) => ({ load_id: 1, article_id: id, before: null })));
    await sql('chats').insert({ id: 7, kind: 'private', name: 'Aigul', language: 'kk' });
    await sql('outbox').insert({
      ...{ chat_id: 7, article_id: '1', state: 'parked', reason: 'region:KZ-15', is_urgent: 0 },
      ...{ due_at: 50, next_attempt_at: 50, attempts: 0, created_at: 10 },
    });
    await sql('meta').where({ name: 'revision' }).update({ number: REVISION });
  });
  await database.close();
}

it('keeps the articles and the revision of a database of the first version, and goes on from there', async () => {
  const store = await openStore(await firstVersion());
  onTestFinished(() => store.close());
  expect(await store.articles.all()).toEqual([...STORED].reverse());
  expect(await store.loads.revision()).toBe(REVISION);
  expect(await store.articles.changedSince(REVISION)).toEqual({ articles: [], withdrawn: [] });

  expect((await store.articles.compare(STORED)).unchanged).toHaveLength(2);

  const changed = anArticle({ id: '2', title: 'Changed' });
  await store.loads.record({ source: 't', at: 1_700_000_000_000, new: [], changed: [changed] });
  expect(await store.loads.revision()).toBe(1_700_000_000_000);
  expect(await store.articles.changedSince(REVISION)).toEqual({ articles: [changed], withdrawn: [] });

  await store.loads.rollbackLatest(1_700_000_000_001);
  await store.loads.rollbackLatest(1_700_000_000_002);
  expect(await store.articles.all()).toEqual([]);
});

it('keeps chats, which wait for no language, and what is queued for them', async () => {
  const store = await openStore(await firstVersion());
  onTestFinished(() => store.close());
  expect(await store.chats.get(7)).toMatchObject({
    language: 'kk',
    languageOrder: null,
    waitForLanguageMinutes: null,
  });
  expect(await store.chats.languageWaits()).toEqual(new Map());
  await store.outbox.reschedule(7, (from) => from + 10, 60);
  const [push] = await store.outbox.leaseDue({ limit: 10, now: 70, leaseMillis: 10 });
  expect(push).toMatchObject({ chatId: 7, article: { id: '1' }, inDigest: false });
  expect(await store.sources.all()).toEqual(new Map());
  expect(await store.review.queue()).toEqual([]);
});
