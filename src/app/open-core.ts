import type { Coordination } from '../cluster/coordination.ts';
import { LeaderElection } from '../cluster/leader-election.ts';
import { SourcesService } from '../intake/sources-service.ts';
import { loadFirstSeeds } from '../library/first-load.ts';
import { Library } from '../library/library.ts';
import type { Log } from '../log.ts';
import { PlaygroundClock } from '../playground/clock.ts';
import type { Source } from '../sources/source.ts';
import { indexFolderOf } from '../store/database-url.ts';
import { openCoordination } from '../store/open-coordination.ts';
import { openStore } from '../store/open-store.ts';
import type { Store } from '../store/store.ts';
import { InboxProcessor } from '../telegram/updates/inbox-processor.ts';
import { type Clock, wallClock } from '../time/clock.ts';
import type { FirstLoadProgress } from './application.ts';
import type { Closers } from './closers.ts';
import type { Config } from './config.ts';
import { LeaderDuties } from './leader-duties.ts';
import { Metrics } from './metrics.ts';
import type { OpenPage } from './open-sources.ts';
import { watchDatabase } from './watch-database.ts';

export interface CoreOptions {
  readonly config: Config;
  readonly log: Log;
  readonly clock: Clock;
  readonly firstLoad: FirstLoadProgress | undefined;
  readonly sources: readonly Source[];
  readonly openPage: OpenPage;
  /** Aborts when the process is to end: nothing more is begun, and long polls and back-offs end. */
  readonly signal: AbortSignal;
  /** Aborts a little later: what is still under way is cut off. */
  readonly cutOff: AbortSignal;
}

/** All that works without Telegram. */
export interface Core {
  readonly config: Config;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly cutOff: AbortSignal;
  /** Of schedules and of what is stored. */
  readonly clock: Clock;
  /** Moved by the playground's page; the same as `clock` where there is no token. */
  readonly playgroundClock: PlaygroundClock;
  readonly store: Store;
  readonly coordination: Coordination;
  readonly library: Library;
  readonly inbox: InboxProcessor;
  readonly election: LeaderElection;
  readonly duties: LeaderDuties;
  readonly metrics: Metrics;
  /** What the leader fetches. */
  readonly sources: readonly Source[];
  readonly openPage: OpenPage;
  readonly sourcesService: SourcesService;
}

/** Opens the database and the index, and loads the first seeds into an empty store. */
export async function openCore(
  { config, log, clock: given, firstLoad, sources, openPage, signal, cutOff }: CoreOptions,
  closers: Closers,
): Promise<Core> {
  const playgroundClock = new PlaygroundClock();
  const clock = config.botToken === null ? playgroundClock : given;
  const store = await openStore(config.databaseUrl, {
    onBadRow: ({ message: problem }) => log.error({ problem }, 'a stored row cannot be read: it is left out'),
  });
  closers.add(() => store.close());
  closers.add(watchDatabase({ store, clock: wallClock, log }));
  const coordination = await openCoordination(config.databaseUrl);
  closers.add(() => coordination.close());
  const library = await Library.open({
    store,
    now: clock.now,
    timeZone: config.timeZone,
    pushLimits: config.pushLimits,
    editsPosts: config.editsSentPosts,
    indexFolder: indexFolderOf(config.databaseUrl),
    report: log,
  });
  closers.add(() => library.close());
  await loadFirstSeeds(library, config.seedsDir, log, firstLoad?.tell).finally(() => firstLoad?.end());
  const onDeferred = () => void coordination.publish('updates');
  const inbox = new InboxProcessor({ inbox: store.inbox, onDeferred, clock: wallClock, log, signal: cutOff });
  const election = new LeaderElection({ coordination, clock: wallClock, log });
  const definitions = sources.map(({ definition }) => definition);
  const names = definitions.map(({ name }) => name);
  const metrics = new Metrics({ store, library, sources: names, role: () => election.role, now: clock.now });
  closers.add(async () => metrics.close());
  const duties = new LeaderDuties(inbox, log);
  const sourcesService = new SourcesService({
    definitions,
    store,
    library,
    now: clock.now,
    wake: () => duties.wakeFetching(),
  });
  return {
    config,
    log,
    signal,
    cutOff,
    clock,
    playgroundClock,
    store,
    coordination,
    library,
    inbox,
    election,
    duties,
    metrics,
    sources,
    openPage,
    sourcesService,
  };
}
