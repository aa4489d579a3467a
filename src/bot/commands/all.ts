import { ask } from './ask.ts';
import type { Command } from './command.ts';
import { digest } from './digest.ts';
import { exportSettings } from './export.ts';
import { forgetMe } from './forget-me.ts';
import { help } from './help.ts';
import { language } from './language.ts';
import { latest } from './latest.ts';
import { manage } from './manage.ts';
import { pause, resume } from './pause.ts';
import { privacy } from './privacy.ts';
import { quiet } from './quiet.ts';
import { regions } from './regions.ts';
import { reload } from './reload.ts';
import { rollback } from './rollback.ts';
import { settings } from './settings.ts';
import { sources } from './sources.ts';
import { start } from './start.ts';
import { stats } from './stats.ts';
import { subscribe } from './subscribe.ts';
import { subscriptions } from './subscriptions.ts';
import { unsubscribe } from './unsubscribe.ts';
import { watch } from './watch.ts';

/** The one place where a command is added; the order is that of the menu. */
export const COMMANDS: readonly Command[] = [
  ask,
  latest,
  regions,
  subscribe,
  watch,
  unsubscribe,
  subscriptions,
  digest,
  quiet,
  pause,
  resume,
  language,
  settings,
  manage,
  exportSettings,
  privacy,
  forgetMe,
  help,
  start,
  reload,
  rollback,
  sources,
  stats,
];
