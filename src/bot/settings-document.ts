import type { OutgoingMessage } from '../telegram/outgoing-message.ts';
import type { ChatContext, Services } from './chat-context.ts';
import { SETTINGS_FILE_TEXTS } from './locales/settings-file-texts.ts';
import type { ReceivedFile } from './received-file.ts';
import { planImport, settingsIn } from './settings-import.ts';
import { importPreview } from './views/import-preview.ts';

export const SETTINGS_FILE_NAME = 'habarshy-subscriptions.json';
/** A hundred subscriptions are far less. */
export const MAX_SETTINGS_BYTES = 256 * 1024;

/** A file that somebody may send to be imported: in a group only under its own name, which apps number. */
export function mayBeSettings(fileName: string | undefined, isPrivate: boolean): boolean {
  return (isPrivate ? /\.json$/i : /^habarshy-subscriptions.*\.json$/i).test(fileName ?? '');
}

/** What a file of `/export` would change, and a question; or why it cannot be read. Nothing is changed yet. */
export async function settingsPreview(
  services: Services,
  context: ChatContext,
  file: ReceivedFile,
): Promise<OutgoingMessage> {
  const { texts, language, threadId } = context;
  const own = SETTINGS_FILE_TEXTS[language];
  if (file === 'tooLarge') return { html: own.tooLarge.markup };
  if (file === null) return { html: texts.couldNotDownload.markup };
  const read = settingsIn(file, services);
  if (read.outcome !== 'read') return { html: own[read.outcome].markup };
  const plan = await planImport(services, context, read);
  // The buttons read the file again from the message that this one replies to.
  return importPreview(plan, { timeZone: services.timeZone, threadId }, language);
}
