import { askWhether } from '../confirmation.ts';
import type { Command } from './command.ts';

/** Undoes the newest load, after a question that says what goes. */
export const rollback: Command = {
  name: 'rollback',
  audience: 'botAdmins',
  run: (services, context, argument) => askWhether(services, context, 'rollBackLoad', argument),
};
