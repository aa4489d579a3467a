import { StoreError } from './store-error.ts';

/** Where the store is kept. A SQLite filename is a path, or `:memory:`. */
export interface DatabaseAddress {
  readonly dialect: 'sqlite';
  readonly filename: string;
}

const REMEDY = 'Set DATABASE_URL to sqlite:PATH, for example sqlite:./data/habarshy.sqlite3.';

/**
 * Reads a DATABASE_URL: `sqlite:./relative`, `sqlite:/absolute`, `sqlite:///absolute` or `sqlite::memory:`.
 * @throws {StoreError} of kind `address`; its text names the scheme only, since a URL may hold a password.
 */
export function parseDatabaseUrl(databaseUrl: string): DatabaseAddress {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/is.exec(databaseUrl.trim()) ?? [];
  switch (scheme.toLowerCase()) {
    case 'sqlite': {
      const filename = rest.startsWith('///') ? rest.slice(2) : rest;
      if (filename === '' || filename.startsWith('//')) {
        throw new StoreError('address', 'DATABASE_URL names no database file.', REMEDY);
      }
      return { dialect: 'sqlite', filename };
    }
    case 'postgres':
    case 'postgresql':
      throw new StoreError('address', 'PostgreSQL is not supported yet.', REMEDY);
    case '':
      throw new StoreError('address', 'DATABASE_URL has no scheme.', REMEDY);
    default:
      throw new StoreError('address', `DATABASE_URL has an unknown scheme, ${scheme}:.`, REMEDY);
  }
}
