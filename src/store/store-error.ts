/**
 * What went wrong with the database, in kinds that somebody can act on:
 * - `address`: DATABASE_URL is not one the store can open;
 * - `unopenable`, `unwritable`, `full`: the file or its folder;
 * - `damaged`: not a database, or one with broken pages or rows;
 * - `newer`: written by a newer version of Habarshy;
 * - `locked`: another process held it for longer than the busy timeout;
 * - `misuse`: a defect of the calling code.
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

/** The database cannot do what was asked. `message` is one line and ends with the remedy; it never holds stored data. */
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

/** Whether trying again makes sense: the error may pass by itself, or by what an operator does. */
export function isTransient(error: unknown): boolean {
  return error instanceof StoreError && ['locked', 'full', 'unwritable', 'unopenable'].includes(error.kind);
}
