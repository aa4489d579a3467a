import { z } from 'zod';
import type { Article } from '../articles/article.ts';
import { compareByNewest } from '../articles/article-order.ts';
import { earlierIdsOf, isSameText } from '../articles/article-url.ts';
import { withEditions } from '../articles/editions.ts';
import { forEachYielding } from '../time/cooperative.ts';
import { articleFromRow, digestOf } from './article-row.ts';
import type { Database, Sql } from './database.ts';
import { countOf, inChunks, integer, parseRow, parseRows, readableRows } from './rows.ts';
import type { ArticleStore } from './store.ts';

const withdrawableRow = z.looseObject({ id: z.string(), withdrawn_at: integer.nullable() });
const idRow = z.object({ id: z.string() });
const digestRow = z.object({ id: z.string(), digest: z.string() });

export function articleStore(database: Database): ArticleStore {
  return {
    all: () =>
      database.read(async (sql) => {
        const rows = await sql('articles').whereNull('withdrawn_at').select('*');
        // Sorted here and not in SQL, because databases order text by their own collations.
        return readableRows(sql, rows, 'articles', articleFromRow).sort(compareByNewest);
      }),

    byId: (id) =>
      database.read(async (sql) => {
        const rows = await sql('articles').where({ id }).whereNull('withdrawn_at').select('*');
        return readableRows(sql, rows, 'articles', articleFromRow)[0] ?? null;
      }),

    changedSince: (revision) =>
      database.read(async (sql) => {
        const rows = await sql('articles').where('revision', '>', revision).select('*');
        const articles: Article[] = [];
        const withdrawn: string[] = [];
        const current = rows.filter((row: unknown) => {
          const { id, withdrawn_at } = parseRow(withdrawableRow, row, 'articles');
          if (withdrawn_at !== null) withdrawn.push(id);
          return withdrawn_at === null;
        });
        articles.push(...readableRows(sql, current, 'articles', articleFromRow));
        return { articles: articles.sort(compareByNewest), withdrawn };
      }),

    count: () =>
      database.read(async (sql) =>
        countOf(await sql('articles').whereNull('withdrawn_at').count({ count: '*' }).first(), 'articles'),
      ),

    broughtBy: (source) =>
      database.read(async (sql) => {
        const loads = sql('loads').where({ source }).select('id');
        const rows = await sql('articles')
          .whereNull('withdrawn_at')
          .whereIn('first_load_id', loads)
          .orderBy('id')
          .select('id');
        return parseRows(idRow, rows, 'articles').map(({ id }) => id);
      }),

    broughtByOtherSource: (ids, source) =>
      database.read(async (sql) => {
        const others = sql('source_states').whereNot({ name: source }).select('name');
        const loads = sql('loads').whereIn('source', others).select('id');
        const found = new Set<string>();
        for (const chunk of inChunks(ids)) {
          const rows = await sql('articles')
            .whereIn('id', [...chunk])
            .whereIn('first_load_id', loads.clone())
            .select('id');
          for (const { id } of parseRows(idRow, rows, 'articles')) found.add(id);
        }
        return found;
      }),

    compare: (articles) =>
      database.read(async (sql) => {
        // If an id occurs twice, the last one counts, as if both had been stored.
        const given = [...new Map(articles.map((article) => [article.id, article])).values()];
        const digests = new Map<string, string>();
        for (const chunk of inChunks(given)) {
          const ids = chunk.map(({ id }) => id);
          const rows = await sql('articles')
            .whereIn('id', ids)
            .whereNull('withdrawn_at')
            .select('id', 'digest');
          for (const { id, digest } of parseRows(digestRow, rows, 'articles')) digests.set(id, digest);
        }
        const compared = { new: [] as Article[], changed: [] as Article[], unchanged: [] as Article[] };
        const different: Article[] = [];
        const unknown: Article[] = [];
        await forEachYielding(given, (article) => {
          const stored = digests.get(article.id);
          if (stored === undefined) unknown.push(article);
          else if (stored === digestOf(article)) compared.unchanged.push(article);
          else different.push(article);
        });
        const join = (stored: Article, arrived: Article) => {
          const article = withEditions(stored, arrived);
          compared[digestOf(stored) === digestOf(article) ? 'unchanged' : 'changed'].push(article);
        };
        for (const chunk of inChunks(different)) {
          const stored = new Map(
            (
              await storedArticles(
                sql,
                chunk.map(({ id }) => id),
              )
            ).map((article) => [article.id, article]),
          );
          for (const arrived of chunk) {
            const before = stored.get(arrived.id);
            // What is stored cannot be read: the arriving text replaces it.
            if (before === undefined) compared.changed.push(arrived);
            else join(before, arrived);
          }
        }
        const earlier = new Map(unknown.map((article) => [article, earlierIdsOf(article)]));
        const known = new Map<string, Article>();
        for (const ids of inChunks([...earlier.values()].flat())) {
          for (const stored of await storedArticles(sql, ids)) known.set(stored.id, stored);
        }
        for (const [article, ids] of earlier) {
          const stored = ids.flatMap((id) => known.get(id) ?? []).find((each) => isSameText(each, article));
          if (stored === undefined) compared.new.push(article);
          else join(stored, article);
        }
        return compared;
      }),
  };
}

async function storedArticles(sql: Sql, ids: readonly string[]): Promise<Article[]> {
  if (ids.length === 0) return [];
  const rows = await sql('articles').whereIn('id', ids).whereNull('withdrawn_at').select('*');
  return readableRows(sql, rows, 'articles', articleFromRow);
}
