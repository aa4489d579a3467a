import { reschedule, scheduleOf } from '../chat-schedule.ts';
import { parseRhythm } from '../parse-schedule.ts';
import { digestSettings } from '../views/schedule-settings.ts';
import type { Command } from './command.ts';

/** Shows and changes, by buttons or words, how articles are sent: immediately, or as a daily or weekly digest. */
export const digest: Command = {
  name: 'digest',
  audience: 'chatAdmins',
  async run(services, context, argument) {
    const { texts, language } = context;
    const wanted = argument === '' ? null : parseRhythm(argument);
    const note = argument !== '' && wanted === null ? texts.digest.unknown : null;
    const schedule =
      wanted === null ? await scheduleOf(services, context) : await reschedule(services, context, wanted);
    await context.reply(digestSettings(schedule, language, note));
  },
};
