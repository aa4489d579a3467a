import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { pick, randomFrom } from '../../bench/corpus/random.ts';
import { BotApiEmulator } from '../../src/emulator/emulator.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { TEST_TOKEN } from '../support/emulator.ts';
import { type HttpsServer, startHttps } from '../support/https-server.ts';
import { realSeedFolder } from '../support/real-seed.ts';
import { seedWith } from '../support/running-bot.ts';
import { BotProcess } from './bot-process.ts';
import { FaultScript } from './faults.ts';
import { judge, type OutboxRow, type Verdict } from './verdict.ts';

export interface TortureOptions {
  readonly seed: number;
  readonly kills: number;
  /** Processes of the bot on one database. */
  readonly instances: number;
  readonly databaseUrl: string;
  /** A folder for the articles. */
  readonly folder: string;
  /** What goes wrong with the database itself, by name; one of them is picked now and then. */
  readonly troubles: Readonly<Record<string, Trouble>>;
  readonly outboxRows: () => Promise<OutboxRow[]>;
  readonly report: (line: string) => void;
}

/** Lasts for a while of its own; `pids` are the bot's processes. */
export type Trouble = (of: {
  readonly store: Store;
  readonly random: () => number;
  readonly pids: readonly number[];
}) => Promise<void>;

export interface TortureReport extends Verdict {
  readonly seed: number;
  readonly kills: number;
  readonly killsOfLoads: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly troubles: Readonly<Record<string, number>>;
  /** Times when all idle connections were reset. */
  readonly idleResets: number;
  /** Faults after which nobody can know whether the message arrived. */
  readonly unknownFaults: number;
  readonly questions: number;
  readonly answered: number;
  /** People who got their answer again, since the process was killed between the answer and its note. */
  readonly answeredAgain: number;
  readonly seconds: number;
}

const PEOPLE = 30;
/** Past every lease: what a dead process held is settled. */
const LATER = 200_000;
const DRAIN_DEADLINE = 600_000;

/**
 * Lets the real bot load, push and answer while its processes are killed at random moments, Telegram fails in every way
 * and the database too; then compares what each chat received with what it should have. The moments are those of the
 * machine: a seed gives the same decisions, not the same run.
 */
export async function torture(options: TortureOptions): Promise<TortureReport> {
  const { seed, databaseUrl, outboxRows } = options;
  const begun = performance.now();
  const random = randomFrom(seed);
  const emulator = new BotApiEmulator({ token: TEST_TOKEN, limits: 'telegram' });
  const server = await startHttps(getRequestListener(emulator.app.fetch));
  const certificate = join(options.folder, 'emulator.pem');
  await writeFile(certificate, server.ca);
  const env = {
    BOT_TOKEN: TEST_TOKEN,
    TELEGRAM_API_ROOT: server.url,
    NODE_EXTRA_CA_CERTS: certificate,
    DATABASE_URL: databaseUrl,
    SEEDS_DIR: await realSeedFolder(options.folder),
    SOURCES_FILE: '/dev/null',
    PORT: '0',
    LOG_LEVEL: 'warn',
  };
  const store = await openStore(databaseUrl);
  try {
    const first = new BotProcess('src/main.ts', [], env);
    await first.started();
    await first.stop();
    const group = await followers(emulator, store);
    const run = new Run(options, { emulator, server, store, env, random });
    await run.torment();
    await run.drain();
    const supergroup = group.migratedTo();
    const canonical = (chatId: number) => (chatId === group.id ? supergroup : chatId);
    const people = emulator.people().slice(0, PEOPLE);
    const verdict = judge({
      followers: [...people.map(({ id }) => id), supergroup],
      articleIds: run.articleIds,
      rows: (await outboxRows()).map((row) => ({ ...row, chat_id: canonical(Number(row.chat_id)) })),
      deliveries: emulator.deliveries().map((one) => ({ ...one, chatId: canonical(one.chatId) })),
    });
    return { ...verdict, ...run.figures(), seconds: Math.round((performance.now() - begun) / 1000) };
  } finally {
    await store.close();
    await server.close();
  }
}

