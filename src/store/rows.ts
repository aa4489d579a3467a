import { z } from 'zod';
import { isRegionCode, type RegionCode } from '../articles/regions/regions.ts';
import type { Sql } from './database.ts';
import { StoreError } from './store-error.ts';

/** An integer: a number from SQLite, a string for PostgreSQL's bigint. */
export const integer = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^-?\d+$/)
      .transform(Number),
  ])
  .pipe(z.int());

export const regionCode = z.custom<RegionCode>(
  (value) => typeof value === 'string' && isRegionCode(value),
  'a region code',
);

export const idRow = z.object({ id: integer });
const countRow = z.object({ count: integer });

/**
 * Validates a row read from the database.
 * @throws {StoreError} of kind `damaged` naming table and column, never the value.
 */
export function parseRow<Row>(schema: z.ZodType<Row>, row: unknown, table: string): Row {
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  const columns = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))].join(', ');
  throw new StoreError(
    'damaged',
    `A row of ${table} holds what Habarshy did not write (${columns}).`,
    'Restore the database from a backup, or repair the row by hand.',
  );
}

export function parseRows<Row>(schema: z.ZodType<Row>, rows: unknown, table: string): Row[] {
  return parseRow(z.array(z.unknown()), rows, table).map((row) => parseRow(schema, row, table));
}

/** Reads each row; reports those that cannot be read, and leaves them out: one bad row must not stop a load. */
export function readableRows<Row>(
  { onBadRow }: Pick<Sql, 'onBadRow'>,
  rows: unknown,
  table: string,
  read: (row: unknown) => Row,
): Row[] {
  return parseRow(z.array(z.unknown()), rows, table).flatMap((row) => {
    try {
      return [read(row)];
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      onBadRow(error);
      return [];
    }
  });
}

/** Like `readableRows`, for rows of a schema. */
export function parseReadableRows<Row>(
  sql: Pick<Sql, 'onBadRow'>,
  schema: z.ZodType<Row>,
  rows: unknown,
  table: string,
): Row[] {
  return readableRows(sql, rows, table, (row) => parseRow(schema, row, table));
}

/** @throws {StoreError} of kind `damaged` naming the table. */
export function parseJson(json: string, table: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new StoreError(
      'damaged',
      `A row of ${table} holds broken JSON.`,
      'Restore the database from a backup, or repair the row by hand.',
      error,
    );
  }
}

/** The id from `insert(…).returning('id')`. */
export function insertedId(rows: unknown, table: string): number {
  return parseRow(z.tuple([idRow]), rows, table)[0].id;
}

/** The number from `.count({ count: '*' }).first()`. */
export function countOf(row: unknown, table: string): number {
  return parseRow(countRow, row, table).count;
}

/**
 * Slices of at most 200 rows for one statement each: SQLite allows 500 rows per insert and 32,766 bound values per
 * statement, and the widest table has 13 columns.
 */
export function* inChunks<Item>(items: readonly Item[], size = 200): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
