import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emulatorForTest, type ListeningEmulator, TEST_TOKEN } from '../../support/emulator.ts';
import { freePort } from '../../support/free-port.ts';
import { type NodeProcess, nodeProcess } from '../../support/node-process.ts';
import { temporarySchema } from '../../support/postgres.ts';
import { realSeedFolder } from '../../support/real-seed.ts';
import { nextMessage, seedWith } from '../../support/running-bot.ts';
import { temporaryFolder } from '../../support/store.ts';

interface Readiness {
  readonly ready: boolean;
  readonly role: string;
  readonly articles: number;
}

interface Instance {
  readonly process: NodeProcess;
  ready(): Promise<Readiness>;
}

/** Instances of the bot on one PostgreSQL and one emulator, as `npm start` runs them. */
async function cluster() {
  const folder = await temporaryFolder();
  const seeds = await realSeedFolder(folder);
  const listening: ListeningEmulator = await emulatorForTest();
  const settings = {
    BOT_TOKEN: TEST_TOKEN,
    TELEGRAM_API_ROOT: listening.url,
    DATABASE_URL: await temporarySchema(),
    SEEDS_DIR: seeds,
  };
  const start = async (env: Record<string, string> = {}): Promise<Instance> => {
    const port = env.PORT ?? String(await freePort());
    const bot = nodeProcess('main', { env: { ...settings, ...env, PORT: port } });
    await bot.shows('Bot: @habarshy_bot');
    return {
      process: bot,
      ready: async () => {
        const response = await fetch(`http://127.0.0.1:${port}/readyz`);
        return (await response.json()) as Readiness;
      },
    };
  };
  const load = async (id: string) => {
    const file = join(folder, `${id}.txt`);
    await writeFile(file, seedWith({ id }));
    expect(await nodeProcess('cli/load', { args: [file], env: settings }).exit).toBe(0);
  };
  const { emulator } = listening;
  const addPerson = () => emulator.addPerson({ firstName: 'Aigul', started: true }).id;
  const ask = (id: number, text: string) => {
    const answer = nextMessage(emulator, id);
    emulator.say(id, id, text);
    return answer;
  };
  const arrived = (id: string) =>
    emulator.deliveries().filter(({ text }) => text.includes(`A new bridge in Aktobe ${id}`));
  return { emulator, start, load, addPerson, ask, arrived };
}

describe('instances on one PostgreSQL', () => {
  it('answer and push once, also when the one that leads is killed', async () => {
    const { emulator, start, load, addPerson, ask, arrived } = await cluster();
    const first = await start();
    const second = await start();
    expect(await first.ready()).toMatchObject({ ready: true, role: 'leading' });
    expect(await second.ready()).toMatchObject({ ready: true, role: 'standingBy' });

    const followers = [addPerson(), addPerson(), addPerson()];
    for (const id of followers) await ask(id, '/subscribe Aktobe');
    await load('1');
    await expect.poll(() => arrived('1').length).toBe(3);
    await expect.poll(async () => (await second.ready()).articles).toBe(21);

    first.process.signal('SIGKILL');
    await first.process.exit;
    await load('2');
    const answer = await ask(addPerson(), 'akim of Astana name');
    expect(answer.text).toContain('Zhenis Kasymbek');
    await expect.poll(() => arrived('2').length).toBe(3);
    expect((await second.ready()).role).toBe('leading');

    const third = await start();
    expect(await third.ready()).toMatchObject({ ready: true, role: 'standingBy' });
    second.process.signal('SIGTERM');
    expect(await second.process.exit).toBe(0);
    await load('3');
    await expect.poll(() => arrived('3').length).toBe(3);

    const texts = emulator.deliveries().map(({ chatId, text }) => `${chatId} ${text}`);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('receive by webhook side by side, and answer each update once', async () => {
    const { emulator, start, addPerson, ask } = await cluster();
    const port = await freePort();
    const webhook = {
      WEBHOOK_URL: `http://127.0.0.1:${port}/telegram`,
      WEBHOOK_SECRET: 'between-us-alone',
    };
    const leader = await start(webhook);
    // Telegram posts to the one that does not lead, as a load balancer may have it.
    const other = await start({ ...webhook, PORT: String(port) });
    expect((await leader.ready()).role).toBe('leading');
    expect((await other.ready()).role).toBe('standingBy');
    const people = Array.from({ length: 5 }, addPerson);
    const answers = await Promise.all(people.map((id) => ask(id, 'akim of Astana name')));
    for (const { text } of answers) expect(text).toContain('Zhenis Kasymbek');
    expect(emulator.deliveries()).toHaveLength(people.length);
  });
});
