import { saidWithPause } from '../chat-pause.ts';
import { reschedule, scheduleOf } from '../chat-schedule.ts';
import { parseRhythm, withZoneAlone } from '../parse-schedule.ts';
import { digestSettings } from '../views/schedule-settings.ts';
import { shorten } from '../views/shorten.ts';
import type { Command } from './command.ts';

/** Shows and changes, by buttons or words, how articles are sent: immediately, or as a daily or weekly digest. */
export const digest: Command = {
  name: 'digest',
  audience: 'chatAdmins',
  settings: 'managed',
  async run(services, context, argument) {
    const { texts, language } = context;
    const wanted = argument === '' ? null : withZoneAlone(argument, parseRhythm(argument));
    if (wanted?.outcome === 'understood') {
      const changed = await reschedule(services, context, wanted.change);
      await context.reply(await saidWithPause(services, context, digestSettings(changed, language)));
      return;
    }
    const note =
      wanted === null
        ? null
        : {
            said: texts.understanding.digest[wanted.reason](shorten(wanted.words.join(', '), 60)),
            guesses: wanted.guesses,
          };
    const shown = digestSettings(await scheduleOf(services, context), language, note);
    await context.reply(await saidWithPause(services, context, shown));
  },
};
