/** An update failed, and its sender was told so: it is not to be tried again. */
export class ToldError extends Error {
  override readonly name = 'ToldError';

  constructor(cause: unknown) {
    super('An update failed; its sender was told.', { cause });
  }
}
