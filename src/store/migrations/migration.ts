import type { Knex } from 'knex';

/** One step of the schema. A released step never changes; later changes are new steps. */
export interface Migration {
  /** Greater than that of each step before. */
  readonly version: number;
  readonly name: string;
  /** The statements, in order, written with knex's schema builder so that they fit every database. */
  statements(schema: () => Knex.SchemaBuilder): readonly (Knex.SchemaBuilder | string)[];
}
