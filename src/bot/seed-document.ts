import type { Telegram } from 'telegraf';
import type { Message } from 'telegraf/types';
import { parseSeedInTurns } from '../sources/seed-parser.ts';
import { downloadFile, FileTooLargeError } from '../telegram/download-file.ts';
import type { Millis } from '../time/millis.ts';
import type { ChatContext, Services } from './chat-context.ts';
import { offerLoad } from './commands/reload.ts';

/** Telegram's limit for files that bots download. */
const MAX_MEGABYTES = 20;
const MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;

/** Previews a seed file that an admin sent, as /reload does for the folder. */
export async function previewDocument(
  services: Services,
  context: ChatContext,
  telegram: Telegram,
  document: Message.DocumentMessage['document'],
): Promise<void> {
  const { texts } = context;
  const name = document.file_name ?? 'file';
  if (!name.toLowerCase().endsWith('.txt')) {
    await context.reply({ html: texts.notATextFile.markup });
  } else {
    const isTooLarge = (document.file_size ?? 0) > MAX_BYTES;
    const content = isTooLarge ? 'tooLarge' : await download(services, telegram, document.file_id);
    if (content === 'tooLarge') await context.reply({ html: texts.fileTooLarge(MAX_MEGABYTES).markup });
    else if (content === null) await context.reply({ html: texts.couldNotDownload.markup });
    else await offerLoad(services, context, { read: () => parseSeedInTurns(content, name), source: name });
  }
}

const DOWNLOAD_TIMEOUT: Millis = 60_000;

async function download(
  { log }: Services,
  telegram: Telegram,
  fileId: string,
): Promise<Uint8Array | 'tooLarge' | null> {
  try {
    return await downloadFile(telegram, fileId, { maxBytes: MAX_BYTES, timeout: DOWNLOAD_TIMEOUT });
  } catch (error) {
    if (error instanceof FileTooLargeError) return 'tooLarge';
    log.warn({ err: error }, 'a document could not be downloaded');
    return null;
  }
}
