import { z } from 'zod';
import type { Millis } from '../time/millis.ts';
import { articlesFromJson } from './article-row.ts';
import type { Database, Sql } from './database.ts';
import { insertedId, integer, parseRows } from './rows.ts';
import type { LoadPreviewRecord, PreviewStore } from './store.ts';

/** A preview that nobody applied or cancelled goes when another is saved this much later. */
export const PREVIEW_LIFETIME_MILLIS: Millis = 7 * 24 * 60 * 60 * 1000;

const previewRow = z.object({
  id: integer,
  requested_by: integer,
  source: z.string(),
  articles: z.string(),
  created_at: integer,
});

export function previewStore(database: Database): PreviewStore {
  return {
    save: (preview) =>
      database.transaction(async (sql) => {
        await sql('load_previews')
          .where('created_at', '<', preview.createdAt - PREVIEW_LIFETIME_MILLIS)
          .delete();
        const inserted = await sql('load_previews')
          .insert({
            requested_by: preview.requestedBy,
            source: preview.source,
            articles: JSON.stringify(preview.articles),
            created_at: preview.createdAt,
          })
          .returning('id');
        return insertedId(inserted, 'load_previews');
      }),

    get: (id) => database.read((sql) => previewOf(sql, id)),

    take: (id) =>
      database.transaction(async (sql) => {
        const preview = await previewOf(sql, id);
        // Where two take it at once, both may have read it; one of them deletes it.
        const deleted = await sql('load_previews').where({ id }).delete();
        return deleted === 1 ? preview : null;
      }),
  };
}

async function previewOf(sql: Sql, id: number): Promise<LoadPreviewRecord | null> {
  const [row] = parseRows(previewRow, await sql('load_previews').where({ id }).select('*'), 'load_previews');
  if (!row) return null;
  return {
    id: row.id,
    requestedBy: row.requested_by,
    source: row.source,
    articles: articlesFromJson(row.articles, 'load_previews'),
    createdAt: row.created_at,
  };
}
