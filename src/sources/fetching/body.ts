import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';

/** The body is over the limit, as sent or after decompression. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError';
}

/** The body is compressed in a way that was not offered. */
export class UnknownEncodingError extends Error {
  override readonly name = 'UnknownEncodingError';
}

/** What `readBody` decompresses; the value of `Accept-Encoding`. */
export const ACCEPTED_ENCODINGS = 'gzip, br';

const DECOMPRESSION = { gzip: createGunzip, 'x-gzip': createGunzip, br: createBrotliDecompress } as const;

/**
 * Reads a body and decompresses it as it comes, so that a bomb costs no more than the limit.
 * @param limit in bytes, of the body as sent and of the body decompressed
 * @throws BodyTooLargeError, UnknownEncodingError, and the errors of the connection and of zlib
 */
export async function readBody(body: Readable, contentEncoding: string, limit: number): Promise<Uint8Array> {
  const encoding = contentEncoding.trim().toLowerCase();
  const chunks: Uint8Array[] = [];
  const collect = async (source: AsyncIterable<Uint8Array>) => {
    for await (const chunk of limited(source, limit)) chunks.push(chunk);
  };
  if (encoding === '' || encoding === 'identity') {
    await pipeline(body, collect);
  } else if (isKnown(encoding)) {
    const asSent = (source: AsyncIterable<Uint8Array>) => limited(source, limit);
    await pipeline(body, asSent, DECOMPRESSION[encoding](), collect);
  } else {
    body.destroy();
    throw new UnknownEncodingError(encoding);
  }
  return Buffer.concat(chunks);
}

function isKnown(encoding: string): encoding is keyof typeof DECOMPRESSION {
  return Object.hasOwn(DECOMPRESSION, encoding);
}

async function* limited(source: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > limit) throw new BodyTooLargeError();
    yield chunk;
  }
}
