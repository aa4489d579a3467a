import { z } from 'zod';
import type { Article } from '../articles/article.ts';
import { forEachYielding } from '../time/cooperative.ts';
import type { Millis } from '../time/millis.ts';
import { articleColumns, articleFromRow, articlesFromJson, digestOf } from './article-row.ts';
import type { Database, Sql } from './database.ts';
import { deleteUnsentOf, deleteUnsentQueuedAt } from './outbox-cancel.ts';
import { reportOn } from './rollback-report.ts';
import { inChunks, insertedId, integer, parseRow, parseRows, readableRows } from './rows.ts';
import type { LoadRecord, LoadStore } from './store.ts';

const loadRow = z.object({
  id: integer,
  source: z.string(),
  loaded_at: integer,
  loaded_by: integer.nullable(),
  new_articles: integer,
  changed_articles: integer,
  rolled_back_at: integer.nullable(),
});
const changeRow = z.object({ article_id: z.string(), before: z.string().nullable() });
/** Articles per statement: with more, building the statement would block this process for too long. */
const MAX_ROWS = 25;

const revisionRow = z.object({ number: integer });

export function loadStore(database: Database): LoadStore {
  return {
    record: (load) =>
      database.transaction(async (sql) => {
        const articles = new Map([...load.new, ...load.changed].map((article) => [article.id, article]));
        const { withdrawn = [] } = load;
        const before = await storedBefore(sql, [...articles.keys(), ...withdrawn]);
        // Decided here again: another load may have come in after the caller compared.
        const changes: { article: Article; before: Article | null }[] = [];
        await forEachYielding(articles.values(), (article) => {
          const stored = before.get(article.id) ?? null;
          if (stored === null || digestOf(stored) !== digestOf(article))
            changes.push({ article, before: stored });
        });
        const masked = withdrawn.flatMap((id) => before.get(id) ?? []);
        const inserted = await sql('loads')
          .insert({
            source: load.source,
            loaded_at: load.at,
            loaded_by: load.by ?? null,
            new_articles: changes.filter((change) => !change.before).length,
            changed_articles: changes.filter((change) => change.before).length + masked.length,
          })
          .returning('id');
        const loadId = insertedId(inserted, 'loads');
        const revision = await nextRevision(sql, load.at);
        await writeArticles(
          sql,
          changes.map(({ article }) => article),
          { loadId, revision, onStored: load.onStored },
        );
        await withdraw(
          sql,
          masked.map(({ id }) => id),
          { at: load.at, revision },
        );
        const changed = [...changes, ...masked.map((article) => ({ article, before: article }))];
        for (const chunk of inChunks(changed, MAX_ROWS)) {
          await sql('load_changes').insert(
            chunk.map((change) => ({
              load_id: loadId,
              article_id: change.article.id,
              before: change.before && JSON.stringify(change.before),
            })),
          );
        }
        return loadId;
      }),

    latest: () =>
      database.read(async (sql) => {
        const rows = await sql('loads').orderBy('id', 'desc').limit(1).select('*');
        return toLoadRecords(rows)[0] ?? null;
      }),

    recent: (limit) =>
      database.read(async (sql) =>
        toLoadRecords(await sql('loads').orderBy('id', 'desc').limit(limit).select('*')),
      ),

    rollbackLatest: (at) =>
      database.transaction(async (sql) => {
        const load = await lastStanding(sql);
        if (!load) return null;
        const { articles: restored, withdrawn } = await undoing(sql, load.id);
        const revision = await nextRevision(sql, at);
        await withdraw(sql, withdrawn, { at, revision });
        // An edition that the load brought may have been queued for followers of its words.
        for (const some of inChunks(restored)) {
          const ids = some.map(({ id }) => id);
          await deleteUnsentQueuedAt(sql, ids, load.loadedAt);
        }
        await writeArticles(sql, restored, { loadId: load.id, revision });
        await sql('loads').where({ id: load.id }).update({ rolled_back_at: at });
        return { ...load, rolledBack: true };
      }),

    standing: () => database.read(async (sql) => (await lastStanding(sql)) ?? null),

    rollbackReport: () =>
      database.read(async (sql) => {
        const load = await lastStanding(sql);
        return load ? reportOn(sql, load) : null;
      }),

    previewRollback: () =>
      database.read(async (sql) => {
        const load = await lastStanding(sql);
        return load ? undoing(sql, load.id) : { articles: [], withdrawn: [] };
      }),

    revision: () => database.read(currentRevision),
  };
}

