import { sourcesMessage } from '../source-states.ts';
import type { Command } from './command.ts';

/** Where news is fetched from, how each source is, and what waits for review. */
export const sources: Command = {
  name: 'sources',
  audience: 'botAdmins',
  async run(services, context) {
    await context.reply(await sourcesMessage(services, context, 0));
  },
};
