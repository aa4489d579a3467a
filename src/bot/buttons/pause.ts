import { z } from 'zod';
import { pauseOf, setPause } from '../chat-pause.ts';
import { resumed } from '../commands/pause.ts';
import { MAX_PAUSE_DAYS, pauseSettings } from '../views/pause-settings.ts';
import type { Button } from './button.ts';
import { COUNT, NO_VALUES } from './values.ts';

const DAY = 24 * 60 * 60_000;

/** Pauses the chat for so many days from now. */
export const pauseFor: Button<'pauseFor', [days: number]> = {
  kind: 'pauseFor',
  audience: 'chatAdmins',
  values: z.tuple([COUNT.pipe(z.int().min(1).max(MAX_PAUSE_DAYS))]),
  async run(services, context, days) {
    await setPause(services, context, services.now() + days * DAY);
    await context.update(pauseSettings(await pauseOf(services, context), context.language));
  },
};

/** Ends the chat's pause. */
export const resumeNews: Button<'resumeNews'> = {
  kind: 'resumeNews',
  audience: 'chatAdmins',
  values: NO_VALUES,
  async run(services, context) {
    await context.reply({ html: await resumed(services, context) });
  },
};
