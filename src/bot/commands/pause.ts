import { MAX_PAUSE } from '../../chats/own-pause.ts';
import type { BotLocale } from '../../languages/bot-locale.ts';
import type { Html } from '../../telegram/html.ts';
import type { ChatContext, Services } from '../chat-context.ts';
import { pauseOf, setPause } from '../chat-pause.ts';
import { PAUSE_TEXTS } from '../locales/pause-texts.ts';
import { type ParsedPause, parsePause } from '../parse-pause.ts';
import { followedBy } from '../subscribe.ts';
import { dayIn, dayName } from '../views/day.ts';
import { MAX_PAUSE_DAYS, pauseSettings, type ShownPause } from '../views/pause-settings.ts';
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
    if ((await followedBy(services, context)).length === 0) {
      await reply({ html: PAUSE_TEXTS[language].nothingFollowed.markup });
      return;
    }
    const before = await pauseOf(services, context);
    const wanted = argument === '' ? null : parsePause(argument, before.now, before.timeZone);
    if (wanted?.outcome === 'until') await setPause(services, context, wanted.until);
    const note = wanted?.outcome === 'refused' ? refusalNote(wanted, before, language) : null;
    await reply(pauseSettings(await pauseOf(services, context), language, note));
  },
};

function refusalNote(
  { reason, words }: Extract<ParsedPause, { outcome: 'refused' }>,
  { now, timeZone }: ShownPause,
  language: BotLocale,
): Html {
  const texts = PAUSE_TEXTS[language];
  if (reason === 'tooLong')
    return texts.tooLong(MAX_PAUSE_DAYS, dayName(dayIn(timeZone, now + MAX_PAUSE), language));
  return texts[reason](shorten(words.join(', '), MAX_NAMED_LENGTH));
}

/** Ends the pause; what was missed comes as a digest. */
export const resume: Command = {
  name: 'resume',
  audience: 'chatAdmins',
  settings: 'managed',
  async run(services, context) {
    await context.reply({ html: await resumed(services, context) });
  },
};

/** Ends the pause and says so, and whether something was missed; or that there was no pause. */
export async function resumed(services: Services, context: ChatContext): Promise<string> {
  const texts = PAUSE_TEXTS[context.language];
  const { waiting } = await services.store.outbox.countOf(context.chat.id);
  if (!(await setPause(services, context, null))) return texts.notPaused.markup;
  return waiting === 0 ? texts.resumed.markup : `${texts.resumed.markup} ${texts.missedComes.markup}`;
}
