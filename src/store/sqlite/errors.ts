import { StoreError, type StoreErrorKind } from '../store-error.ts';

interface Meaning {
  readonly kind: StoreErrorKind;
  readonly problem: (file: string) => string;
  readonly remedy: string;
}

const CHECK_PATH = 'Check that the path in DATABASE_URL is right and that this user may write there.';
export const RESTORE = 'Restore it from a backup, or move it away to start with an empty store.';

/** Meaning of SQLite's primary result codes and of file system codes for the operator. */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  SQLITE_NOTADB: {
    kind: 'damaged',
    problem: (file) => `${file} is not a SQLite database.`,
    remedy: RESTORE,
  },
  SQLITE_CORRUPT: { kind: 'damaged', problem: (file) => `The database ${file} is damaged.`, remedy: RESTORE },
  SQLITE_CANTOPEN: {
    kind: 'unopenable',
    problem: (file) => `Cannot open the database ${file}.`,
    remedy: CHECK_PATH,
  },
  SQLITE_READONLY: {
    kind: 'unwritable',
    problem: (file) => `The database ${file} is read-only.`,
    remedy: 'Let this user write the file and its folder (SQLite keeps a journal beside it).',
  },
  SQLITE_PERM: {
    kind: 'unwritable',
    problem: (file) => `The database ${file} may not be accessed.`,
    remedy: CHECK_PATH,
  },
  SQLITE_BUSY: {
    kind: 'locked',
    problem: (file) => `The database ${file} is locked by another process.`,
    remedy: 'Stop what holds it (a second bot, a backup, a database browser) and try again.',
  },
  SQLITE_FULL: {
    kind: 'full',
    problem: (file) => `The disk of the database ${file} is full.`,
    remedy: 'Free some space; nothing was stored in part.',
  },
  SQLITE_IOERR: {
    kind: 'unwritable',
    problem: (file) => `The database ${file} cannot be read or written.`,
    remedy: 'Check the disk and its free space.',
  },
};

/** The folder of the database could not be created, or is not a folder. */
export function folderError(folder: string, cause: unknown): StoreError {
  return new StoreError('unopenable', `Cannot create the folder ${folder}.`, CHECK_PATH, cause);
}

/** The error as a StoreError naming the file, if its code has a meaning above; otherwise unchanged. */
export function explainSqliteError(error: unknown, file: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const meaning = Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined;
  if (meaning) return new StoreError(meaning.kind, meaning.problem(file), meaning.remedy, error);
  if (code === 'SQLITE_CONSTRAINT' && error.message.includes('FOREIGN KEY')) {
    return new StoreError(
      'misuse',
      'A row names a chat or an article that is not stored.',
      'Upsert the chat (or store the article) first; after /forget_me the chat is gone.',
      error,
    );
  }
  return error;
}
