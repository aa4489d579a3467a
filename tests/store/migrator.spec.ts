import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Migration } from '../../src/store/migrations/migration.ts';
import { MIGRATIONS } from '../../src/store/migrations/migrations.ts';
import { migrate } from '../../src/store/migrator.ts';
import { PooledDatabase } from '../../src/store/pooled-database.ts';
import { openSqlite } from '../../src/store/sqlite/connection.ts';
import { temporaryFolder } from '../support/store.ts';

const FIRST: Migration = {
  version: 1,
  name: 'first',
  statements: (schema) => [
    schema().createTable('shelves', (table) => {
      table.bigIncrements('id');
      table.text('label').notNullable();
    }),
    `insert into shelves (label) values ('news')`,
  ],
};
const SECOND: Migration = {
  version: 2,
  name: 'second',
  statements: () => [`update shelves set label = label || '!'`],
};
const BROKEN: Migration = {
  version: 2,
  name: 'broken',
  statements: () => [`update shelves set label = 'half'`, 'update no_such_table set a = 1'],
};

async function openDatabase() {
  const { knex, dialect } = await openSqlite(join(await temporaryFolder(), 'm.sqlite3'), 1000);
  const database = new PooledDatabase(knex, dialect);
  onTestFinished(() => database.close());
  return {
    apply: (migrations: readonly Migration[]) => migrate(database, knex, dialect, migrations),
    labels: () => database.run<string[]>((sql) => sql('shelves').pluck('label')),
    versions: () =>
      database.run<number[]>((sql) => sql('schema_versions').orderBy('version').pluck('version')),
  };
}

describe('migrate', () => {
  it('runs each step once, in order, whenever it is added', async () => {
    const database = await openDatabase();
    await database.apply([FIRST]);
    await database.apply([FIRST]);
    expect(await database.labels()).toEqual(['news']);
    await database.apply([FIRST, SECOND]);
    await database.apply([FIRST, SECOND]);
    expect(await database.labels()).toEqual(['news!']);
    expect(await database.versions()).toEqual([1, 2]);
  });

  it('leaves the schema as it was where a step fails, and can be tried again', async () => {
    const database = await openDatabase();
    await database.apply([FIRST]);
    await expect(database.apply([FIRST, BROKEN])).rejects.toThrow(/no_such_table/);
    expect(await database.labels()).toEqual(['news']);
    expect(await database.versions()).toEqual([1]);
    await database.apply([FIRST, SECOND]);
    expect(await database.versions()).toEqual([1, 2]);
  });

  it('refuses a schema newer than it knows', async () => {
    const database = await openDatabase();
    await database.apply([FIRST, SECOND]);
    await expect(database.apply([FIRST])).rejects.toMatchObject({ kind: 'newer' });
  });
});

describe('MIGRATIONS', () => {
  it('counts from 1 without gaps', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });
});
