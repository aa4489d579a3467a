import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Hono } from 'hono';
import { Telegraf } from 'telegraf';
import { explainAnswer } from '../answers/explanation.ts';
import { explanationReport } from '../answers/explanation-report.ts';
import { installBot } from '../bot/bot.ts';
import { whoAmI } from '../telegram/wait-for-get-me.ts';
import { answerInContext, FOLLOW_UP_FROM } from '../bot/follow-up.ts';
import { languageFor } from '../bot/locales/locale.ts';
import { tellOfLostTopic } from '../bot/closed-topic-notice.ts';
import { UpdateHandling } from '../telegram/updates/inbox-processor.ts';
import { webhookRoutes } from '../telegram/updates/webhook.ts';
import { Replies } from '../telegram/replies.ts';
import { articlePush } from '../bot/views/article-push.ts';
import { dayIn } from '../bot/views/day.ts';
import { digestPage } from '../bot/views/digest-page.ts';
import type { Config } from './config.ts';
import { type Clock, steadyClock, wallClock } from '../time/clock.ts';
import { PushSender } from '../telegram/message-sender.ts';
import { SendBudget } from '../telegram/send-budget.ts';
import { healthRoutes } from './health.ts';
import { Lead } from './leader-duties.ts';
import { Leading } from '../cluster/leader-election.ts';
import type { Log } from '../log.ts';
import { Metrics } from './metrics.ts';
import type { Language } from '../articles/article.ts';
import { parseArticleUrl } from '../articles/article-url.ts';
import type { OnProgress } from '../sources/load-progress.ts';
import { loadFirstSeeds } from '../library/first-load.ts';
import { Newsroom } from '../library/library.ts';
import { PLAYGROUND_ADMIN_IDS } from '../playground/demo-people.ts';
import { PlaygroundClock } from '../playground/clock.ts';
import { listen } from '../http/listen.ts';
import { type PlaygroundOptions, startPlayground } from '../playground/playground.ts';
import { indexFolderOf } from '../store/database-url.ts';
import { openPeers } from '../store/open-peers.ts';
import { openStore } from '../store/open-store.ts';
import type { Peers } from '../cluster/coordination.ts';
import type { Chat } from '../store/store.ts';

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
  const peers = await openPeers(config.databaseUrl);
  ends.push(() => peers.close());
  const newsroom = await Newsroom.open({
    store,
    now: clock.now,
    timeZone: config.timeZone,
    indexFolder: indexFolderOf(config.databaseUrl),
    report: log,
  });
  ends.push(() => newsroom.close());
  await loadFirstSeeds(newsroom, config.seedsDir, log, firstLoad?.tell).finally(() => firstLoad?.end());

  let lead: Lead | null = null;
  let leading: Leading | null = null;
  const role = () => leading?.role ?? 'starting';
  const metrics = new Metrics({ store, newsroom, role, now: clock.now });
  const checks = {
    database: () => store.loads.revision(),
    articles: () => newsroom.index.articles.length,
    role,
    receiving: () => lead?.isReceiving ?? false,
  };
  const routes = healthRoutes(checks, metrics);
  const inbox = new UpdateHandling({
    inbox: store.inbox,
    handle: metrics.handling((update) => telegraf.handleUpdate(update)),
    left: () => void peers.tell('updates'),
    clock: wallClock,
    log,
  });
  const { webhook } = config;
  if (webhook !== null) {
    const { pathname: path } = new URL(webhook.url);
    const receive = inbox.receive.bind(inbox);
    routes.route('/', webhookRoutes({ path, secret: webhook.secret, receive }));
  }
  const side = await openTelegramSide(config, routes, {
    clock: playgroundClock,
    why: (question, repliedTo) => {
      const { index } = newsroom;
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
  const me = await whoAmI(telegram, { log, wait });

  const budget = new SendBudget();
  ends.push(async () => budget.close());
  const sender = new PushSender(telegram, { log });
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
  const ahead = new Lead({
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
      topicLost: (chatId) => tellOfLostTopic(store.chats, replies, chatId),
    },
    adminIds,
    log,
  });
  lead = ahead;
  const pushesQueued = () => ahead.wake();
  const counted = { ...store, questions: metrics.questions(store.questions) };
  const services = {
    newsroom,
    store: counted,
    adminIds,
    seedsDir,
    timeZone,
    now: clock.now,
    clock: steadyClock,
    log,
    pushesQueued,
  };
  installBot({ telegraf, me, replies, services });

  heedPeers(peers, { newsroom, inbox, pushesQueued, log });
  leading = await Leading.start({ peers, begin: () => ahead.begin(), clock: wallClock, log });
  ends.push(() => leading?.stop() ?? Promise.resolve());
  return side.greeting(me.username);
}

interface TelegramSide {
  readonly token: string;
  readonly apiRoot: string;
  readonly adminIds: ReadonlySet<number>;
  readonly greeting: (username: string) => string;
  readonly close: () => Promise<void>;
}

/** With a token, a Bot API server; without, the playground. The routes are served in both cases. */
async function openTelegramSide(
  config: Config,
  routes: Hono,
  forPlayground: Pick<PlaygroundOptions, 'clock' | 'why'>,
): Promise<TelegramSide> {
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
function heedPeers(
  peers: Peers,
  parts: { newsroom: Newsroom; inbox: UpdateHandling; pushesQueued: () => void; log: Log },
): void {
  const { newsroom, inbox, pushesQueued, log } = parts;
  const tasks = {
    articles: async () => {
      if (await newsroom.catchUp()) pushesQueued();
    },
    updates: () => inbox.lookForMore(),
    leadership: async () => {},
  };
  peers.onTold((topic) => {
    tasks[topic]().catch((error: unknown) => {
      log.warn({ topic, err: error }, 'what another process did could not be looked for');
    });
  });
  newsroom.onChange(() => void peers.tell('articles'));
}

function waitUnlessAborted(millis: number, signal: AbortSignal): Promise<void> {
  return delay(millis, undefined, { signal }).catch(() => undefined);
}

function languageOf({ language, languageCode }: Chat): Language {
  return language ?? languageFor(languageCode);
}
