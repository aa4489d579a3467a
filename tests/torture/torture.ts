import { setTimeout as wait } from 'node:timers/promises';
import { pick, randomFrom } from '../../bench/corpus/random.ts';
import type { GatewayErrors } from '../../src/delivery/record-outcome.ts';
import type { BotApiEmulator } from '../../src/emulator/emulator.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import type { Millis } from '../../src/time/millis.ts';
import type { HttpsServer } from '../support/https-server.ts';
import { realSeedFolder } from '../support/real-seed.ts';
import { BotProcess } from './bot-process.ts';
import { FaultScript } from './faults.ts';
import { Loading } from './loading.ts';
import { addFollowers, askSomething, type Followers } from './people.ts';
import { judgePosts } from './posts.ts';
import { Rollbacks } from './rollbacks.ts';
import { telegramOverTls } from './telegram-over-tls.ts';
import { type Causes, causesOf, type Interval } from './uncertain.ts';
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
  /** A process that leads is paused for longer than its rows are leased. */
  readonly pastTheLease: Trouble;
  readonly outboxRows: () => Promise<OutboxRow[]>;
  readonly report: (line: string) => void;
  /** Default: what a bot has by default. */
  readonly gatewayErrors?: GatewayErrors;
  /** Ends the kills early; what waits is sent and judged all the same. */
  readonly signal?: AbortSignal;
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
  readonly loads: number;
  readonly killsOfLoads: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly troubles: Readonly<Record<string, number>>;
  /** Processes whose clock was an hour ahead, until they were killed. */
  readonly clocksAhead: number;
  /** Calls that the limits refused, besides the faults. */
  readonly ownRefusals: readonly string[];
  /** Messages refused for what an article in them holds. */
  readonly refusedPages: number;
  /** Times when all idle connections were reset. */
  readonly idleResets: number;
  /** Faults of pushes after which nobody can know whether the message arrived. */
  readonly unknownFaults: number;
  /** Of them 500, 502 and 504. */
  readonly gatewayFaults: number;
  readonly causes: Causes;
  readonly editedPosts: number;
  /** Posts that show an old version of their article in the end. */
  readonly stalePosts: readonly string[];
  readonly questions: number;
  readonly answered: number;
  /** People without an answer, although no fault took it. */
  readonly unanswered: readonly number[];
  /** Updates at which processes ended so often that their senders were told so instead, by the logs of those that were killed. */
  readonly givenUp: number;
  /** People who got their answer again after a fault of unknown outcome, by design. */
  readonly answeredAgain: number;
  /** The same without a fault: the process was killed between the answer and its note. */
  readonly answeredAgainAfterKill: number;
  readonly rollbacks: { readonly commands: number; readonly twice: number; readonly none: number };
  readonly seconds: number;
}

/** Past every lease: what a dead process held is settled. */
const LATER: Millis = 200_000;
const DRAIN_DEADLINE: Millis = 900_000;
/** A new leader sends nothing in its first second. */
const SHORT_LIFE: Millis = 3500;
const AN_HOUR: Millis = 60 * 60_000;
/** What happens at every so-manieth kill, and at which of them. */
const RARELY = {
  clockAhead: { every: 10, at: 3 },
  rollback: { every: 25, at: 2 },
  pastTheLease: { every: 50, at: 30 },
};
const GATEWAY = /^50[024]/;

/**
 * Lets the real bot load, push and answer while its processes are killed at random moments, Telegram fails in every way
 * and the database too; then compares what each chat received with what it should have. The moments are those of the
 * machine: a seed gives the same decisions, not the same run.
 */
export async function torture(options: TortureOptions): Promise<TortureReport> {
  const { seed, databaseUrl, outboxRows, gatewayErrors } = options;
  const begun = performance.now();
  const random = randomFrom(seed);
  const telegram = await telegramOverTls(options.folder);
  const { emulator, server } = telegram;
  const store = await openStore(databaseUrl);
  try {
    const env = {
      ...telegram.env,
      DATABASE_URL: databaseUrl,
      SEEDS_DIR: await realSeedFolder(options.folder),
      SOURCES_FILE: '/dev/null',
      PORT: '0',
      LOG_LEVEL: 'warn',
      ...(gatewayErrors && { GATEWAY_ERRORS: gatewayErrors }),
    };
    const first = new BotProcess('main', { env });
    await first.started();
    await first.stop();
    const followers = await addFollowers(emulator, store);
    const stage = {
      emulator,
      server,
      store,
      env: { ...env, ADMIN_IDS: String(followers.adminId) },
      random,
      followers,
    };
    const run = new Run(options, stage);
    await run.torment();
    await run.drain();
    const { canonical } = followers;
    const rows = (await outboxRows()).map((row) => ({ ...row, chat_id: canonical(row.chat_id) }));
    const verdict = judge({
      followers: followers.ids,
      articleIds: run.articleIds,
      rows,
      deliveries: emulator.deliveries().map((one) => ({ ...one, chatId: canonical(one.chatId) })),
    });
    return {
      ...verdict,
      ownRefusals: telegram.ownRefusals(),
      refusedPages: telegram.refusedPages(),
      ...(await run.figures(rows)),
      seconds: Math.round((performance.now() - begun) / 1000),
    };
  } finally {
    await store.close();
    await server.close();
  }
}

