import { reschedule, scheduleOf } from '../chat-schedule.ts';
import { parseQuietHours } from '../parse-schedule.ts';
import { quietSettings } from '../views/schedule-settings.ts';
import type { Command } from './command.ts';

/** Says when nothing comes and what comes all the same, and changes it by buttons or words. */
export const quiet: Command = {
  name: 'quiet',
  audience: 'chatAdmins',
  async run(services, conversation, argument) {
    const { texts, language } = conversation;
    const wanted = argument === '' ? null : parseQuietHours(argument);
    const note = argument !== '' && wanted === null ? texts.quiet.unknown : null;
    const schedule =
      wanted === null
        ? await scheduleOf(services, conversation)
        : await reschedule(services, conversation, wanted);
    await conversation.reply(quietSettings(schedule, language, note));
  },
};
