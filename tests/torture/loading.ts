import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pick } from '../../bench/corpus/random.ts';
import type { Millis } from '../../src/time/millis.ts';
import { bridge, isRefused } from './articles.ts';
import { BotProcess } from './bot-process.ts';

export interface LoadingOptions {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly random: () => number;
}

/** Articles of a load that come in a digest. */
const MANY = 12;
const LONGEST: Millis = 3000;

/** Loads by the command, one after the other; a killed one is repeated until it is through. */
export class Loading {
  readonly #options: LoadingOptions;
  #last: Promise<void> = Promise.resolve();
  /** In the order of their loads. */
  readonly articleIds: string[] = [];
  /** The newest versions of the articles that were changed. */
  readonly versions = new Map<string, number>();
  loads = 0;
  kills = 0;

  constructor(options: LoadingOptions) {
    this.#options = options;
  }

  /** Mostly one new article, now and then many, or another version of an earlier one. */
  add(): void {
    const { random } = this.#options;
    const kind = random();
    const changed = kind < 0.15 ? this.#changeable() : null;
    if (changed !== null) {
      const version = (this.versions.get(changed) ?? 1) + 1;
      this.versions.set(changed, version);
      this.next(() => this.load(`${changed}-${version}`, bridge(changed, version)));
      return;
    }
    const first = 100_001 + this.articleIds.length;
    const ids = Array.from({ length: kind > 0.9 ? MANY : 1 }, (_, turn) => String(first + turn));
    this.articleIds.push(...ids);
    const seed = ids.map((id) => bridge(id)).join('\n');
    this.next(() => this.load(String(first), seed));
  }

  /** After the loads so far. */
  next(work: () => Promise<void>): void {
    this.#last = this.#last.then(work);
  }

  settled(): Promise<void> {
    return this.#last;
  }

  async load(name: string, seed: string): Promise<void> {
    const { folder, random } = this.#options;
    const file = join(folder, `${name}.txt`);
    await writeFile(file, seed);
    this.loads += 1;
    if (random() < 0.3) {
      const load = this.#start(file);
      await wait(random() * LONGEST);
      await load.kill();
      this.kills += 1;
    }
    while ((await this.#start(file).exit()) !== 0) await wait(100);
  }

  #start(file: string): BotProcess {
    return new BotProcess('cli/load', { args: [file], env: this.#options.env });
  }

  /** One of the last articles; posts that are refused with markup keep what they show. */
  #changeable(): string | null {
    const recent = this.articleIds.slice(-20, -1).filter((id) => !isRefused(id));
    return recent.length === 0 ? null : pick(recent, this.#options.random);
  }
}
