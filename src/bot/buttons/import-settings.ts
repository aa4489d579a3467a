import { z } from 'zod';
import { lines } from '../../telegram/html.ts';
import { SETTINGS_FILE_TEXTS } from '../locales/settings-file-texts.ts';
import { MAX_SETTINGS_BYTES } from '../settings-document.ts';
import {
  importSettings as applySettings,
  type ImportMode,
  planImport,
  settingsIn,
} from '../settings-import.ts';
import { MAX_SUBSCRIPTIONS } from '../subscribe.ts';
import { mentionsLine } from '../views/import-preview.ts';
import type { Button } from './button.ts';
import { buttonData } from './button-data.ts';
import { COUNT, NO_VALUES } from './values.ts';

const MODE = z.enum(['add', 'replace']);

/**
 * Takes over the settings of the file that its message replies to; they are compared with the chat again. The topic of a
 * forum is named, since the question may be in an admin's private chat.
 */
export const importSettings: Button<'importSettings', [mode: ImportMode, topic?: number | undefined]> = {
  kind: 'importSettings',
  audience: 'chatAdmins',
  values: z.tuple([MODE, COUNT.optional()]),
  async run(services, context, mode, topic) {
    const { texts, language } = context;
    const own = SETTINGS_FILE_TEXTS[language];
    const file = await context.askedFile(MAX_SETTINGS_BYTES);
    const read = file === null || file === 'tooLarge' ? null : settingsIn(file, services);
    if (read?.outcome !== 'read') return context.notify(own.fileGone);
    const plan = await planImport(services, context, read);
    const done = await applySettings(
      services,
      { ...context, threadId: topic ?? context.threadId },
      plan,
      mode,
    );
    if (done.outcome === 'tooMany') return context.notify(texts.tooManyNote(MAX_SUBSCRIPTIONS));
    await context.update({
      html: lines(own.done(done.added, done.stopped), mentionsLine(plan, language)).markup,
      buttons: [[{ text: texts.listButton, data: buttonData('subscriptionsPage', 0) }]],
    });
  },
};

export const cancelImport: Button<'cancelImport'> = {
  kind: 'cancelImport',
  audience: 'chatAdmins',
  values: NO_VALUES,
  run: (_services, context) =>
    context.update({ html: SETTINGS_FILE_TEXTS[context.language].cancelled.markup }),
};
