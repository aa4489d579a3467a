import type { Coordination } from '../cluster/coordination.ts';
import { parseDatabaseUrl } from './database-url.ts';

/** The processes that share the database which DATABASE_URL names; on PostgreSQL it connects at first use. @throws {StoreError} */
export async function openCoordination(databaseUrl: string): Promise<Coordination> {
  const address = parseDatabaseUrl(databaseUrl);
  switch (address.dialect) {
    case 'sqlite': {
      const { openSqliteCoordination } = await import('./sqlite/coordination.ts');
      return openSqliteCoordination(address.filename);
    }
    case 'postgres': {
      const { PostgresCoordination } = await import('./postgres/coordination.ts');
      return new PostgresCoordination(address.url, address.label);
    }
  }
}
