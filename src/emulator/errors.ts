/** Extra data that Telegram sends with an error. */
export interface ErrorParameters {
  readonly retry_after?: number;
  readonly migrate_to_chat_id?: number;
}

/** An error of the Bot API; the router answers `{ ok: false, error_code, description, parameters? }`. */
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
 * A test or the page asked for something impossible, such as a message of an unknown person. The bot never
 * sees this error.
 */
export class EmulatorUsageError extends Error {
  override readonly name = 'EmulatorUsageError';
}
