import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { forgetMe } from './forget-me.ts';
import { help } from './help.ts';
import { language } from './language.ts';
import { latest } from './latest.ts';
import { privacy } from './privacy.ts';
import { regions } from './regions.ts';
import { reload } from './reload.ts';
import { rollback } from './rollback.ts';
import { start } from './start.ts';
import { stats } from './stats.ts';
import { subscribe } from './subscribe.ts';
import { subscriptions } from './subscriptions.ts';
import { unsubscribe } from './unsubscribe.ts';

/** The one place where a command is added; the order is that of the menu. */
export const COMMANDS: readonly Command[] = [
  ask,
  latest,
  regions,
  subscribe,
  unsubscribe,
  subscriptions,
  language,
  privacy,
  forgetMe,
  help,
  start,
  reload,
  rollback,
  stats,
];
