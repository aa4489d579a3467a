import { z } from 'zod';
import type { Schedule } from '../../chats/schedule.ts';
import type { MinuteOfDay } from '../../time/zoned-time.ts';
import type { CallbackContext, Services } from '../chat-context.ts';
import { reschedule, scheduleOf } from '../chat-schedule.ts';
import { quietSettings } from '../views/schedule-settings.ts';
import type { Button } from './button.ts';
import { MINUTE, NO_VALUES } from './values.ts';

/** Sends the settings of the quiet hours. */
export const quietHours: Button<'quietHours'> = {
  kind: 'quietHours',
  audience: 'chatAdmins',
  values: NO_VALUES,
  async run(services, context) {
    await context.reply(quietSettings(await scheduleOf(services, context), context.language));
  },
};

export const setQuietHours: Button<'setQuietHours', [from: MinuteOfDay, to: MinuteOfDay]> = {
  kind: 'setQuietHours',
  audience: 'chatAdmins',
  values: z.tuple([MINUTE, MINUTE]),
  run: (services, context, from, to) => setQuiet(services, context, { quiet: { from, to } }),
};

export const quietOff: Button<'quietOff'> = {
  kind: 'quietOff',
  audience: 'chatAdmins',
  values: NO_VALUES,
  run: (services, context) => setQuiet(services, context, { quiet: null }),
};

/** Sets whether urgent news is sent during quiet hours too. */
export const urgent: Button<'urgent', [passes: 'yes' | 'no']> = {
  kind: 'urgent',
  audience: 'chatAdmins',
  values: z.tuple([z.enum(['yes', 'no'])]),
  run: (services, context, passes) => setQuiet(services, context, { urgentPasses: passes === 'yes' }),
};

async function setQuiet(
  services: Services,
  context: CallbackContext,
  change: Partial<Pick<Schedule, 'quiet' | 'urgentPasses'>>,
): Promise<void> {
  await context.update(quietSettings(await reschedule(services, context, change), context.language));
}
