import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BotApiEmulator } from '../src/emulator/emulator.ts';
import { openStore } from '../src/store/open-store.ts';
import { startEmulator, TEST_TOKEN } from '../tests/support/emulator.ts';
import { freePort } from '../tests/support/free-port.ts';
import { startPostgres } from '../tests/support/postgres.ts';
import { seedWith } from '../tests/support/running-bot.ts';
import { BotProcess } from '../tests/torture/bot-process.ts';
import { askAround, waitsLine } from './ask-around.ts';
import { openDatabase, queueOlder } from './older-articles.ts';
import { readSize } from './options.ts';
import { peakOf } from './peak.ts';

/**
 * How fast one article reaches its subscribers under Telegram's limits, as the emulator enforces them, and how long
 * questions take meanwhile: `node --import tsx bench/push.ts --database postgres --subscribers 10000`. With `--waiting 500k`
 * so many rows of older articles wait before it, and as many of them are measured.
 */
const { values } = parseArgs({
  options: {
    database: { type: 'string', default: 'sqlite' },
    subscribers: { type: 'string', default: '10000' },
    waiting: { type: 'string', default: '0' },
  },
});
const ARTICLE_ID = '100001';
const ASK_EVERY = 400;
const ALLOWED_PER_SECOND = 30;

interface Instance {
  readonly bot: BotProcess;
  readonly port: number;
}

async function startInstance(settings: Readonly<Record<string, string>>): Promise<Instance> {
  const port = await freePort();
  const bot = new BotProcess('main', { env: { ...settings, PORT: String(port) } });
  await bot.started();
  return { bot, port };
}

async function subscribe(emulator: BotApiEmulator, databaseUrl: string, count: number): Promise<number[]> {
  const store = await openStore(databaseUrl);
  const ids = Array.from(
    { length: count },
    (_, turn) => emulator.addPerson({ firstName: `Person ${turn}`, started: true }).id,
  );
  await store.transaction(async ({ chats, subscriptions }) => {
    for (const id of ids) {
      await chats.upsert({ id, kind: 'private', name: 'Person', languageCode: 'en' });
      await subscriptions.subscribe(id, { kind: 'region', region: 'KZ-15' });
    }
  });
  await store.close();
  return ids;
}

async function refusals(instances: readonly Instance[]): Promise<number> {
  const texts = await Promise.all(
    instances.map(async ({ port }) => (await fetch(`http://127.0.0.1:${port}/metrics`)).text()),
  );
  const counts = texts.flatMap((text) =>
    [...text.matchAll(/^habarshy_sends_total\{.*outcome="tooManyRequests"\} (\d+)$/gm)].map(([, count]) =>
      Number(count),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function measure(databaseUrl: string, folder: string, instanceCount: number): Promise<void> {
  const subscribers = Number(values.subscribers);
  const { emulator, url, close } = await startEmulator({ limits: 'telegram' });
  const settings = {
    BOT_TOKEN: TEST_TOKEN,
    TELEGRAM_API_ROOT: url,
    DATABASE_URL: databaseUrl,
    SEEDS_DIR: './seeds',
    SOURCES_FILE: '/dev/null',
    LOG_LEVEL: 'warn',
  };
  const instances: Instance[] = [];
  for (let turn = 0; turn < instanceCount; turn += 1) instances.push(await startInstance(settings));
  const followers = new Set(await subscribe(emulator, databaseUrl, subscribers));
  const older = Math.ceil(readSize(values.waiting) / subscribers);
  const database = openDatabase(databaseUrl);
  await queueOlder(database, older);
  await database.destroy();
  const file = join(folder, 'article.txt');
  await writeFile(file, seedWith({ id: ARTICLE_ID }));
  const load = new BotProcess('cli/load', { args: [file], env: settings });
  if ((await load.exit()) !== 0) throw new Error(load.log);

  const pushes = () =>
    emulator
      .deliveries()
      .filter(({ chatId, text }) =>
        older > 0 ? followers.has(chatId) : text.includes(`Aktobe ${ARTICLE_ID}`),
      );
  const waits = await askAround(emulator, ASK_EVERY, () => pushes().length >= subscribers);
  const arrived = pushes();
  const all = emulator.deliveries();
  const seconds = (arrived.at(-1)!.at - arrived[0]!.at) / 1000;
  const perSecond = all.filter(({ at }) => at >= arrived[0]!.at && at <= arrived.at(-1)!.at).length / seconds;
  console.log(`${values.database}, ${instanceCount} instances, ${subscribers} subscribers`);
  console.log(
    `pushes: ${arrived.length} in ${seconds.toFixed(1)} s, to ${new Set(arrived.map(({ chatId }) => chatId)).size} chats`,
  );
  console.log(
    `messages a second: ${perSecond.toFixed(2)} (${((100 * perSecond) / ALLOWED_PER_SECOND).toFixed(1)}% of what is allowed), peak ${peakOf(all.map(({ at }) => at))}`,
  );
  console.log(`429s: ${await refusals(instances)}`);
  console.log(waitsLine(waits));
  for (const { bot } of instances) await bot.stop();
  await close();
}

const folder = await mkdtemp(join(tmpdir(), 'habarshy-push-'));
const server = values.database === 'postgres' ? await startPostgres() : null;
try {
  await measure(server?.url ?? `sqlite:${join(folder, 'push.sqlite3')}`, folder, server === null ? 1 : 2);
} finally {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
}
