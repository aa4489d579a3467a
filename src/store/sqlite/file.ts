import type { Stats } from 'node:fs';
import { chmod, mkdir, open, readdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StoreError } from '../store-error.ts';
import { folderError, RESTORE } from './errors.ts';

/** A file and a folder that only their owner may use. */
export const OWNER_ONLY = 0o600;
export const OWNER_ONLY_FOLDER = 0o700;

/** Files that SQLite keeps beside a database. */
const WITH_JOURNALS = ['', '-wal', '-shm'];

/**
 * Creates the database's folder and an empty file where there is none, and makes the file and its journals readable by
 * their owner alone: they hold who follows what. A folder that is there stays as it is.
 * @throws {StoreError} if the folder cannot be made, or the file was emptied or removed: a new one would know no chat and
 * no subscription, and its first load would be pushed to nobody.
 */
export async function prepareFile(filename: string): Promise<void> {
  const folder = dirname(filename);
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER }).catch((error: unknown) => {
    throw folderError(folder, error);
  });
  const existing = await statIfThere(filename);
  if (holdsNothing(existing) && (await wasUsed(filename))) {
    // Another process may have created it just now, with what stands beside it.
    const now = await statIfThere(filename);
    if (holdsNothing(now)) throw lostError(filename, now === null);
  }
  // What goes wrong here goes wrong when SQLite opens the file, and is explained there.
  if (existing === null) await createForOwner(filename);
  for (const end of WITH_JOURNALS) await restrict(`${filename}${end}`);
}

/** Makes an empty file, or leaves the one that is there to its owner alone. What goes wrong shows when it is opened. */
export async function createForOwner(filename: string): Promise<void> {
  const file = await open(filename, 'a', OWNER_ONLY).catch(() => null);
  await file?.close();
  await restrict(filename);
}

/** Throws unless the file at the path is the one that was opened. */
export async function fileWatch(filename: string): Promise<() => Promise<void>> {
  const opened = await statIfThere(filename);
  return async () => {
    const now = await statIfThere(filename);
    if (opened !== null && now?.ino === opened.ino && now.dev === opened.dev) return;
    throw new StoreError(
      'unopenable',
      `The database ${filename} was deleted or replaced while it was in use.`,
      'Stop the bot, put the file back (or a backup), and start the bot again.',
    );
  };
}

/** A database that has an index, a journal or the lock of a leader is not new. */
async function wasUsed(filename: string): Promise<boolean> {
  const index = await readdir(`${filename}.index`).catch(() => []);
  const journal = await statIfThere(`${filename}-wal`);
  const leader = await statIfThere(`${filename}.leader`);
  return index.length > 0 || (journal !== null && journal.size > 0) || leader !== null;
}

function holdsNothing(file: Stats | null): boolean {
  return file === null || (file.isFile() && file.size === 0);
}

function lostError(filename: string, isMissing: boolean): StoreError {
  const what = isMissing
    ? 'is missing, but it was in use: it was deleted or moved'
    : 'is empty, but it was in use: it was cut or overwritten';
  const beside = `${filename}.index, .leader, -wal, -shm`;
  return new StoreError(
    'damaged',
    `The database ${filename} ${what}.`,
    `Restore it from a backup, or remove ${isMissing ? 'what is left beside it' : 'it with what is beside it'} (${beside}) to start with an empty one.`,
  );
}

async function restrict(path: string): Promise<void> {
  const stats = await statIfThere(path);
  if (!stats?.isFile() || (stats.mode & 0o077) === 0) return;
  // Another user's file that this one may write; its owner decides.
  await chmod(path, OWNER_ONLY).catch(() => undefined);
}

/** Null also where it may not be looked at: opening it says why. */
function statIfThere(path: string): Promise<Stats | null> {
  return stat(path).catch(() => null);
}

export function damagedError(filename: string): StoreError {
  return new StoreError('damaged', `The database ${filename} is damaged.`, RESTORE);
}

export function foreignError(filename: string): StoreError {
  return new StoreError(
    'damaged',
    `${filename} is a database of another program.`,
    'Set DATABASE_URL to a file of its own.',
  );
}
