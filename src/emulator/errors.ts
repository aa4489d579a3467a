/** Extra data of a refusal, as Telegram sends it beside the description. */
export interface ErrorParameters {
  readonly retry_after?: number;
  readonly migrate_to_chat_id?: number;
}

/** A refusal in Telegram's shape; the router turns it into `{ ok: false, error_code, description, parameters? }`. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: number;
  readonly parameters: ErrorParameters | undefined;

  constructor(code: number, description: string, parameters?: ErrorParameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }

  get description(): string {
    return this.message;
  }
}

/** 400; `what` is the text after `Bad Request: `. */
export function badRequest(what: string, parameters?: ErrorParameters): ApiError {
  return new ApiError(400, `Bad Request: ${what}`, parameters);
}

/** 403; `what` is the text after `Forbidden: `. */
export function forbidden(what: string): ApiError {
  return new ApiError(403, `Forbidden: ${what}`);
}

/** 409; `what` is the text after `Conflict: `. */
export function conflict(what: string): ApiError {
  return new ApiError(409, `Conflict: ${what}`);
}

export function tooManyRequests(retryAfterSeconds: number): ApiError {
  return new ApiError(429, `Too Many Requests: retry after ${retryAfterSeconds}`, {
    retry_after: retryAfterSeconds,
  });
}

export const unauthorized = () => new ApiError(401, 'Unauthorized');
export const methodNotFound = () => new ApiError(404, 'Not Found: method not found');

/**
 * The people's side was used wrongly (an unknown person, a message that is not there): a mistake in a test
 * or in the page, never something the bot sees.
 */
export class EmulatorUsageError extends Error {
  override readonly name = 'EmulatorUsageError';
}
