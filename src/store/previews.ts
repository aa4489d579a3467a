import { z } from 'zod';
import type { Millis } from '../time/millis.ts';
import { articlesFrom } from './article-row.ts';
import type { Database, Sql } from './database.ts';
import { insertedId, integer, parseJson, parseRow, parseRows } from './rows.ts';
import type { LoadPreviewRecord, PreviewStore } from './store.ts';

/** A preview that was neither applied nor cancelled is deleted when another is saved this much later. */
export const PREVIEW_LIFETIME_MILLIS: Millis = 7 * 24 * 60 * 60 * 1000;

const contents = z.object({ revision: integer, articles: z.unknown() });

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
            articles: JSON.stringify({ revision: preview.revision, articles: preview.articles }),
            created_at: preview.createdAt,
          })
          .returning('id');
        return insertedId(inserted, 'load_previews');
      }),

    get: (id) => database.read((sql) => previewOf(sql, id)),

    take: (id) =>
      database.transaction(async (sql) => {
        const preview = await previewOf(sql, id);
        // If two processes take it at once, both may read it, but only one deletes it.
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
    ...contentsOf(row.articles),
    createdAt: row.created_at,
  };
}

/** Earlier versions stored the articles alone: everything that is stored may be newer than those. */
function contentsOf(json: string): Pick<LoadPreviewRecord, 'articles' | 'revision'> {
  const value = parseJson(json, 'load_previews');
  const { revision, articles } = Array.isArray(value)
    ? { revision: 0, articles: value }
    : parseRow(contents, value, 'load_previews');
  return { revision, articles: articlesFrom(articles, 'load_previews') };
}
