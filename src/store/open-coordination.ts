import type { Coordination } from '../cluster/coordination.ts';
import { parseDatabaseUrl } from './database-url.ts';
import { sqliteCoordination } from './sqlite/coordination.ts';

/** The processes that share the database which DATABASE_URL names; connects at first use. @throws {StoreError} */
export async function openCoordination(databaseUrl: string): Promise<Coordination> {
  const address = parseDatabaseUrl(databaseUrl);
  switch (address.dialect) {
    case 'sqlite':
      return sqliteCoordination();
    case 'postgres': {
      const { PostgresCoordination } = await import('./postgres/coordination.ts');
      return new PostgresCoordination(address.url, address.label);
    }
  }
}
