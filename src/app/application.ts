import { setMaxListeners } from 'node:events';
import { proxyFor } from '../http/proxy.ts';
import type { Log } from '../log.ts';
import { createFetcher } from '../sources/fetching/fetcher.ts';
import { DEFAULT_USER_AGENT } from '../sources/fetching/user-agent.ts';
import type { OnProgress } from '../sources/load-progress.ts';
import type { Source } from '../sources/source.ts';
import { type Clock, steadyClock, wallClock } from '../time/clock.ts';
import type { Millis } from '../time/millis.ts';
import { Closers } from './closers.ts';
import type { Config } from './config.ts';
import { openCore } from './open-core.ts';
import { type OpenPage, pageOpener } from './open-sources.ts';
import { openTelegram, type Paces } from './open-telegram.ts';
import { startLeader } from './start-leader.ts';
import { warmUp } from './warm-up.ts';

/** A running bot. */
export interface Application {
  /** One line for the operator. */
  readonly greeting: string;
  /** Does beforehand what would take the first questions longer: warm-up.ts. */
  warmUp(): Promise<void>;
  /** Finishes what is under way, or cuts it off after a second; stores what became of it, and closes everything. */
  stop(): Promise<void>;
}

/** Reports the progress of the first load into an empty store. */
export interface FirstLoadProgress {
  readonly tell: OnProgress;
  end(): Promise<unknown>;
}

/** What is under way when the process stops may end by itself for so long: Telegram mostly answers in less. */
const STOP_GRACE: Millis = 1000;

export interface StartOptions {
  /** Of schedules and of what is stored. Without a token it is the playground's, which its page can move forward. */
  readonly clock?: Clock;
  /** Both are the steady clock unless given. */
  readonly paces?: Partial<Paces>;
  readonly firstLoad?: FirstLoadProgress;
  /** What the leader fetches; none by default. */
  readonly sources?: readonly Source[];
  /** By default over a fetcher of its own. */
  readonly openPage?: OpenPage;
  /** Cancels a start that is not finished: it then rejects with the signal's reason, with everything closed. */
  readonly signal?: AbortSignal;
}

/**
 * Builds the bot from its parts: articles and store, then Telegram, then what one process of several does.
 * @throws errors of operator-errors.ts
 */
export async function startApplication(
  config: Config,
  log: Log,
  {
    clock = wallClock,
    paces = {},
    firstLoad,
    sources = [],
    openPage = ownPages(config),
    signal: given,
  }: StartOptions = {},
): Promise<Application> {
  const stopping = new AbortController();
  const signal = given === undefined ? stopping.signal : AbortSignal.any([given, stopping.signal]);
  const cutOff = new AbortController();
  // Every message that waits for the send budget listens.
  setMaxListeners(0, cutOff.signal);
  const closers = new Closers();
  const stop = async () => {
    stopping.abort();
    const cancelTimer = steadyClock.setTimer(STOP_GRACE, () => cutOff.abort());
    await closers.closeAll().finally(cancelTimer);
  };
  try {
    const options = { config, log, clock, firstLoad, sources, openPage, signal, cutOff: cutOff.signal };
    const core = await openCore(options, closers);
    signal.throwIfAborted();
    const connection = await openTelegram(
      core,
      { pace: steadyClock, patience: steadyClock, ...paces },
      closers,
    );
    signal.throwIfAborted();
    await startLeader(core, connection, closers);
    signal.throwIfAborted();
    return { greeting: connection.greeting, warmUp: () => warmUp(core.library.index), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function ownPages({ timeZone, proxies }: Config): OpenPage {
  const chooseProxy = (url: URL) => proxyFor(url, proxies);
  const fetcher = createFetcher({ userAgent: DEFAULT_USER_AGENT, chooseProxy });
  return pageOpener({ fetcher, now: wallClock.now, timeZone });
}