/** People and a group that follow the articles' region. */
async function followers(emulator: BotApiEmulator, store: Store) {
  const people = Array.from(
    { length: PEOPLE },
    (_, turn) => emulator.addPerson({ firstName: `Person ${turn}`, started: true }).id,
  );
  const group = emulator.addChat({
    type: 'group',
    title: 'Group',
    members: people,
    administrators: people.slice(0, 1),
  });
  for (const id of [...people, group.id]) {
    await store.chats.upsert({
      id,
      kind: id < 0 ? 'group' : 'private',
      name: 'Follower',
      languageCode: 'en',
    });
    await store.subscriptions.subscribe(id, { kind: 'region', region: 'KZ-15' });
  }
  let supergroup: number | null = null;
  return {
    id: group.id,
    migratedTo: () => {
      supergroup ??= emulator.chats().find(({ type }) => type === 'supergroup')?.id ?? group.id;
      return supergroup;
    },
  };
}

interface Stage {
  readonly emulator: BotApiEmulator;
  readonly server: HttpsServer;
  readonly store: Store;
  readonly env: Readonly<Record<string, string>>;
  readonly random: () => number;
}

class Run {
  readonly #options: TortureOptions;
  readonly #stage: Stage;
  readonly #faults: FaultScript;
  readonly #troubles = new Map<string, number>();
  readonly #askers: number[] = [];
  readonly articleIds: string[] = [];
  #bots: BotProcess[] = [];
  #loads: Promise<void> = Promise.resolve();
  #kills = 0;
  #killsOfLoads = 0;
  #idleResets = 0;

  constructor(options: TortureOptions, stage: Stage) {
    this.#options = options;
    this.#stage = stage;
    this.#faults = new FaultScript(stage.emulator, stage.random);
  }

