import { ApiError, badRequest } from './errors.ts';

/** A file sent in a multipart body. */
export interface Upload {
  readonly fileName: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** One call of a method, independent of the body's format. */
export interface MethodCall {
  /** Every parameter as text; JSON values other than strings are serialized. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly files: ReadonlyMap<string, Upload>;
  /** The parameters as sent, with JSON values kept as values; for callsOf(). */
  readonly sent: Readonly<Record<string, unknown>>;
  readonly signal?: AbortSignal;
}

/** A file of 50 MB plus 1 MB for the other parts of the body. */
const MAX_BODY_BYTES = 51 * 1024 * 1024;

const tooLarge = () => new ApiError(413, 'Request Entity Too Large');

/**
 * Reads a call from the query string and the body: JSON, urlencoded or multipart/form-data. As in Telegram, a
 * body of another type is ignored.
 * @throws ApiError 400 for a body that does not match its content type, 413 over 51 MB
 */
export async function readCall(request: Request): Promise<MethodCall> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) throw tooLarge();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { values, files } =
    request.method === 'GET' ? { values: {}, files: new Map() } : await readBody(request);
  const sent = { ...query, ...values };
  return {
    parameters: Object.fromEntries(Object.entries(sent).flatMap(([name, value]) => asText(name, value))),
    files,
    sent: { ...sent, ...describedFiles(files) },
    signal: request.signal,
  };
}

/** A call from plain values, such as a method call in a webhook response. */
export function callOf(values: Readonly<Record<string, unknown>>): MethodCall {
  return {
    parameters: Object.fromEntries(Object.entries(values).flatMap(([name, value]) => asText(name, value))),
    files: new Map(),
    sent: values,
  };
}

interface Body {
  readonly values: Record<string, unknown>;
  readonly files: Map<string, Upload>;
}

async function readBody(request: Request): Promise<Body> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') return { values: await readJson(request), files: new Map() };
  if (type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data') {
    return readForm(request);
  }
  return { values: {}, files: new Map() };
}

async function readJson(request: Request): Promise<Record<string, unknown>> {
  const text = await request.text();
  if (text.length > MAX_BODY_BYTES) throw tooLarge();
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    throw badRequest("can't parse JSON object");
  }
  throw badRequest('expected an Object as the request body');
}

async function readForm(request: Request): Promise<Body> {
  let form: FormData;
  try {
    form = await request.formData();
  } catch {
    throw badRequest("can't parse the request body");
  }
  const values: Record<string, unknown> = {};
  const files = new Map<string, Upload>();
  for (const [name, value] of form) {
    if (typeof value === 'string') values[name] = value;
    else {
      files.set(name, {
        fileName: value.name,
        mimeType: value.type || 'application/octet-stream',
        bytes: new Uint8Array(await value.arrayBuffer()),
      });
    }
  }
  return { values, files };
}

function asText(name: string, value: unknown): [string, string][] {
  if (value === null || value === undefined) return [];
  return [[name, typeof value === 'string' ? value : JSON.stringify(value)]];
}

function describedFiles(files: ReadonlyMap<string, Upload>): Record<string, unknown> {
  return Object.fromEntries(
    [...files].map(([name, file]) => [name, { fileName: file.fileName, size: file.bytes.length }]),
  );
}
