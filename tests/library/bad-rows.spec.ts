import knex from 'knex';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Library } from '../../src/library/library.ts';
import { openStore } from '../../src/store/open-store.ts';
import { anArticle } from '../support/articles.ts';
import { regionOf } from '../support/interests.ts';
import { aChat, temporaryStore } from '../support/store.ts';

const FOLLOWER = 1;
const REGION = "'region', 'KZ-15'";

/** A store with a follower and an article, into which somebody wrote; and what the store says of it. */
async function storeWith(...statements: string[]) {
  const { store: first, file, databaseUrl } = await temporaryStore();
  await first.chats.upsert(aChat(FOLLOWER));
  await first.subscriptions.subscribe(FOLLOWER, regionOf('KZ-15'));
  await first.loads.record({ source: 's', at: 1, new: [anArticle({ id: 'old' })], changed: [] });
  const database = knex({ client: 'sqlite3', connection: { filename: file }, useNullAsDefault: true });
  for (const statement of statements) await database.raw(statement);
  await database.destroy();
  const told: string[] = [];
  const store = await openStore(databaseUrl, { onBadRow: ({ message }) => void told.push(message) });
  onTestFinished(() => store.close());
  const library = await Library.open({ store, now: () => 5, timeZone: 'Asia/Almaty' });
  onTestFinished(() => library.close());
  return { store, library, told };
}

const chatOf = (id: string) =>
  `insert into chats (id, kind, name, rhythm, digest_minute, wait_for_language_minutes, urgent_passes)
    values (${id}, 'private', 'x', 'daily', 600, 60, 1)`;
const followedBy = (id: string) =>
  `insert into subscriptions (chat_id, kind, value) values (${id}, ${REGION})`;

describe('rows that Habarshy did not write', () => {
  it.each([
    ['a chat beyond safe integers', [chatOf('9223372036854775807.0'), followedBy('9223372036854775807.0')]],
    ['a chat that is a fraction', [chatOf('1.5'), followedBy('1.5')]],
    [
      'a schedule of no time',
      [chatOf('2'), followedBy('2'), 'update chats set digest_minute = 5000 where id = 2'],
    ],
    [
      'an unknown interest',
      [chatOf('2'), "insert into subscriptions (chat_id, kind, value) values (2, 'region', 'KZ-99')"],
    ],
    [
      'an update of a chat that is a fraction',
      [`insert into inbox (update_id, chat_id, payload, received_at) values (9, 1.5, '{}', 1)`],
    ],
    ['an article with broken JSON', [`update articles set mentions = '[' where id = 'old'`]],
    ['an article of no region', [`update articles set region = 'KZ-99' where id = 'old'`]],
  ])('do not stop a load, a push or an update: %s', async (_what, statements) => {
    const { store, library, told } = await storeWith(...statements);
    const seeds = { articles: [anArticle({ id: 'new' })], rejected: [] };
    const preview = await library.preview(seeds, 'seed.txt', 7);
    expect(preview.new).toHaveLength(1);
    expect(await library.apply(preview.id)).toMatchObject({ outcome: 'applied' });
    expect(library.index.articles.map(({ id }) => id)).toContain('new');
    const leased = await store.outbox.leaseDue({ limit: 9, now: 10, leaseMillis: 9 });
    expect(leased.map(({ chatId, article }) => `${chatId}:${article.id}`)).toContain('1:new');
    expect(await store.inbox.unhandled()).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told).size).toBe(told.length);
    for (const line of told) expect(line).toMatch(/^A row of \w+ holds /);
  });

  it('are replaced where a seed brings their article again', async () => {
    const { store, library } = await storeWith(`update articles set mentions = '[' where id = 'old'`);
    expect(library.index.articles).toEqual([]);
    const article = anArticle({ id: 'old', title: 'As published' });
    await library.load({ articles: [article] }, 'seed.txt');
    expect(await store.articles.all()).toEqual([article]);
    expect(library.index.articles).toEqual([article]);
  });
});
