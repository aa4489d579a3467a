import { type Application, startApplication } from './app/application.ts';
import { type Config, ConfigError } from './app/config.ts';
import { loadConfig } from './app/environment.ts';
import { isForOperator } from './app/operator-errors.ts';
import { terminalProgress } from './cli/terminal-progress.ts';
import { createLog, type Log } from './log.ts';

/** Handlers that take longer are given up at a stop; their updates are handled at the next start. */
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

/** Ends the application, also one that is still starting, and the process with it. */
function stopOnSignals(starting: Promise<Application>, stopping: AbortController, log: Log): void {
  let isStopping = false;
  const stop = async (signal: string) => {
    // Who asks twice does not want to wait.
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.warn({}, 'something did not end in time; it goes on at the next start');
      process.exit(0);
    }, STOP_DEADLINE_MILLIS).unref();
    stopping.abort();
    // A start that was given up has closed everything itself.
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
    // Elsewhere than on a terminal, what stands on standard error is the log's.
    write: (text) => (process.stderr.isTTY ? process.stderr.write(text) : log.info({}, text.trim())),
    isTerminal: process.stderr.isTTY,
  });
  const stopping = new AbortController();
  const { signal } = stopping;
  const starting = startApplication(config, log, { firstLoad, signal });
  stopOnSignals(starting, stopping, log);
  try {
    process.stdout.write(`${(await starting).greeting}\n`);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

const config = readSettings();
const log = createLog(config.logLevel);
process.on('unhandledRejection', (error) => {
  log.fatal({ err: error }, 'a defect of Habarshy');
  process.exit(1);
});
run(config, log).catch((error: unknown) => {
  // What an operator can mend is said in one line; anything else is a defect, with its stack.
  if (isForOperator(error)) process.stderr.write(`${error.message}\n`);
  else log.fatal({ err: error }, 'could not start');
  process.exit(1);
});
