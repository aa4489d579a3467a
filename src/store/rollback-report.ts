import { z } from 'zod';
import type { OutboxState } from '../outbox/types.ts';
import type { Sql } from './database.ts';
import { countOf, integer, parseRow, parseRows } from './rows.ts';
import type { LoadRecord, RollbackReport } from './store.ts';

const addedRow = z.object({ article_id: z.string() });
const sentRow = z.object({ messages: integer, chats: integer });

/** What undoing the newest load that stands would do. */
export async function reportOn(sql: Sql, load: LoadRecord): Promise<RollbackReport> {
  const changes = () => sql('load_changes').where({ load_id: load.id });
  const added = parseRows(
    addedRow,
    await changes().whereNull('before').orderBy('article_id').select('article_id'),
    'load_changes',
  );
  const restored = await changes().whereNotNull('before').count({ count: '*' }).first();
  const others = await sql('loads')
    .whereNull('rolled_back_at')
    .whereNot({ id: load.id })
    .count({ count: '*' })
    .first();
  return {
    load,
    isOnly: countOf(others, 'loads') === 0,
    added: added.map(({ article_id }) => article_id),
    restored: countOf(restored, 'load_changes'),
    sent: await sentOf(sql, load),
    waiting: countOf(
      await pushesOf(sql, load)
        .whereIn('outbox.state', ['pending', 'parked', 'leased'] satisfies OutboxState[])
        .whereNull('outbox.sending_at')
        .count({ count: '*' })
        .first(),
      'outbox',
    ),
  };
}

/** Articles that came in one digest share its message; of an unknown outcome, each counts. */
async function sentOf(sql: Sql, load: LoadRecord): Promise<RollbackReport['sent']> {
  const message = `outbox.chat_id || ' ' || coalesce(outbox.message_id, -outbox.id)`;
  const counted: unknown = await pushesOf(sql, load)
    .where((begun) =>
      begun
        .whereIn('outbox.state', ['sent', 'uncertain'] satisfies OutboxState[])
        .orWhere((under) => under.where({ 'outbox.state': 'leased' }).whereNotNull('outbox.sending_at')),
    )
    .countDistinct({ messages: sql.raw(message, []), chats: 'outbox.chat_id' })
    .first();
  return parseRow(sentRow, counted, 'outbox');
}

/** Of changed articles, the rows that the load queued; of added ones, all. */
function pushesOf(sql: Sql, load: LoadRecord) {
  return sql('outbox')
    .join('load_changes', 'load_changes.article_id', 'outbox.article_id')
    .where({ 'load_changes.load_id': load.id })
    .where((brought) =>
      brought.whereNull('load_changes.before').orWhere({ 'outbox.created_at': load.loadedAt }),
    );
}
