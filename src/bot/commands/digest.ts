import { saidWithPause } from '../chat-pause.ts';
import { reschedule, scheduleOf } from '../chat-schedule.ts';
import { parseRhythm, zoneAlone } from '../parse-schedule.ts';
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
    const zone = zoneAlone(argument);
    const wanted = argument === '' ? null : parseRhythm(argument);
    if (zone !== null || wanted?.outcome === 'understood') {
      const change = wanted?.outcome === 'understood' ? wanted.change : { timeZone: zone };
      const changed = await reschedule(services, context, change);
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
