import type { Knex } from 'knex';
import { z } from 'zod';
import type { Dialect } from './database.ts';
import type { Migration } from './migrations/migration.ts';
import type { PooledDatabase } from './pooled-database.ts';
import { parseRow } from './rows.ts';
import { StoreError } from './store-error.ts';

const versionRow = z.object({ version: z.coerce.number().nullable() });

/**
 * Brings the schema to the newest version.
 *
 * All missing steps run in one write transaction together with the note that they ran: a crash leaves the old schema,
 * and a second process waits for the lock and then finds nothing to do. (Knex's own migrator keeps its lock in a
 * table row, which a crash leaves behind for somebody to delete by hand, and makes a second process fail.)
 *
 * @throws {StoreError} of kind `newer` if the database has steps that this version does not know.
 */
export async function migrate<Connection>(
  database: PooledDatabase<Connection>,
  knex: Knex,
  dialect: Dialect<Connection>,
  migrations: readonly Migration[],
): Promise<void> {
  await database.onConnection(async (connection) => {
    await dialect.begin(connection);
    try {
      await dialect.lockExclusive(connection);
      await dialect.execute(
        connection,
        'create table if not exists schema_versions (version integer primary key, name text not null)',
      );
      const row: unknown = await knex('schema_versions')
        .connection(connection)
        .max({ version: 'version' })
        .first();
      const current = parseRow(versionRow, row, 'schema_versions').version ?? 0;
      const newest = migrations.at(-1)?.version ?? 0;
      if (current > newest) {
        throw new StoreError(
          'newer',
          `The database has schema ${current}, this version of Habarshy knows ${newest}.`,
          'Run the newer version, or restore the backup made before it.',
        );
      }
      for (const migration of migrations.filter(({ version }) => version > current)) {
        for (const statement of migration.statements(() => knex.schema)) {
          for (const sql of typeof statement === 'string' ? [statement] : sqlOf(statement)) {
            await dialect.execute(connection, sql);
          }
        }
        await knex('schema_versions')
          .connection(connection)
          .insert({ version: migration.version, name: migration.name });
      }
      await dialect.commit(connection);
    } catch (error) {
      await dialect.rollback(connection).catch(() => dialect.discard(connection));
      throw error;
    }
  });
}

/** A builder that is run directly would take another connection from the pool. */
function sqlOf(builder: Knex.SchemaBuilder): string[] {
  return [builder.toSQL()].flat().map(({ sql }) => sql);
}
