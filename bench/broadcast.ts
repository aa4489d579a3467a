import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Telegram } from 'telegraf';
import { articlePush } from '../src/bot/views/article-push.ts';
import { digestPage } from '../src/bot/views/digest-page.ts';
import { localeOf } from '../src/chats/language-order.ts';
import { Dispatcher } from '../src/delivery/dispatcher.ts';
import { Library } from '../src/library/library.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { KeptConnections } from '../src/telegram/kept-connections.ts';
import { MessageSender } from '../src/telegram/message-sender.ts';
import { SendBudget } from '../src/telegram/send-budget.ts';
import { broadcastCost, FREE_PER_SECOND } from '../src/telegram/send-rates.ts';
import { anArticle } from '../tests/support/articles.ts';
import { startPostgres } from '../tests/support/postgres.ts';
import { startFakeTelegram } from './fake-telegram.ts';
import { openDatabase, queueOlder } from './older-articles.ts';
import { readSize } from './options.ts';

/**
 * One article to many chats: how fast its pushes are queued and sent, against a Bot API that takes every message at once.
 * `--send` bounds how many are really sent; the time to the last is then extrapolated from their rate. `--waiting` rows of
 * other articles wait before it.
 *
 * `npm run bench:broadcast -- --chats 10k,100k --database postgres --rate 1000 --send 20k`
 */
const { values } = parseArgs({
  options: {
    chats: { type: 'string', default: '10k' },
    database: { type: 'string', default: 'postgres' },
    rate: { type: 'string', default: String(FREE_PER_SECOND) },
    send: { type: 'string', default: '600' },
    waiting: { type: 'string', default: '0' },
  },
});
const REGION = 'KZ-15';
const SAMPLE_EVERY = 50;
const LOOK_EVERY = 20;
/** A slow machine sends fewer than were wanted. */
const MAX_SECONDS = 150;

async function measure(url: string, chats: number): Promise<void> {
  const store = await openStore(url);
  const library = await Library.open({ store, now: Date.now, timeZone: 'Asia/Almaty' });
  await library.load({ articles: [anArticle({ id: 'first' })] }, 'first');
  await subscribe(url, chats, readSize(values.waiting));
  const queued = await watched(() =>
    library.load(
      { articles: [anArticle({ id: 'news', region: REGION, title: 'A bridge opens in Aktobe' })] },
      'news',
    ),
  );
  const rows = queued.result.queuedPushes;
  console.log(
    `${values.database}, ${chats} chats: ${rows} rows queued in ${queued.seconds.toFixed(1)} s ` +
      `(${Math.round(rows / queued.seconds)} a second), memory ${queued.before} → ${queued.peak} MB at most`,
  );
  const perSecond = Number(values.rate);
  const count = Math.min(readSize(values.send), rows);
  if (count > 0) await broadcast(store, { count, rows, perSecond });
  await library.close();
  await store.close();
}

/** The database makes the rows, so that a million take seconds. */
async function subscribe(url: string, chats: number, waiting: number): Promise<void> {
  const database = openDatabase(url);
  const numbers = `with recursive numbers(number) as (
    select 1 union all select number + 1 from numbers where number < ${chats})`;
  await database.raw(
    `insert into chats (id, kind, name, language) ${numbers} select number, 'private', 'Person', 'en' from numbers`,
  );
  await database.raw(
    `insert into subscriptions (chat_id, kind, value) ${numbers} select number, 'region', '${REGION}' from numbers`,
  );
  await queueOlder(database, Math.ceil(waiting / chats));
  await database.destroy();
}

async function broadcast(
  store: Store,
  { count, rows, perSecond }: { count: number; rows: number; perSecond: number },
): Promise<void> {
  const api = await startFakeTelegram();
  const telegram = new Telegram('1:fake', { apiRoot: api.apiRoot, agent: new KeptConnections() });
  const budget = new SendBudget(undefined, { perSecond });
  const log = { info() {}, warn: console.warn, error: console.error };
  let sent = 0;
  const sender = new MessageSender(telegram, { log, isPaid: perSecond > FREE_PER_SECOND });
  const dispatcher = new Dispatcher({
    store,
    budget,
    log,
    timeZone: 'Asia/Almaty',
    sender: {
      isReachable: () => sender.isReachable(),
      send: (...given) => sender.send(...given).finally(() => (sent += 1)),
    },
    render: (push, chat, copies) => articlePush(push, localeOf(chat), copies),
    renderDigest: (pushes, chat) => digestPage(pushes, localeOf(chat)),
    onTopicUnreachable: async () => {},
  });
  const cpuBefore = process.cpuUsage();
  const { peak } = await watched(async () => {
    dispatcher.start();
    const until = performance.now() + MAX_SECONDS * 1000;
    while (sent < count && performance.now() < until) await wait(LOOK_EVERY);
    await dispatcher.stop();
  });
  const cpu = process.cpuUsage(cpuBefore);
  const arrived = await api.arrivals();
  await api.stop();
  const rate = (arrived.messages - 1) / arrived.seconds;
  const millis = (cpu.user + cpu.system) / 1000 / arrived.messages;
  console.log(
    `  sent ${arrived.messages} to ${arrived.chats} chats in ${arrived.seconds.toFixed(1)} s: ${rate.toFixed(1)} a second ` +
      `(${((100 * rate) / perSecond).toFixed(1)} % of ${perSecond}), peak ${arrived.peak} in a second, ` +
      `${arrived.paid} allowed to be paid, ${millis.toFixed(2)} ms of processor time each, memory ${peak} MB at most`,
  );
  const states = await store.outbox.countByState();
  const others = states.uncertain + states.dead + states.leased;
  const { stars } = broadcastCost(rows, perSecond);
  console.log(
    `  the last of ${rows}: ${arrived.messages >= rows ? 'measured' : 'extrapolated'} ${duration(rows / rate)}; ` +
      `at most ${stars} Stars; neither sent nor waiting: ${others}`,
  );
}

/** The result of work, how long it took, and the memory of the process meanwhile. */
async function watched<T>(work: () => Promise<T>) {
  const megabytes = () => Math.round(process.memoryUsage().rss / 2 ** 20);
  const before = megabytes();
  let peak = before;
  const sampling = setInterval(() => {
    peak = Math.max(peak, megabytes());
  }, SAMPLE_EVERY);
  const began = performance.now();
  try {
    const result = await work();
    return { result, before, peak: Math.max(peak, megabytes()), seconds: (performance.now() - began) / 1000 };
  } finally {
    clearInterval(sampling);
  }
}

function duration(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds.toFixed(1)} s` : `${minutes} min ${Math.round(seconds % 60)} s`;
}

for (const size of values.chats.split(',').map(readSize)) {
  const folder = await mkdtemp(join(tmpdir(), 'habarshy-broadcast-'));
  const server = values.database === 'postgres' ? await startPostgres() : null;
  try {
    await measure(server?.url ?? `sqlite:${join(folder, 'broadcast.sqlite3')}`, size);
  } finally {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
