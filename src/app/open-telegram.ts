import { Telegraf } from 'telegraf';
import { admissionBy } from '../bot/admission.ts';
import { installBot } from '../bot/bot.ts';
import { FloodLimit } from '../bot/flood-limit.ts';
import { RecentTalk } from '../bot/recent-talk.ts';
import { tellOfCounted } from '../telegram/counted-calls.ts';
import { endCallsOn } from '../telegram/end-calls.ts';
import { KeptConnections } from '../telegram/kept-connections.ts';
import { MessageSender } from '../telegram/message-sender.ts';
import { idleConnectionsRead, repeatLostCalls } from '../telegram/repeat-calls.ts';
import { Replies } from '../telegram/replies.ts';
import { SendBudget } from '../telegram/send-budget.ts';
import { FREE_PER_SECOND } from '../telegram/send-rates.ts';
import { webhookRoutes } from '../telegram/updates/webhook.ts';
import { waitForGetMe } from '../telegram/wait-for-get-me.ts';
import { type Clock, wallClock } from '../time/clock.ts';
import type { Closers } from './closers.ts';
import { healthRoutes } from './health.ts';
import type { Core } from './open-core.ts';
import { openTelegramEndpoint } from './telegram-endpoint.ts';

/** The bot, connected to a Bot API server. */
export interface TelegramConnection {
  readonly telegraf: Telegraf;
  readonly adminIds: ReadonlySet<number>;
  readonly budget: SendBudget;
  readonly sender: MessageSender;
  /** May be paid for, where that is allowed. */
  readonly pushSender: MessageSender;
  readonly replies: Replies;
  readonly greeting: string;
}

/** Clocks of rates and waits; they must not jump. */
export interface Paces {
  /** Of the send budget: how often Telegram lets the bot send. */
  readonly pace: Clock;
  /** Of how long people wait before they see progress, and how often they may write. */
  readonly patience: Clock;
}

/** A secret of so many random letters and digits cannot be guessed. */
const LONG_SECRET = 16;

/** Serves the health routes, waits until the Bot API server answers, and installs the bot's behaviour. */
export async function openTelegram(
  core: Core,
  { pace, patience }: Paces,
  closers: Closers,
): Promise<TelegramConnection> {
  const { config, log, signal, cutOff, clock, store, library, inbox, election, duties, metrics } = core;
  const routes = healthRoutes(
    {
      database: () => store.check(),
      articles: () => library.index.articles.length,
      role: () => election.role,
      receiving: () => duties.isReceiving,
    },
    metrics,
  );
  const { webhook } = config;
  if (webhook !== null) {
    const { pathname: path } = new URL(webhook.url);
    if (webhook.secret.length < LONG_SECRET) log.warn({}, 'WEBHOOK_SECRET is short: others may guess it');
    const receive = inbox.receive.bind(inbox);
    routes.route('/', webhookRoutes({ path, secret: webhook.secret, receive }));
  }
  const talk = new RecentTalk(clock.now);
  const endpoint = await openTelegramEndpoint(core, routes, async (chatId) => {
    await store.chats.forget(chatId);
    talk.forget(chatId);
  });
  closers.add(endpoint.close);
  signal.throwIfAborted();

  const perSecond = config.botToken === null ? FREE_PER_SECOND : config.sendsPerSecond;
  const budget = new SendBudget(pace, { perSecond, beforeBegin: idleConnectionsRead });
  closers.add(() => budget.close());
  const telegraf = new Telegraf(endpoint.token, {
    handlerTimeout: Number.POSITIVE_INFINITY,
    telegram: {
      apiRoot: endpoint.apiRoot,
      agent: new KeptConnections({ proxy: endpoint.proxy, gate: budget }),
    },
  });
  const { telegram } = telegraf;
  // The budget does so, as late as can be: messages count when they are written.
  repeatLostCalls(telegram, (method) => method === 'sendMessage');
  tellOfCounted(telegram, pace, (chatId, millis) => budget.took(chatId, millis));
  endCallsOn(cutOff, telegram);
  const me = await waitForGetMe(telegram, { log, clock: wallClock, signal });

  const sending = { log, beginAgain: () => budget.beginAgain() };
  const sender = new MessageSender(telegram, sending);
  const pushSender = new MessageSender(telegram, { ...sending, isPaid: perSecond > FREE_PER_SECOND });
  const replies = new Replies({
    telegram,
    sender: metrics.sender(sender, 'reply'),
    budget,
    chats: {
      migrate: store.chats.migrate,
      pause: (id, reason) => store.chats.pause(id, reason, clock.now()),
    },
    clock: wallClock,
    log,
    signal: cutOff,
  });
  const { adminIds } = endpoint;
  const services = {
    library,
    sources: core.sourcesService,
    fetchPage: (address: string) => core.openPage(address).fetch(null, cutOff),
    store: { ...store, questions: metrics.questions(store.questions) },
    talk,
    adminIds,
    seedsDir: config.seedsDir,
    sendsPerSecond: perSecond,
    timeZone: config.timeZone,
    now: clock.now,
    clock: patience,
    log,
    wakeDispatcher: () => duties.wake(),
  };
  installBot({ telegraf, me, replies, services });
  // Before the inbox: what one person sends too much of is not even stored.
  inbox.limit(admissionBy(new FloodLimit(() => patience.now()), { id: me.id, username: me.username }));
  return {
    telegraf,
    adminIds,
    budget,
    sender,
    pushSender,
    replies,
    greeting: endpoint.greeting(me.username),
  };
}
