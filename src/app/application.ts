import type { Log } from '../log.ts';
import type { OnProgress } from '../sources/load-progress.ts';
import { type Clock, wallClock } from '../time/clock.ts';
import { Closers } from './closers.ts';
import type { Config } from './config.ts';
import { openCore } from './open-core.ts';
import { openTelegram } from './open-telegram.ts';
import { startLeader } from './start-leader.ts';

/** A running bot. */
export interface Application {
  /** One line for whoever started it. */
  readonly greeting: string;
  /** Ends what is under way, confirms and stores it, and closes everything. */
  stop(): Promise<void>;
}

/** Reports how far the first load of an empty store is. */
export interface FirstLoadProgress {
  readonly tell: OnProgress;
  end(): Promise<unknown>;
}

export interface StartOptions {
  /** Of schedules and of what is stored. Without a token it is the playground's, which its page can move forward. */
  readonly clock?: Clock;
  readonly firstLoad?: FirstLoadProgress;
  /** Gives up a start that is not finished: it then rejects with the signal's reason, everything closed. */
  readonly signal?: AbortSignal;
}

/**
 * Builds the bot from its parts: articles and store, then Telegram, then what one process of several does.
 * @throws errors of operator-errors.ts
 */
export async function startApplication(
  config: Config,
  log: Log,
  { clock = wallClock, firstLoad, signal: given }: StartOptions = {},
): Promise<Application> {
  const stopping = new AbortController();
  const signal = given === undefined ? stopping.signal : AbortSignal.any([given, stopping.signal]);
  const closers = new Closers();
  const stop = () => {
    stopping.abort();
    return closers.closeAll();
  };
  try {
    const core = await openCore({ config, log, clock, firstLoad, signal }, closers);
    signal.throwIfAborted();
    const connection = await openTelegram(core, closers);
    signal.throwIfAborted();
    await startLeader(core, connection, closers);
    signal.throwIfAborted();
    return { greeting: connection.greeting, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
