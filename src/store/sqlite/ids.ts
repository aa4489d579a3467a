import { z } from 'zod';
import type { Ids } from '../database.ts';
import { integer, parseRows } from '../rows.ts';

const sequenceRow = z.object({ seq: integer });

/** SQLite keeps the last id of each AUTOINCREMENT table in the table sqlite_sequence. */
export const sqliteIds: Ids = {
  last: async (sql, table) => {
    const rows = await sql('sqlite_sequence').where({ name: table }).select('seq');
    return parseRows(sequenceRow, rows, 'sqlite_sequence')[0]?.seq ?? 0;
  },
  setSequence: async (sql, table, id) => {
    await sql('sqlite_sequence').where({ name: table }).delete();
    await sql('sqlite_sequence').insert({ name: table, seq: id });
  },
};
