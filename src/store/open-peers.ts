import { parseDatabaseUrl } from './database-url.ts';
import type { Peers } from '../cluster/coordination.ts';
import { sqlitePeers } from './sqlite/peers.ts';

/** The processes that share the database which DATABASE_URL names; connects at first use. @throws {StoreError} */
export async function openPeers(databaseUrl: string): Promise<Peers> {
  const address = parseDatabaseUrl(databaseUrl);
  switch (address.dialect) {
    case 'sqlite':
      return sqlitePeers();
    case 'postgres': {
      const { PostgresPeers } = await import('./postgres/peers.ts');
      return new PostgresPeers(address.url, address.label);
    }
  }
}
