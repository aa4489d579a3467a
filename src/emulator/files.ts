import { createHash } from 'node:crypto';
import { ApiError, badRequest } from './errors.ts';
import { keepNewestOf } from './history.ts';
import type { Upload } from './request-body.ts';
import type { FileReference } from './telegram-types.ts';

export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;
export const MAX_DOWNLOAD_BYTES = 20 * 1024 * 1024;
/** Of all files together, the newest, however many there may be. */
const MAX_KEPT_BYTES = 256 * 1024 * 1024;

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.html': 'text/html',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
};

export interface StoredFile extends Upload {
  readonly reference: FileReference;
  /** Path under /file/bot<token>/. */
  readonly path: string;
}

/** The files sent by the bot and by people. Ids stay valid while the file is kept. */
export class FileStore {
  readonly #byId = new Map<string, StoredFile>();
  readonly #kept: number;
  #added = 0;

  /** `kept`: so many files, the newest. */
  constructor(kept = Infinity) {
    this.#kept = kept;
  }

  /** @throws ApiError 400 for an empty file, 413 over 50 MB */
  add(upload: Upload, folder: 'documents' | 'photos'): StoredFile {
    if (upload.bytes.length === 0) throw badRequest('file must be non-empty');
    if (upload.bytes.length > MAX_UPLOAD_BYTES) throw new ApiError(413, 'Request Entity Too Large');
    const number = ++this.#added;
    const extension = /\.[a-z0-9]{1,8}$/i.exec(upload.fileName)?.[0] ?? '';
    const unique = createHash('sha256').update(upload.bytes).digest('base64url').slice(0, 15);
    const stored: StoredFile = {
      ...upload,
      // Telegram decides by the file name, and uses the sender's type only for an unknown extension.
      mimeType: MIME_TYPES[extension.toLowerCase()] ?? upload.mimeType,
      reference: {
        file_id: `BQACAgIAAxkBAAI${unique}${number}`,
        file_unique_id: unique,
        file_size: upload.bytes.length,
      },
      path: `${folder}/file_${number}${extension}`,
    };
    this.#byId.set(stored.reference.file_id, stored);
    keepNewestOf(this.#byId, Math.min(this.#kept, this.#newestThatFit()));
    return stored;
  }

  #newestThatFit(): number {
    const newest = [...this.#byId.values()].toReversed();
    let bytes = 0;
    const over = newest.findIndex((file) => {
      bytes += file.bytes.length;
      return bytes > MAX_KEPT_BYTES;
    });
    return over === -1 ? newest.length : over;
  }

  /** The files that are kept, oldest first, and how many there ever were. */
  saved(): { readonly added: number; readonly files: readonly StoredFile[] } {
    return { added: this.#added, files: [...this.#byId.values()] };
  }

  /** Brings back what `saved` gave, with the same ids. */
  restore({ added, files }: ReturnType<FileStore['saved']>): void {
    for (const file of files) this.#byId.set(file.reference.file_id, file);
    this.#added = Math.max(this.#added, added);
  }

  clear(): void {
    this.#byId.clear();
  }

  byId(fileId: string): StoredFile | undefined {
    return this.#byId.get(fileId);
  }

  /** A file to download by its path; undefined if unknown or over 20 MB. */
  byPath(path: string): StoredFile | undefined {
    return [...this.#byId.values()].find(
      (file) => file.path === path && file.bytes.length <= MAX_DOWNLOAD_BYTES,
    );
  }
}
