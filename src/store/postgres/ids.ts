import { z } from 'zod';
import type { Ids } from '../database.ts';
import { integer, parseRows } from '../rows.ts';

const sequenceRow = z.object({ last_value: integer, is_called: z.boolean() });
const nextRow = z.object({ id: integer });

/** PostgreSQL keeps the last id of each bigserial column in a sequence, which can be read like a table. */
export const postgresIds: Ids = {
  last: async (sql, table) => {
    const rows = await sql(`${table}_id_seq`).select('last_value', 'is_called');
    const [sequence] = parseRows(sequenceRow, rows, `${table}_id_seq`);
    return sequence?.is_called ? sequence.last_value : 0;
  },
  setSequence: async (sql, table, id) => {
    if (id === 0) return;
    const set = sql(`${table}_id_seq`).select({
      id: sql.raw('setval(?::regclass, ?)', [`${table}_id_seq`, id]),
    });
    parseRows(nextRow, await set, `${table}_id_seq`);
  },
};
