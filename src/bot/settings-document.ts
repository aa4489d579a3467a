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

/** Shows what a file of `/export` would change, and asks. Nothing is changed yet. */
export async function previewSettings(
  services: Services,
  context: ChatContext,
  file: ReceivedFile,
): Promise<void> {
  const { texts, language, reply } = context;
  const own = SETTINGS_FILE_TEXTS[language];
  if (file === 'tooLarge') await reply({ html: own.tooLarge.markup });
  else if (file === null) await reply({ html: texts.couldNotDownload.markup });
  else {
    const read = settingsIn(file, services);
    if (read.outcome !== 'read') {
      await reply({ html: own[read.outcome].markup });
      return;
    }
    const plan = await planImport(services, context, read);
    // The buttons read the file again from the message that this one replies to.
    await reply(importPreview(plan, services.timeZone, language), { to: 'asked' });
  }
}
