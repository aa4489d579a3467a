import { StoreError } from './store-error.ts';

/** Where the store is. A SQLite filename is a path, or `:memory:`; a PostgreSQL label contains no password. */
export type DatabaseAddress =
  | { readonly dialect: 'sqlite'; readonly filename: string }
  | { readonly dialect: 'postgres'; readonly url: string; readonly label: string };

const REMEDY =
  'Set DATABASE_URL to sqlite:PATH, for example sqlite:./data/habarshy.sqlite3, or to postgres://USER:PASSWORD@HOST/DATABASE.';

const ENCODE = `${REMEDY} In the password write %2F for /, %3F for ?, %23 for #, %40 for @ and %25 for %.`;

/**
 * Reads a DATABASE_URL: `sqlite:./relative`, `sqlite:/absolute`, `sqlite:///absolute` or `sqlite::memory:`;
 * `postgres://…` as libpq has it.
 * @throws {StoreError} of kind `address`; its text names the scheme only, since a URL may hold a password.
 *
 * ```ts
 * parseDatabaseUrl('sqlite:./data/news.sqlite3'); // => { dialect: 'sqlite', filename: './data/news.sqlite3' }
 * ```
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
      return { dialect: 'postgres', url: databaseUrl.trim(), label: labelOf(databaseUrl.trim()) };
    case '':
      throw new StoreError('address', 'DATABASE_URL has no scheme.', REMEDY);
    default:
      throw new StoreError('address', `DATABASE_URL has an unknown scheme, ${scheme}:.`, REMEDY);
  }
}

/** The folder beside the database where the index is kept between starts; null if there is no such folder. */
export function indexFolderOf(databaseUrl: string): string | null {
  return besideDatabase(databaseUrl, '.index');
}

/** The file beside the SQLite database that keeps the playground's chats; null where there is none. */
export function chatsFileOf(databaseUrl: string): string | null {
  return besideDatabase(databaseUrl, '.playground.json');
}

function besideDatabase(databaseUrl: string, ending: string): string | null {
  const address = parseDatabaseUrl(databaseUrl);
  const isFile = address.dialect === 'sqlite' && address.filename !== ':memory:';
  return isFile ? `${address.filename}${ending}` : null;
}

function labelOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null) throw new StoreError('address', 'DATABASE_URL is no URL.', ENCODE);
  // A password with a slash, a question mark or a hash ends the host too early: what follows is a part of it.
  if (/^[^?#]*@|^\?[^=&]*@|#.*@/.test(`${parsed.pathname}${parsed.search}${parsed.hash}`)) {
    throw new StoreError('address', 'DATABASE_URL has a sign in its password that ends it early.', ENCODE);
  }
  const host = parsed.searchParams.get('host') ?? parsed.host;
  return `the database ${parsed.pathname.slice(1) || '(the default one)'} at ${host || 'the local socket'}`;
}
