import { reschedule, scheduleOf } from '../chat-schedule.ts';
import { parseQuietHours } from '../parse-schedule.ts';
import { quietSettings } from '../views/schedule-settings.ts';
import type { Command } from './command.ts';

/** Says when nothing comes and what comes all the same, and changes it by buttons or words. */
export const quiet: Command = {
  name: 'quiet',
  audience: 'chatAdmins',
  async run(services, context, argument) {
    const { texts, language } = context;
    const wanted = argument === '' ? null : parseQuietHours(argument);
    const note = argument !== '' && wanted === null ? texts.quiet.unknown : null;
    const schedule =
      wanted === null ? await scheduleOf(services, context) : await reschedule(services, context, wanted);
    await context.reply(quietSettings(schedule, language, note));
  },
};
