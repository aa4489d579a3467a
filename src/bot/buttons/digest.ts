import { z } from 'zod';
import type { Rhythm, Weekday } from '../../chats/schedule.ts';
import type { MinuteOfDay } from '../../time/zoned-time.ts';
import type { CallbackContext, Services } from '../chat-context.ts';
import { reschedule, scheduleOf } from '../chat-schedule.ts';
import { digestSettings } from '../views/schedule-settings.ts';
import type { Button } from './button.ts';
import { MINUTE, NO_VALUES, WEEKDAY } from './values.ts';

/** Sends the settings of the digest. */
export const digest: Button<'digest'> = {
  kind: 'digest',
  audience: 'chatAdmins',
  values: NO_VALUES,
  async run(services, context) {
    await context.reply(digestSettings(await scheduleOf(services, context), context.language));
  },
};

export const atOnce: Button<'atOnce'> = {
  kind: 'atOnce',
  audience: 'chatAdmins',
  values: NO_VALUES,
  run: (services, context) => setRhythm(services, context, { kind: 'atOnce' }),
};

export const daily: Button<'daily', [minute: MinuteOfDay]> = {
  kind: 'daily',
  audience: 'chatAdmins',
  values: z.tuple([MINUTE]),
  run: (services, context, minute) => setRhythm(services, context, { kind: 'daily', minute }),
};

export const weekly: Button<'weekly', [weekday: Weekday, minute: MinuteOfDay]> = {
  kind: 'weekly',
  audience: 'chatAdmins',
  values: z.tuple([WEEKDAY, MINUTE]),
  run: (services, context, weekday, minute) =>
    setRhythm(services, context, { kind: 'weekly', weekday, minute }),
};

async function setRhythm(services: Services, context: CallbackContext, rhythm: Rhythm): Promise<void> {
  await context.update(digestSettings(await reschedule(services, context, { rhythm }), context.language));
}
