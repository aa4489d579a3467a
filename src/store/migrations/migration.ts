import type { Knex } from 'knex';

/** One step of the schema. Once released it never changes; what comes later is a step of its own. */
export interface Migration {
  /** Counts from 1 without gaps. */
  readonly version: number;
  readonly name: string;
  /** The statements, in order, written with knex's schema builder so that they fit every database. */
  statements(schema: () => Knex.SchemaBuilder): readonly (Knex.SchemaBuilder | string)[];
}
