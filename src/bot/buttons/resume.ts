import type { Button } from './button.ts';
import { NO_VALUES } from './values.ts';

/** Resumes the pushes of a chat that was paused because the bot could not write to it. */
export const resume: Button<'resume'> = {
  kind: 'resume',
  audience: 'chatAdmins',
  values: NO_VALUES,
  async run(services, context) {
    await services.store.chats.resume(context.chat.id);
    services.wakeDispatcher();
    await context.update({ html: context.texts.resumed.markup });
    await context.notify(context.texts.resumedNote);
  },
};