/** Masks articles, and deletes their pushes that are not sent. */
async function withdraw(
  sql: Sql,
  articleIds: readonly string[],
  { at, revision }: { readonly at: Millis; readonly revision: number },
): Promise<void> {
  for (const ids of inChunks(articleIds)) {
    await sql('articles')
      .whereIn('id', [...ids])
      .update({ withdrawn_at: at, revision });
    await deleteUnsentOf(sql, ids);
  }
}

/** The newest load that is not rolled back. */
async function lastStanding(sql: Sql): Promise<LoadRecord | undefined> {
  const rows = await sql('loads').whereNull('rolled_back_at').orderBy('id', 'desc').limit(1).select('*');
  return toLoadRecords(rows)[0];
}

/** The state after undoing the load: changed articles as they were, and the ids of the ones it added. */
async function undoing(sql: Sql, loadId: number): Promise<{ articles: Article[]; withdrawn: string[] }> {
  const rows = await sql('load_changes').where({ load_id: loadId }).select('article_id', 'before');
  const articles: Article[] = [];
  const withdrawn: string[] = [];
  await forEachYielding(parseRows(changeRow, rows, 'load_changes'), ({ article_id, before }) => {
    if (before === null) withdrawn.push(article_id);
    else articles.push(...articlesFromJson(`[${before}]`, 'load_changes'));
  });
  return { articles, withdrawn };
}

/** The articles that readers see now, by id, without withdrawn ones. */
async function storedBefore(sql: Sql, ids: readonly string[]): Promise<Map<string, Article>> {
  const stored = new Map<string, Article>();
  for (const chunk of inChunks(ids)) {
    const rows = await sql('articles')
      .whereIn('id', [...chunk])
      .whereNull('withdrawn_at')
      .select('*');
    for (const article of readableRows(sql, rows, 'articles', articleFromRow))
      stored.set(article.id, article);
  }
  return stored;
}

interface Writing {
  readonly loadId: number;
  readonly revision: number;
  readonly onStored?: ((count: number) => void) | undefined;
}

/** Inserts or overwrites; withdrawn articles appear again. An article keeps the load that first brought it. */
async function writeArticles(
  sql: Sql,
  articles: readonly Article[],
  { loadId, revision, onStored }: Writing,
): Promise<void> {
  let stored = 0;
  for (const chunk of inChunks(articles, MAX_ROWS)) {
    const rows = chunk.map((article) => ({
      ...articleColumns(article),
      first_load_id: loadId,
      revision,
      withdrawn_at: null,
    }));
    const { first_load_id: _, ...overwritten } = rows[0]!;
    await sql('articles').insert(rows).onConflict('id').merge(Object.keys(overwritten));
    stored += chunk.length;
    onStored?.(stored);
  }
}

/**
 * The time, or the last revision plus one if the time is not later. So a database that was restored from a backup
 * does not reuse the revision of an index that was saved before.
 */
async function nextRevision(sql: Sql, at: Millis): Promise<number> {
  const last = await currentRevision(sql);
  const number = Math.max(last + 1, at);
  await sql('meta').where({ name: 'revision' }).update({ number });
  return number;
}

async function currentRevision(sql: Sql): Promise<number> {
  const row: unknown = await sql('meta').where({ name: 'revision' }).first('number');
  return parseRow(revisionRow, row, 'meta').number;
}

function toLoadRecords(rows: unknown): LoadRecord[] {
  return parseRows(loadRow, rows, 'loads').map((row) => ({
    id: row.id,
    source: row.source,
    loadedAt: row.loaded_at,
    loadedBy: row.loaded_by,
    newArticles: row.new_articles,
    changedArticles: row.changed_articles,
    rolledBack: row.rolled_back_at !== null,
  }));
}
