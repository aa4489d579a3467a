/**
 * Kinds of database errors that somebody can act on:
 * - `address`: the store cannot open this DATABASE_URL;
 * - `unopenable`, `unwritable`, `full`: the file or its folder;
 * - `damaged`: not a database, or one with broken pages or rows;
 * - `newer`: written by a newer version of Habarshy;
 * - `locked`: another process held it for longer than the busy timeout;
 * - `misuse`: a bug in the calling code.
 */
export type StoreErrorKind =
  | 'address'
  | 'unopenable'
  | 'unwritable'
  | 'full'
  | 'damaged'
  | 'newer'
  | 'locked'
  | 'misuse';

/** A database error. `message` is one line and ends with the remedy; it never contains stored data. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly kind: StoreErrorKind;
  /** What the operator (for `misuse`, the developer) can do about it. */
  readonly remedy: string;

  constructor(kind: StoreErrorKind, problem: string, remedy: string, cause?: unknown) {
    super(`${problem} ${remedy}`, cause === undefined ? undefined : { cause });
    this.kind = kind;
    this.remedy = remedy;
  }
}

/** Whether to retry: the error may go away by itself, or by what an operator does. */
export function isTransient(error: unknown): boolean {
  return error instanceof StoreError && ['locked', 'full', 'unwritable', 'unopenable'].includes(error.kind);
}
