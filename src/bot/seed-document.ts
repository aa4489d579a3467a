import type { Telegram } from 'telegraf';
import type { Message } from 'telegraf/types';
import { parseSeedInTurns } from '../sources/seed-parser.ts';
import type { ChatContext, Services } from './chat-context.ts';
import { offerLoad } from './commands/reload.ts';

/** Telegram's limit for files that bots download. */
const MAX_MEGABYTES = 20;

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
  } else if ((document.file_size ?? 0) > MAX_MEGABYTES * 1024 * 1024) {
    await context.reply({ html: texts.fileTooLarge(MAX_MEGABYTES).markup });
  } else {
    const content = await download(services, telegram, document.file_id);
    if (content === null) await context.reply({ html: texts.couldNotDownload.markup });
    else await offerLoad(services, context, { read: () => parseSeedInTurns(content, name), source: name });
  }
}

const DOWNLOAD_TIMEOUT_MILLIS = 60_000;

async function download({ log }: Services, telegram: Telegram, fileId: string): Promise<Uint8Array | null> {
  try {
    const link = await telegram.getFileLink(fileId);
    const response = await fetch(link, { signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT_MILLIS) });
    if (!response.ok) throw new Error(`the file's server answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    log.warn({ err: error }, 'a document could not be downloaded');
    return null;
  }
}