interface Stage {
  readonly emulator: BotApiEmulator;
  readonly server: HttpsServer;
  readonly store: Store;
  readonly env: Readonly<Record<string, string>>;
  readonly random: () => number;
  readonly followers: Followers;
}

class Run {
  readonly #options: TortureOptions;
  readonly #stage: Stage;
  readonly #faults: FaultScript;
  readonly #troubles: (Interval & { readonly name: string })[] = [];
  readonly #askers: number[] = [];
  readonly #kills: Millis[] = [];
  readonly #loading: Loading;
  readonly #rollbacks: Rollbacks;
  #bots: BotProcess[] = [];
  /** After its start. */
  #longestLife: Millis = SHORT_LIFE;
  readonly #livesAhead: Interval[] = [];
  #idleResets = 0;
  #givenUp = 0;

  constructor(options: TortureOptions, stage: Stage) {
    this.#options = options;
    this.#stage = stage;
    this.#faults = new FaultScript(stage.emulator, stage.random);
    this.#loading = new Loading({ ...stage, folder: options.folder });
    this.#rollbacks = new Rollbacks({
      ...stage,
      adminId: stage.followers.adminId,
      load: (name, seed) => this.#loading.load(name, seed),
    });
  }

  get articleIds(): readonly string[] {
    return this.#loading.articleIds;
  }

  /** Kills until there were enough. */
  async torment(): Promise<void> {
    const { kills, instances, report, signal } = this.#options;
    const { random, emulator, followers } = this.#stage;
    this.#bots = Array.from({ length: instances }, () => this.#start());
    while (this.#kills.length < kills && !signal?.aborted) {
      if (random() < 0.25) this.#loading.add();
      // More faults than calls would only show that nothing can be sent.
      if (random() < 0.3) emulator.clearFaults();
      if (random() < 0.6) this.#faults.add(1 + Math.floor(random() * 2));
      if (random() < 0.3) await this.#resetIdle();
      if (random() < 0.5) this.#askers.push(askSomething(emulator, random));
      if (this.#kills.length === Math.floor(kills / 2)) {
        followers.moveChats();
        followers.unsubscribeSome();
      }
      if (this.#isTurnOf('rollback')) this.#loading.next(() => this.#rollbacks.undoOne());
      if (random() < 0.25) await this.#trouble();
      if (this.#isTurnOf('pastTheLease'))
        await this.#during('paused past the lease', this.#options.pastTheLease);
      const victim = Math.floor(random() * instances);
      // Some die while they start, most in the middle of their work.
      if (random() < 0.85) await this.#started(this.#bots[victim]);
      await wait(random() * this.#longestLife);
      const bot = this.#bots[victim];
      if (bot !== undefined) await this.#kill(bot);
      await this.#resumeChats();
      const isAhead = this.#isTurnOf('clockAhead');
      this.#bots[victim] = this.#start(isAhead ? AN_HOUR : 0);
      if (this.#kills.length % 20 === 0) {
        const { loads } = this.#loading;
        report(`${this.#kills.length} kills, ${loads} loads, ${emulator.deliveries().length} messages`);
      }
    }
  }

  /** Without faults and kills, until nothing waits. */
  async drain(): Promise<void> {
    const { emulator, store } = this.#stage;
    const { report } = this.#options;
    emulator.clearFaults();
    await this.#loading.settled();
    for (const bot of this.#bots) await this.#kill(bot);
    // As if every lease of the dead had ended.
    await store.outbox.leaseDue({ limit: 0, now: Date.now() + LATER, leaseMillis: 1 });
    await this.#resumeChats();
    const last = this.#start();
    const deadline = performance.now() + DRAIN_DEADLINE;
    for (;;) {
      const { pending, leased, parked } = await store.outbox.countByState();
      const updates = (await store.inbox.unhandled()).length;
      const edit = await store.outbox.nextEditAt();
      if (pending + leased + parked + updates === 0 && edit === null) break;
      if (performance.now() > deadline) {
        report(
          `not drained: ${pending} pending, ${leased} leased, ${parked} parked, ${updates} updates\n${last.log}`,
        );
        break;
      }
      await wait(200);
    }
    await last.stop();
  }

  async figures(rows: readonly OutboxRow[]) {
    const { emulator, followers } = this.#stage;
    const faults = this.#faults.taken.map((fault) => ({
      ...fault,
      chatId: fault.chatId === null ? null : followers.canonical(fault.chatId),
    }));
    const unknown = faults.filter(({ isUnknown }) => isUnknown);
    const ofPushes = unknown.filter(({ chatId }) => chatId !== null && followers.ids.includes(chatId));
    const refused = new Set(faults.flatMap(({ name, chatId }) => (name === '403' ? [chatId] : [])));
    const posts = judgePosts({
      rows,
      versions: this.#loading.versions,
      isLeftOut: (chatId) => refused.has(chatId) || followers.hasMoved(chatId),
      messagesOf: (chatId) => emulator.messages(chatId),
    });
    const answers = this.#answers();
    const again = [...answers].flatMap(([chatId, count]) => (count > 1 ? [chatId] : []));
    const hadFault = (chatId: number) => unknown.some((fault) => fault.chatId === chatId);
    return {
      seed: this.#options.seed,
      kills: this.#kills.length,
      loads: this.#loading.loads,
      killsOfLoads: this.#loading.kills,
      faults: this.#faults.counts(),
      troubles: counted(this.#troubles.map(({ name }) => name)),
      clocksAhead: this.#livesAhead.length,
      idleResets: this.#idleResets,
      unknownFaults: ofPushes.length,
      gatewayFaults: ofPushes.filter(({ name }) => GATEWAY.test(name)).length,
      causes: causesOf(rows, {
        faults,
        kills: this.#kills,
        troubles: this.#troubles,
        ahead: { by: AN_HOUR, lives: this.#livesAhead },
      }),
      editedPosts: posts.current,
      stalePosts: posts.stale,
      questions: this.#askers.length,
      answered: answers.size,
      unanswered: this.#askers.filter(
        (id) => !answers.has(id) && !faults.some((fault) => fault.chatId === id),
      ),
      answeredAgain: again.filter(hadFault).length,
      answeredAgainAfterKill: again.filter((chatId) => !hadFault(chatId)).length,
      givenUp: this.#givenUp,
      rollbacks: await this.#rollbacks.effects(),
    };
  }

  #answers(): Map<number, number> {
    const asked = new Set(this.#askers);
    const answers = new Map<number, number>();
    for (const { chatId } of this.#stage.emulator.deliveries()) {
      if (asked.has(chatId)) answers.set(chatId, (answers.get(chatId) ?? 0) + 1);
    }
    return answers;
  }

  #isTurnOf(what: keyof typeof RARELY): boolean {
    const { every, at } = RARELY[what];
    return this.#kills.length % every === at;
  }

  #start(clockAhead: Millis = 0): BotProcess {
    return new BotProcess('main', { env: this.#stage.env, clockAhead });
  }

  /** Where the machine has so much to do that a start takes long, a process lives longer too, or it would do nothing. */
  async #started(bot: BotProcess | undefined): Promise<void> {
    const begun = performance.now();
    await bot?.started();
    this.#longestLife = Math.max(SHORT_LIFE, (performance.now() - begun) / 2);
  }

  async #kill(bot: BotProcess): Promise<void> {
    const to = Date.now();
    this.#kills.push(to);
    if (bot.clockAhead > 0) this.#livesAhead.push({ from: bot.begunAt, to });
    await bot.kill();
    this.#givenUp += bot.log.split('an update is given up').length - 1;
  }

  /** A proxy forgets the connections that nothing goes over. */
  async #resetIdle(): Promise<void> {
    await this.#stage.server.resetIdle();
    this.#idleResets += 1;
  }

  async #trouble(): Promise<void> {
    const { troubles } = this.#options;
    const [name, trouble] = pick(Object.entries(troubles), this.#stage.random);
    await this.#during(name, trouble);
  }

  async #during(name: string, trouble: Trouble): Promise<void> {
    const { store, random } = this.#stage;
    const from = Date.now();
    const pids = this.#bots.flatMap(({ pid }) => pid ?? []);
    await trouble({ store, random, pids });
    this.#troubles.push({ name, from, to: Date.now() });
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

function counted(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
