import type { Knex } from 'knex';
import type sqlite3 from 'sqlite3';
import { z } from 'zod';
import type { PooledDatabase } from '../pooled-database.ts';
import { parseRows } from '../rows.ts';
import { damagedError, foreignError } from './file.ts';

const checkRow = z.object({ quick_check: z.string() });
const tableRow = z.object({ name: z.string() });
const SOUND = 'ok';

/**
 * Looks through the whole file for broken pages (not for rows that Habarshy did not write), before anything is written
 * into it: a second per some hundred megabytes.
 * @throws {StoreError} if it is damaged, or the database of another program.
 */
export async function checkDatabase(
  database: PooledDatabase<sqlite3.Database>,
  knex: Knex,
  filename: string,
): Promise<void> {
  await database.onConnection(async (connection) => {
    const checked: unknown = await knex.raw('PRAGMA quick_check(1)').connection(connection);
    const [first] = parseRows(checkRow, checked, 'the database');
    if (first?.quick_check !== SOUND) throw damagedError(filename);
    const tables = await knex('sqlite_master')
      .connection(connection)
      .where({ type: 'table' })
      .whereNot('name', 'like', 'sqlite_%')
      .select('name');
    const names = parseRows(tableRow, tables, 'sqlite_master').map(({ name }) => name);
    if (names.length > 0 && !names.includes('schema_versions')) throw foreignError(filename);
  });
}
