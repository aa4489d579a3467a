import { z } from 'zod';
import type { Article } from '../articles/article.ts';
import type { ReviewDecision, ReviewItem, ReviewReason, ReviewStore } from '../sources/review.ts';
import { articlesFromJson, digestOf } from './article-row.ts';
import type { Database, Sql } from './database.ts';
import { inChunks, integer, parseRows } from './rows.ts';

const REASONS = [
  'reviewedSource',
  'publishedInTheFuture',
  'publishedBefore2000',
  'undated',
] as const satisfies readonly ReviewReason[];

const itemRow = z.object({
  id: integer,
  source: z.string(),
  article: z.string(),
  reason: z.enum(REASONS),
  created_at: integer,
});

const queuedRow = itemRow.pick({ id: true, source: true });
const digestRow = z.object({ digest: z.string() });
/** Articles per statement: with more, building the statement would block this process for too long. */
const MAX_ROWS = 25;

export function reviewStore(database: Database): ReviewStore {
  return {
    add: (source, items, at) =>
      database.transaction(async (sql) => {
        let added = 0;
        for (const chunk of inChunks(items, MAX_ROWS)) {
          const given = chunk.map((item) => ({ ...item, digest: digestOf(item.article) }));
          const known = await digestsOf(sql, source, given);
          const arrived = given.filter(({ digest }) => !known.has(digest));
          if (arrived.length === 0) continue;
          const ids = arrived.map(({ article }) => article.id);
          await waiting(sql).where({ source }).whereIn('article_id', ids).delete();
          await sql('review_items').insert(
            arrived.map(({ article, reason, digest }) => ({
              source,
              article_id: article.id,
              digest,
              article: JSON.stringify(article),
              reason,
              created_at: at,
            })),
          );
          added += arrived.length;
        }
        return added;
      }),

    queue: () =>
      database.read(async (sql) =>
        parseRows(queuedRow, await waiting(sql).orderBy('id').select('id', 'source'), 'review_items'),
      ),

    get: (id) => database.read((sql) => itemOf(sql, id)),

    decide: (id, decision) =>
      database.transaction(async (sql) => {
        const item = await itemOf(sql, id);
        // If two processes decide at once, both may read it, but only one changes it.
        const decided = await waiting(sql)
          .where({ id })
          .update({ decision: decision satisfies ReviewDecision, article: null });
        return decided === 1 ? item : null;
      }),
  };
}

/** Those of the texts that wait or were decided. */
async function digestsOf(
  sql: Sql,
  source: string,
  items: readonly { readonly article: Article; readonly digest: string }[],
): Promise<ReadonlySet<string>> {
  const ids = items.map(({ article }) => article.id);
  const rows = await sql('review_items').where({ source }).whereIn('article_id', ids).select('digest');
  return new Set(parseRows(digestRow, rows, 'review_items').map(({ digest }) => digest));
}

function waiting(sql: Sql) {
  return sql('review_items').whereRaw('decision is null');
}

async function itemOf(sql: Sql, id: number): Promise<ReviewItem | null> {
  return itemsOf(await waiting(sql).where({ id }).select('*'))[0] ?? null;
}

function itemsOf(rows: unknown): ReviewItem[] {
  return parseRows(itemRow, rows, 'review_items').flatMap((row) =>
    articlesFromJson(`[${row.article}]`, 'review_items').map((article) => ({
      id: row.id,
      source: row.source,
      article,
      reason: row.reason,
      createdAt: row.created_at,
    })),
  );
}
