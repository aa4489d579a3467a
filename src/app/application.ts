import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Hono } from 'hono';
import { Telegraf } from 'telegraf';
import { explainAnswer } from '../answers/explanation.ts';
import { explanationReport } from '../answers/explanation-report.ts';
import type { Language } from '../articles/article.ts';
import { parseArticleUrl } from '../articles/article-url.ts';
import { installBot } from '../bot/bot.ts';
import { notifyTopicClosed } from '../bot/closed-topic-notice.ts';
import { answerInContext, FOLLOW_UP_FROM } from '../bot/follow-up.ts';
import { languageFor } from '../bot/locales/locale.ts';
import { articlePush } from '../bot/views/article-push.ts';
import { dayIn } from '../bot/views/day.ts';
import { digestPage } from '../bot/views/digest-page.ts';
import type { Chat } from '../chats/chat.ts';
import type { Coordination } from '../cluster/coordination.ts';
import { LeaderElection } from '../cluster/leader-election.ts';
import { listen } from '../http/listen.ts';
import { loadFirstSeeds } from '../library/first-load.ts';
import { Library } from '../library/library.ts';
import type { Log } from '../log.ts';
import { PlaygroundClock } from '../playground/clock.ts';
import { PLAYGROUND_ADMIN_IDS } from '../playground/demo-people.ts';
import { type PlaygroundOptions, startPlayground } from '../playground/playground.ts';
import type { OnProgress } from '../sources/load-progress.ts';
import { indexFolderOf } from '../store/database-url.ts';
import { openCoordination } from '../store/open-peers.ts';
import { openStore } from '../store/open-store.ts';
import { MessageSender } from '../telegram/message-sender.ts';
import { Replies } from '../telegram/replies.ts';
import { SendBudget } from '../telegram/send-budget.ts';
import { InboxProcessor } from '../telegram/updates/inbox-processor.ts';
import { webhookRoutes } from '../telegram/updates/webhook.ts';
import { waitForGetMe } from '../telegram/wait-for-get-me.ts';
import { type Clock, steadyClock, wallClock } from '../time/clock.ts';
import type { Config } from './config.ts';
import { healthRoutes } from './health.ts';
import { LeaderDuties } from './leader-duties.ts';
import { Metrics } from './metrics.ts';

/** A running bot. */
export interface Application {
  /** One line for whoever started it. */
  readonly greeting: string;
  /** Ends what is under way, confirms and stores it, and closes everything. */
  stop(): Promise<void>;
}

/** The playground's token opens nothing outside this process; it is new at each start. */
const PLAYGROUND_BOT_ID = 4_200_000_001;

/**
 * Builds the bot from its parts: the only place that wires them. The clock is that of schedules and of what is stored;
 * without a token it is the playground's, which its page can move forward.
 * @throws errors of operator-errors.ts
 */
