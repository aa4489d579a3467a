import knex, { type Knex } from 'knex';

/** A database by its address, for statements of its own. */
export function openDatabase(url: string): Knex {
  return url.startsWith('sqlite:')
    ? knex({
        client: 'sqlite3',
        connection: { filename: url.slice('sqlite:'.length) },
        useNullAsDefault: true,
      })
    : knex({ client: 'pg', connection: url });
}

/** So many older articles wait for each chat: copies of one that is stored. */
export async function queueOlder(database: Knex, articles: number): Promise<void> {
  if (articles === 0) return;
  const columns = Object.keys(await database('articles').columnInfo()).filter((name) => name !== 'id');
  const listed = columns.map((name) => `"${name}"`).join(', ');
  await database.raw(
    `insert into articles (id, ${listed}) with recursive numbers(number) as (
      select 1 union all select number + 1 from numbers where number < ${articles})
    select 'old' || number, ${listed} from numbers, (select ${listed} from articles order by id limit 1) as one`,
  );
  await database.raw(
    `insert into outbox (chat_id, article_id, state, reason, is_urgent, due_at, attempts, created_at)
    select chats.id, articles.id, 'pending', 'older', 0, 0, 0, 1 from articles, chats
    where articles.id like 'old%'`,
  );
}
