import type { ChatContext, Services } from '../chat-context.ts';
import { pauseOf, setPause } from '../chat-pause.ts';
import { PAUSE_TEXTS } from '../locales/pause-texts.ts';
import { parsePause } from '../parse-pause.ts';
import { followedBy } from '../subscribe.ts';
import { MAX_PAUSE_DAYS, pauseSettings } from '../views/pause-settings.ts';
import { shorten } from '../views/shorten.ts';
import type { Command } from './command.ts';

const MAX_NAMED_LENGTH = 60;

/** Shows and sets, by buttons or words, until when nothing is sent to the chat. */
export const pause: Command = {
  name: 'pause',
  audience: 'chatAdmins',
  settings: 'managed',
  async run(services, context, argument) {
    const { language, reply } = context;
    const texts = PAUSE_TEXTS[language];
    if ((await followedBy(services, context)).length === 0) {
      await reply({ html: texts.nothingFollowed.markup });
      return;
    }
    const before = await pauseOf(services, context);
    const wanted = argument === '' ? null : parsePause(argument, before.now, before.timeZone);
    if (wanted?.outcome === 'until') await setPause(services, context, wanted.until);
    const note =
      wanted?.outcome !== 'refused'
        ? null
        : wanted.reason === 'tooLong'
          ? texts.tooLong(MAX_PAUSE_DAYS)
          : texts.unknown(shorten(wanted.words.join(', '), MAX_NAMED_LENGTH));
    await reply(pauseSettings(await pauseOf(services, context), language, note));
  },
};

/** Ends the pause; what was missed comes as a digest. */
export const resume: Command = {
  name: 'resume',
  audience: 'chatAdmins',
  settings: 'managed',
  async run(services, context) {
    await context.reply({ html: await resumed(services, context) });
  },
};

/** Ends the pause and says so, or that there was none. */
export async function resumed(services: Services, context: ChatContext): Promise<string> {
  const texts = PAUSE_TEXTS[context.language];
  const wasPaused = await setPause(services, context, null);
  return wasPaused ? `${texts.resumed.markup} ${texts.missedComes.markup}` : texts.notPaused.markup;
}
