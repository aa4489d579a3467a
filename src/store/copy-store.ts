import { access } from 'node:fs/promises';
import { z } from 'zod';
import type { Sql } from './database.ts';
import { parseDatabaseUrl } from './database-url.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import { countOf, inChunks, parseRows } from './rows.ts';
import { StoreError } from './store-error.ts';

const BUSY_TIMEOUT_MILLIS = 10_000;
const PAGE = 1000;

interface Table {
  readonly name: string;
  /** The columns of its primary key. */
  readonly key: readonly string[];
  /** Whether the database generates its ids. */
  readonly hasSequence?: boolean;
}

/** Every table, in an order in which references come after what they refer to. */
export const TABLES: readonly Table[] = [
  { name: 'meta', key: ['name'] },
  { name: 'loads', key: ['id'], hasSequence: true },
  { name: 'articles', key: ['id'] },
  { name: 'load_changes', key: ['load_id', 'article_id'] },
  { name: 'load_previews', key: ['id'], hasSequence: true },
  { name: 'source_states', key: ['name'] },
  { name: 'review_items', key: ['id'], hasSequence: true },
  { name: 'chats', key: ['id'] },
  { name: 'managed_chats', key: ['person_id', 'chat_id'] },
  { name: 'subscriptions', key: ['id'], hasSequence: true },
  { name: 'outbox', key: ['id'], hasSequence: true },
  { name: 'inbox', key: ['update_id'] },
  { name: 'questions', key: ['id'], hasSequence: true },
  { name: 'feedback', key: ['id'], hasSequence: true },
];

const anyRow = z.record(z.string(), z.unknown());
type Row = z.output<typeof anyRow>;

/**
 * Copies everything from one database into another, empty one, of the same or another kind, atomically. Returns the
 * number of rows by table. The source must not change meanwhile, and no bot may use it afterwards: the copy would
 * send the same pushes again.
 *
 * @throws {StoreError} if the source does not exist, the target holds data, or either cannot be opened.
 */
export async function copyStore(fromUrl: string, toUrl: string): Promise<Map<string, number>> {
  await mustExist(fromUrl);
  const from = await openDatabase(fromUrl, BUSY_TIMEOUT_MILLIS);
  try {
    const to = await openDatabase(toUrl, BUSY_TIMEOUT_MILLIS);
    try {
      return await from.begin((source) =>
        source.run((read) => to.begin((target) => target.run((write) => copyAll({ from, read, to, write })))),
      );
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

interface Copying {
  readonly from: OpenDatabase;
  readonly read: Sql;
  readonly to: OpenDatabase;
  readonly write: Sql;
}

async function copyAll({ from, read, to, write }: Copying): Promise<Map<string, number>> {
  await mustBeEmpty(write);
  // A new database counts its changes from 0.
  await write('meta').delete();
  const copied = new Map<string, number>();
  for (const table of TABLES) {
    let rows = 0;
    for (
      let page = await pageOf(read, table, null);
      page.length > 0;
      page = await pageOf(read, table, page)
    ) {
      for (const chunk of inChunks(page)) await write(table.name).insert([...chunk]);
      rows += page.length;
    }
    if (table.hasSequence) await to.ids.setSequence(write, table.name, await from.ids.last(read, table.name));
    copied.set(table.name, rows);
  }
  return copied;
}

/** The rows after the last row of the previous page. */
async function pageOf(read: Sql, { name, key }: Table, before: readonly Row[] | null): Promise<Row[]> {
  const rows = read(name)
    .orderBy(key.map((column) => ({ column })))
    .limit(PAGE)
    .select('*');
  const last = before?.at(-1);
  if (last !== undefined) {
    const values = key.map((column) => z.union([z.string(), z.number()]).parse(last[column]));
    rows.whereRaw(`(${key.join(', ')}) > (${key.map(() => '?').join(', ')})`, values);
  }
  return parseRows(anyRow, await rows, name);
}

async function mustExist(url: string): Promise<void> {
  const address = parseDatabaseUrl(url);
  if (address.dialect !== 'sqlite') return;
  await access(address.filename).catch(() => {
    throw new StoreError(
      'unopenable',
      `There is no database ${address.filename}.`,
      'Check the path in --from.',
    );
  });
}

async function mustBeEmpty(write: Sql): Promise<void> {
  for (const { name } of TABLES) {
    if (name === 'meta') continue;
    const rows = countOf(await write(name).count({ count: '*' }).first(), name);
    if (rows > 0) {
      throw new StoreError(
        'unwritable',
        `The database to copy into holds data (${rows} rows of ${name}).`,
        'Name an empty one: a new file, or a new database or schema.',
      );
    }
  }
}
