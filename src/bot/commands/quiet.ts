import { reschedule, scheduleOf } from '../chat-schedule.ts';
import { parseQuietHours } from '../parse-schedule.ts';
import { quietSettings } from '../views/schedule-settings.ts';
import type { Command } from './command.ts';

/** Shows and changes, by buttons or words, the quiet hours and which news is sent in spite of them. */
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
