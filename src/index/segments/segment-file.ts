import { type FileHandle, open, rename } from 'node:fs/promises';
import type { Segment } from './segment.ts';
import { readSegment } from './segment-bytes.ts';

const OWNER_ONLY = 0o600;

/** Writes a file that its owner alone may read, atomically: it is complete or absent, even after a power failure. */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${path}.writing`;
  const file = await open(temporary, 'w', OWNER_ONLY);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

export type ReadOutcome =
  | { readonly outcome: 'read'; readonly segment: Segment; readonly bytes: Uint8Array }
  | { readonly outcome: 'missing' }
  /** Truncated, modified, or of another version. */
  | { readonly outcome: 'unusable' };

/** Reads a file directly into shared memory; the segment's columns are views of it. */
export async function readSegmentFile(path: string): Promise<ReadOutcome> {
  const bytes = await readShared(path);
  if (bytes === null) return { outcome: 'missing' };
  const segment = readSegment(bytes);
  return segment === null ? { outcome: 'unusable' } : { outcome: 'read', segment, bytes };
}

/** Bytes per read: Node's limit is under 2 GB. */
const CHUNK = 2 ** 30;

async function readShared(path: string): Promise<Uint8Array | null> {
  const file = await openIfThere(path);
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    const bytes = Buffer.from(new SharedArrayBuffer(size));
    let end = 0;
    while (end < size) {
      const { bytesRead } = await file.read(bytes, end, Math.min(CHUNK, size - end), end);
      if (bytesRead === 0) break;
      end += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
