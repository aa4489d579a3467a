import { StoreError, type StoreErrorKind } from '../store-error.ts';

interface Meaning {
  /** A full SQLSTATE, its class (the first two characters), or a Node error code. */
  readonly code: RegExp;
  readonly kind: StoreErrorKind;
  readonly problem: (database: string) => string;
  readonly remedy: string;
}

const CHECK_URL = 'Check DATABASE_URL, and that the server runs and lets this machine in.';

/** Meaning of SQLSTATEs (PostgreSQL's appendix A) and network codes for the operator; first match wins. */
const MEANINGS: readonly Meaning[] = [
  {
    code: /^(28...|3D000)$/,
    kind: 'unopenable',
    problem: (database) => `PostgreSQL does not let this user into ${database}.`,
    remedy: 'Check the user, the password and the name of the database in DATABASE_URL.',
  },
  {
    code: /^42501$/,
    kind: 'unwritable',
    problem: (database) => `This user may not write in ${database}.`,
    remedy: 'Grant it CREATE and USAGE on the schema, and the tables of the bot.',
  },
  {
    code: /^25006$/,
    kind: 'unwritable',
    problem: (database) => `${database} is read-only.`,
    remedy: 'Point DATABASE_URL to the primary server.',
  },
  {
    code: /^53100$/,
    kind: 'full',
    problem: (database) => `The disk of ${database} is full.`,
    remedy: 'Free some space; nothing was stored in part.',
  },
  {
    code: /^(55P03|57014|40001|40P01)$/,
    kind: 'locked',
    problem: (database) => `Another process holds a lock in ${database}.`,
    remedy: 'Try again; where it lasts, look into pg_stat_activity.',
  },
  {
    code: /^XX00[12]$/,
    kind: 'damaged',
    problem: (database) => `${database} is damaged.`,
    remedy: 'Restore it from a backup.',
  },
  {
    code: /^23503$/,
    kind: 'misuse',
    problem: () => 'A row names a chat or an article that is not stored.',
    remedy: 'Upsert the chat (or store the article) first; after /forget_me the chat is gone.',
  },
  {
    code: /^(08...|53...|57P..|E[A-Z_]+|ERR_TLS_\w+|CERT_\w+|\w*SELF_SIGNED\w*|UNABLE_TO_\w+)$/,
    kind: 'unopenable',
    problem: (database) => `${database} cannot be reached.`,
    remedy: CHECK_URL,
  },
];

const CONNECTION_FAILURE = '08006';
/** Client errors without a code. */
const LOST_CONNECTION =
  /Connection terminated|Connection ended|connection timeout|timeout expired|Query read timeout|Client has encountered a connection error|not queryable|Timeout acquiring a connection|server does not support SSL/i;

/** Properties by which the driver adds the statement's values to an error. */
const VALUES = ['detail', 'where', 'internalQuery', 'hint'] as const;

/** The error as a StoreError naming the database, if its code has a meaning above; otherwise without stored data. */
export function explainPostgresError(error: unknown, database: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const code = codeOf(error);
  const meaning = MEANINGS.find((row) => row.code.test(code));
  if (meaning) return new StoreError(meaning.kind, meaning.problem(database), meaning.remedy, error);
  for (const name of VALUES) if (name in error) Reflect.deleteProperty(error, name);
  return error;
}

function codeOf(error: Error): string {
  if ('code' in error && typeof error.code === 'string') return error.code;
  return LOST_CONNECTION.test(error.message) ? CONNECTION_FAILURE : '';
}
