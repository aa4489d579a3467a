import type { Telegram } from 'telegraf';
import type { Message } from 'telegraf/types';
import { parseSeedInTurns } from '../sources/seed-parser.ts';
import type { ChatContext, Services } from './chat-context.ts';
import { offerLoad } from './commands/reload.ts';
import { receiveFile } from './received-file.ts';

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
    const content = await receiveFile({ telegram, log: services.log }, document, MAX_BYTES);
    if (content === 'tooLarge') await context.reply({ html: texts.fileTooLarge(MAX_MEGABYTES).markup });
    else if (content === null) await context.reply({ html: texts.couldNotDownload.markup });
    else await offerLoad(services, context, { read: () => parseSeedInTurns(content, name), source: name });
  }
}
