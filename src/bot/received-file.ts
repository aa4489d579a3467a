import type { Telegram } from 'telegraf';
import type { Log } from '../log.ts';
import { downloadFile, FileTooLargeError } from '../telegram/download-file.ts';
import type { Millis } from '../time/millis.ts';

/** The bytes of a file that somebody sent; null if it could not be downloaded, which is logged. */
export type ReceivedFile = Uint8Array | 'tooLarge' | null;

/** As Telegram describes it. */
export interface DescribedFile {
  readonly file_id: string;
  readonly file_size?: number | undefined;
}

const DOWNLOAD_TIMEOUT: Millis = 60_000;

export async function receiveFile(
  { telegram, log }: { readonly telegram: Telegram; readonly log: Log },
  { file_id: fileId, file_size: size = 0 }: DescribedFile,
  maxBytes: number,
): Promise<ReceivedFile> {
  if (size > maxBytes) return 'tooLarge';
  try {
    return await downloadFile(telegram, fileId, { maxBytes, timeout: DOWNLOAD_TIMEOUT });
  } catch (error) {
    if (error instanceof FileTooLargeError) return 'tooLarge';
    log.warn({ err: error }, 'a document could not be downloaded');
    return null;
  }
}
