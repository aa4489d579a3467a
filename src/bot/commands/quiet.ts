import { saidWithPause } from '../chat-pause.ts';
import { reschedule, scheduleOf } from '../chat-schedule.ts';
import { parseQuietHours, withZoneAlone } from '../parse-schedule.ts';
import { quietSettings } from '../views/schedule-settings.ts';
import { shorten } from '../views/shorten.ts';
import type { Command } from './command.ts';

/** Shows and changes, by buttons or words, the quiet hours and which news is sent in spite of them. */
export const quiet: Command = {
  name: 'quiet',
  audience: 'chatAdmins',
  settings: 'managed',
  async run(services, context, argument) {
    const { texts, language } = context;
    const wanted = argument === '' ? null : withZoneAlone(argument, parseQuietHours(argument));
    if (wanted?.outcome === 'understood') {
      const changed = await reschedule(services, context, wanted.change);
      await context.reply(await saidWithPause(services, context, quietSettings(changed, language)));
      return;
    }
    const note =
      wanted === null
        ? null
        : {
            said: texts.understanding.quiet[wanted.reason](shorten(wanted.words.join(', '), 60)),
            guesses: wanted.guesses,
          };
    const shown = quietSettings(await scheduleOf(services, context), language, note);
    await context.reply(await saidWithPause(services, context, shown));
  },
};