  /** Kills until there were enough. */
  async torment(): Promise<void> {
    const { kills, instances, report } = this.#options;
    const { random, emulator } = this.#stage;
    this.#bots = Array.from({ length: instances }, () => this.#start());
    while (this.#kills < kills) {
      if (random() < 0.25) this.#load(random() < 0.3);
      // More faults than calls would only show that nothing can be sent.
      if (random() < 0.3) emulator.clearFaults();
      if (random() < 0.6) this.#faults.add(1 + Math.floor(random() * 2));
      if (random() < 0.3) await this.#resetIdle();
      if (random() < 0.5) this.#ask();
      if (this.#kills === Math.floor(kills / 2)) this.#migrateGroup();
      if (random() < 0.25) await this.#trouble();
      const victim = Math.floor(random() * instances);
      // Some die while they start, most in the middle of their work.
      if (random() < 0.85) await this.#bots[victim]?.started();
      await wait(random() * 2000);
      await this.#bots[victim]?.kill();
      this.#kills += 1;
      await this.#resumeChats();
      this.#bots[victim] = this.#start();
      if (this.#kills % 20 === 0) {
        report(
          `${this.#kills} kills, ${this.articleIds.length} loads, ${emulator.deliveries().length} messages`,
        );
      }
    }
  }

  /** Without faults and kills, until nothing waits. */
  async drain(): Promise<void> {
    const { emulator, store } = this.#stage;
    const { report } = this.#options;
    emulator.clearFaults();
    await this.#loads;
    for (const bot of this.#bots) await bot.kill();
    // As if every lease of the dead had ended.
    await store.outbox.leaseDue({ limit: 0, now: Date.now() + LATER, leaseMillis: 1 });
    await this.#resumeChats();
    const last = this.#start();
    const deadline = performance.now() + DRAIN_DEADLINE;
    for (;;) {
      const { pending, leased, parked } = await store.outbox.countByState();
      if (pending + leased + parked === 0 && (await store.inbox.unhandled()).length === 0) break;
      if (performance.now() > deadline) {
        report(`not drained: ${pending} pending, ${leased} leased, ${parked} parked\n${last.log}`);
        break;
      }
      await wait(200);
    }
    await last.stop();
  }

  figures() {
    const { emulator } = this.#stage;
    const asked = new Set(this.#askers);
    const answers = new Map<number, number>();
    for (const { chatId } of emulator.deliveries()) {
      if (asked.has(chatId)) answers.set(chatId, (answers.get(chatId) ?? 0) + 1);
    }
    return {
      seed: this.#options.seed,
      kills: this.#kills,
      killsOfLoads: this.#killsOfLoads,
      faults: Object.fromEntries(this.#faults.counts),
      troubles: Object.fromEntries(this.#troubles),
      idleResets: this.#idleResets,
      unknownFaults: this.#faults.unknown,
      questions: asked.size,
      answered: answers.size,
      answeredAgain: [...answers.values()].filter((count) => count > 1).length,
    };
  }

  #start(): BotProcess {
    return new BotProcess('src/main.ts', [], this.#stage.env);
  }

  /** Loads one article by the command, one load after the other; a killed one is repeated until it is through. */
  #load(killed: boolean): void {
    const { folder } = this.#options;
    const { env, random } = this.#stage;
    const id = String(100_001 + this.articleIds.length);
    this.articleIds.push(id);
    this.#loads = this.#loads.then(async () => {
      const file = join(folder, `${id}.txt`);
      await writeFile(file, seedWith({ id }));
      if (killed) {
        const load = new BotProcess('src/cli/load.ts', [file], env);
        await wait(random() * 3000);
        await load.kill();
        this.#killsOfLoads += 1;
      }
      while ((await new BotProcess('src/cli/load.ts', [file], env).exit()) !== 0) await wait(100);
    });
  }

  /** A proxy forgets the connections that nothing goes over. */
  async #resetIdle(): Promise<void> {
    await this.#stage.server.resetIdle();
    this.#idleResets += 1;
  }

  /** Somebody new asks; Telegram repeats the update, out of order. */
  #ask(): void {
    const { emulator, random } = this.#stage;
    const { id } = emulator.addPerson({ firstName: 'Asker', started: true });
    this.#askers.push(id);
    const message = {
      message_id: 1,
      date: Math.floor(Date.now() / 1000),
      chat: { id, type: 'private', first_name: 'Asker' },
      from: { id, is_bot: false, first_name: 'Asker', language_code: 'en' },
      text: pick(['akim of Astana name', 'greenhouse cost', 'heart transplant'], random),
    };
    const updateId = emulator.injectUpdate({ message });
    if (random() < 0.5) emulator.injectUpdate({ update_id: updateId, message });
  }

  #migrateGroup(): void {
    const { emulator } = this.#stage;
    const group = emulator.chats().find(({ type }) => type === 'group');
    const isMigrated = emulator.chats().some(({ type }) => type === 'supergroup');
    if (group !== undefined && !isMigrated) emulator.migrate(group.id);
  }

  async #trouble(): Promise<void> {
    const { troubles } = this.#options;
    const { store, random } = this.#stage;
    const name = pick(Object.keys(troubles), random);
    this.#troubles.set(name, (this.#troubles.get(name) ?? 0) + 1);
    const pids = this.#bots.flatMap(({ pid }) => pid ?? []);
    await troubles[name]?.({ store, random, pids });
  }

  /** Who seemed to have blocked the bot lets it in again. */
  async #resumeChats(): Promise<void> {
    const { emulator, store } = this.#stage;
    const ids = [...emulator.people(), ...emulator.chats()].map(({ id }) => id);
    try {
      for (const id of ids) await store.chats.resume(id);
    } catch {
      // The database is in trouble; the next kill tries again.
    }
  }
}
