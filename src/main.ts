import { type Application, startApplication } from './app/application.ts';
import { type Config, ConfigError } from './app/config.ts';
import { loadConfig } from './app/environment.ts';
import { openSources } from './app/open-sources.ts';
import { isForOperator } from './app/operator-errors.ts';
import { secretsOf } from './app/secrets.ts';
import { terminalProgress } from './cli/terminal-progress.ts';
import { createLog, type Log, outliveOutput } from './log.ts';

/** A stop waits this long for running handlers. Unfinished updates are handled at the next start. */
const STOP_DEADLINE_MILLIS = 15_000;

function readSettings(): Config {
  try {
    return loadConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** Stops the application, even while it is still starting, and exits the process. */
function stopOnSignals(starting: Promise<Application>, stopping: AbortController, log: Log): void {
  let isStopping = false;
  const stop = async (signal: string) => {
    // A second signal stops without waiting.
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.warn({}, 'some work did not finish in time; it continues at the next start');
      process.exit(0);
    }, STOP_DEADLINE_MILLIS).unref();
    stopping.abort();
    // An aborted start has already closed everything.
    const application = await starting.catch(() => null);
    await application?.stop();
    log.info({}, 'stopped');
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function run(config: Config, log: Log): Promise<void> {
  const firstLoad = terminalProgress({
    // Without a terminal, progress goes to the log instead of standard error.
    write: (text) => (process.stderr.isTTY ? process.stderr.write(text) : log.info({}, text.trim())),
    isTerminal: process.stderr.isTTY,
  });
  const { sources, openPage } = await openSources(config, process.env);
  const stopping = new AbortController();
  const { signal } = stopping;
  const starting = startApplication(config, log, { firstLoad, sources, openPage, signal });
  stopOnSignals(starting, stopping, log);
  try {
    const application = await starting;
    process.stdout.write(`${application.greeting}\n`);
    await application.warmUp();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

outliveOutput();
const config = readSettings();
const log = createLog(config.logLevel, secretsOf(config));
process.on('unhandledRejection', (error) => {
  log.fatal({ err: error }, 'unhandled rejection: a bug in Habarshy');
  process.exit(1);
});
run(config, log).catch((error: unknown) => {
  // An error that the operator can fix is one line; anything else is a bug, logged with its stack.
  if (isForOperator(error)) process.stderr.write(`${error.message}\n`);
  else log.fatal({ err: error }, 'could not start');
  process.exit(1);
});
