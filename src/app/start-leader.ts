import { notifyTopicClosed } from '../bot/closed-topic-notice.ts';
import { notifySourceFailing } from '../bot/source-notice.ts';
import { articlePush } from '../bot/views/article-push.ts';
import { digestPage } from '../bot/views/digest-page.ts';
import { localeOf } from '../chats/language-order.ts';
import type { Leadership } from '../cluster/coordination.ts';
import { queuedSomething } from '../intake/fetch-report.ts';
import { abortableDelay } from '../time/abortable-delay.ts';
import { wallClock } from '../time/clock.ts';
import type { Closers } from './closers.ts';
import type { DutiesOptions } from './leader-duties.ts';
import type { Core } from './open-core.ts';
import type { TelegramConnection } from './open-telegram.ts';

/** Listens to the other processes, and takes part in the election of the one that talks to Telegram. */
export async function startLeader(
  core: Core,
  connection: TelegramConnection,
  closers: Closers,
): Promise<void> {
  const { election, duties, sourcesService } = core;
  subscribeToPeers(core);
  const options = dutiesOptions(core, connection);
  const { budget } = connection;
  closers.add(() => election.stop());
  await election.start(async (leadership) => {
    await takeOverLeases(core, leadership);
    // Nobody else sends to the playground.
    if (core.config.botToken !== null) budget.takeOver(leadership, await sentToGroups(core));
    const stop = await duties.start(options);
    return () => stop().finally(() => sourcesService.stopped());
  });
}

/** What fails here waits until the leases end. */
async function takeOverLeases({ store, log }: Core, { othersHaveEnded }: Leadership): Promise<void> {
  await store.outbox.endLeases(othersHaveEnded).catch((error: unknown) => {
    log.warn({ err: error }, 'what the leader before had leased waits until its leases end');
  });
}

/** What was pushed to groups and channels in the last minute, by this process or another. */
async function sentToGroups({ store, clock }: Core) {
  const now = clock.now();
  const sends = await store.outbox.sendsToGroups(now);
  return sends.map(({ chatId, at }) => ({ chatId, ago: Math.max(0, now - at) }));
}

function dutiesOptions(
  { config, signal, clock, store, library, metrics, duties, sources, sourcesService }: Core,
  { telegraf, adminIds, budget, sender, pushSender, replies }: TelegramConnection,
): DutiesOptions {
  return {
    telegram: telegraf.telegram,
    handle: metrics.handling((update) => telegraf.handleUpdate(update)),
    receiving: { webhook: config.webhook, wait: (millis, until) => abortableDelay(wallClock, millis, until) },
    signal,
    dispatching: {
      store,
      sender: { ...metrics.sender(pushSender, 'push'), isReachable: () => sender.isReachable() },
      budget,
      render: (push, chat, copies) => articlePush(push, localeOf(chat), copies, chat),
      renderDigest: (pushes, chat) => digestPage(pushes, localeOf(chat), chat),
      timeZone: config.timeZone,
      gatewayErrors: config.gatewayErrors,
      clock,
      onTopicUnreachable: (chatId) => notifyTopicClosed(store.chats, replies, chatId),
    },
    editing: {
      store,
      sender: metrics.editor(sender),
      budget,
      render: (push, chat) => articlePush(push, localeOf(chat), [], chat),
      clock,
    },
    fetching: {
      sources,
      store,
      library,
      clock,
      onReport: (report) => {
        metrics.fetched(report);
        sourcesService.fetched(report);
        if (queuedSomething(report)) duties.wake();
      },
      onLongFailure: (failure) => notifySourceFailing(store.chats, replies, { adminIds, failure }),
    },
    adminIds,
  };
}

/** Applies what other processes load and receive, and notifies them of what this one loads. */
function subscribeToPeers({ coordination, library, inbox, duties, log }: Core): void {
  const tasks = {
    articles: async () => {
      if (await library.syncWithStore()) duties.wake();
    },
    updates: () => inbox.lookForMore(),
    leadership: async () => {},
  };
  coordination.onMessage((topic) => {
    tasks[topic]().catch((error: unknown) => {
      log.warn({ topic, err: error }, 'changes made by another process could not be read');
    });
  });
  library.onChange(() => void coordination.publish('articles'));
}