export async function startApplication(
  config: Config,
  log: Log,
  clock: Clock = wallClock,
  firstLoad?: FirstLoadProgress,
): Promise<Application> {
  const ends: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    return { greeting: await wire({ config, log, given: clock, firstLoad }, ends), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Whom the first load of an empty store tells how far it is. */
export interface FirstLoadProgress {
  readonly tell: OnProgress;
  end(): Promise<unknown>;
}

interface WireParts {
  readonly config: Config;
  readonly log: Log;
  readonly given: Clock;
  readonly firstLoad: FirstLoadProgress | undefined;
}

/** Starts part after part; each adds its end, and the last to start is the first to end. Gives the greeting. */
async function wire(
  { config, log, given, firstLoad }: WireParts,
  ends: (() => Promise<unknown>)[],
): Promise<string> {
  const playgroundClock = new PlaygroundClock();
  const clock = config.botToken === null ? playgroundClock : given;
  const store = await openStore(config.databaseUrl);
  ends.push(() => store.close());
  const peers = await openCoordination(config.databaseUrl);
  ends.push(() => peers.close());
  const library = await Library.open({
    store,
    now: clock.now,
    timeZone: config.timeZone,
    indexFolder: indexFolderOf(config.databaseUrl),
    report: log,
  });
  ends.push(() => library.close());
  await loadFirstSeeds(library, config.seedsDir, log, firstLoad?.tell).finally(() => firstLoad?.end());

  let lead: LeaderDuties | null = null;
  let leading: LeaderElection | null = null;
  const role = () => leading?.role ?? 'starting';
  const metrics = new Metrics({ store, library, role, now: clock.now });
  const checks = {
    database: () => store.loads.revision(),
    articles: () => library.index.articles.length,
    role,
    receiving: () => lead?.isReceiving ?? false,
  };
  const routes = healthRoutes(checks, metrics);
  const inbox = new InboxProcessor({
    inbox: store.inbox,
    handle: metrics.handling((update) => telegraf.handleUpdate(update)),
    left: () => void peers.publish('updates'),
    clock: wallClock,
    log,
  });
  const { webhook } = config;
  if (webhook !== null) {
    const { pathname: path } = new URL(webhook.url);
    const receive = inbox.receive.bind(inbox);
    routes.route('/', webhookRoutes({ path, secret: webhook.secret, receive }));
  }
  const side = await openTelegramEndpoint(config, routes, {
    clock: playgroundClock,
    why: (question, repliedTo) => {
      const { index } = library;
      const about = repliedTo === null ? null : (parseArticleUrl(repliedTo)?.id ?? null);
      const today = dayIn(config.timeZone, clock.now());
      const { within } = answerInContext(index, { text: question, about }, { today });
      if (within === null) return explanationReport(explainAnswer(index, question, { today }));
      const explanation = explainAnswer(index, question, { today, articleIds: new Set([within]) });
      const { title = within } = index.article(within) ?? {};
      return explanationReport(explanation, { title, threshold: FOLLOW_UP_FROM });
    },
  });
  ends.push(side.close);

  const telegraf = new Telegraf(side.token, {
    handlerTimeout: Number.POSITIVE_INFINITY,
    telegram: { apiRoot: side.apiRoot },
  });
  const { telegram } = telegraf;
  const wait = (millis: number) => delay(millis);
  const me = await waitForGetMe(telegram, { log, wait });

  const budget = new SendBudget();
  ends.push(async () => budget.close());
  const sender = new MessageSender(telegram, { log });
  const replies = new Replies({
    telegram,
    sender: metrics.sender(sender, 'reply'),
    budget,
    chats: store.chats,
    clock: wallClock,
    log,
  });
  const { seedsDir, timeZone } = config;
  const { adminIds } = side;
  const ahead = new LeaderDuties({
    telegram,
    inbox,
    receiving: { webhook, wait: waitUnlessAborted },
    dispatching: {
      store,
      sender: { ...metrics.sender(sender, 'push'), isReachable: () => sender.isReachable() },
      budget,
      render: (push, chat) => articlePush(push, languageOf(chat)),
      renderDigest: (pushes, chat) => digestPage(pushes, languageOf(chat)),
      timeZone,
      clock,
      topicLost: (chatId) => notifyTopicClosed(store.chats, replies, chatId),
    },
    adminIds,
    log,
  });
  lead = ahead;
  const wakeDispatcher = () => ahead.wake();
  const counted = { ...store, questions: metrics.questions(store.questions) };
  const services = {
    library,
    store: counted,
    adminIds,
    seedsDir,
    timeZone,
    now: clock.now,
    clock: steadyClock,
    log,
    wakeDispatcher,
  };
  installBot({ telegraf, me, replies, services });

  subscribeToPeers(peers, { library, inbox, wakeDispatcher, log });
  leading = await LeaderElection.start({ peers, begin: () => ahead.begin(), clock: wallClock, log });
  ends.push(() => leading?.stop() ?? Promise.resolve());
  return side.greeting(me.username);
}

interface TelegramEndpoint {
  readonly token: string;
  readonly apiRoot: string;
  readonly adminIds: ReadonlySet<number>;
  readonly greeting: (username: string) => string;
  readonly close: () => Promise<void>;
}

/** With a token, a Bot API server; without, the playground. The routes are served in both cases. */
async function openTelegramEndpoint(
  config: Config,
  routes: Hono,
  forPlayground: Pick<PlaygroundOptions, 'clock' | 'why'>,
): Promise<TelegramEndpoint> {
  const { httpHost: host, port, adminIds, timeZone } = config;
  if (config.botToken !== null) {
    const http = await listen(routes, { host, port });
    return {
      token: config.botToken,
      apiRoot: config.telegramApiRoot,
      adminIds,
      greeting: (username) => `Bot: @${username}, health: ${http.url}/healthz`,
      close: () => http.close(),
    };
  }
  const token = `${PLAYGROUND_BOT_ID}:${randomBytes(24).toString('base64url')}`;
  const playground = await startPlayground({ host, port, token, routes, timeZone, ...forPlayground });
  return {
    token,
    apiRoot: playground.apiRoot,
    adminIds: new Set([...adminIds, ...PLAYGROUND_ADMIN_IDS]),
    greeting: () => `Playground: ${playground.url}`,
    close: () => playground.close(),
  };
}

/** Takes over what other processes load and take in, and tells them what this one loads. */
function subscribeToPeers(
  peers: Coordination,
  parts: { library: Library; inbox: InboxProcessor; wakeDispatcher: () => void; log: Log },
): void {
  const { library, inbox, wakeDispatcher, log } = parts;
  const tasks = {
    articles: async () => {
      if (await library.syncWithStore()) wakeDispatcher();
    },
    updates: () => inbox.lookForMore(),
    leadership: async () => {},
  };
  peers.onMessage((topic) => {
    tasks[topic]().catch((error: unknown) => {
      log.warn({ topic, err: error }, 'what another process did could not be looked for');
    });
  });
  library.onChange(() => void peers.publish('articles'));
}

function waitUnlessAborted(millis: number, signal: AbortSignal): Promise<void> {
  return delay(millis, undefined, { signal }).catch(() => undefined);
}

function languageOf({ language, languageCode }: Chat): Language {
  return language ?? languageFor(languageCode);
}
