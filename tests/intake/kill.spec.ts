import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { regionOf } from '../support/interests.ts';
import { aChat, temporaryStore } from '../support/store.ts';
import { startPublisher } from './publisher.ts';

const PROCESS = fileURLToPath(new URL('./fetching-process.ts', import.meta.url));
/** The intervals of a minute pass in less than a second. */
const FACTOR = 100;
/** Between two processes, so long that the claim of the dead one has ended. */
const AWAY = 400_000;
const KILLS = Number(process.env.FETCH_KILLS ?? 4);
const NEW_AT_ONCE = 3;
/** A fetch and its load take about so long: kills come at any point of them. */
const LOAD_MILLIS = 60;

interface Change {
  readonly load_id: number;
  readonly article_id: string;
}

it('loses and repeats nothing where the process that fetches is killed in the middle, again and again', async () => {
  const { store, databaseUrl, dump } = await temporaryStore();
  await store.chats.upsert(aChat(1));
  await store.subscriptions.subscribe(1, regionOf('KZ-15'));
  const publisher = await startPublisher(NEW_AT_ONCE);
  const start = Date.now();
  const run = (turn: number) => {
    const startOf = start - (turn * AWAY) / FACTOR;
    const args = [PROCESS, databaseUrl, publisher.url, String(FACTOR), String(startOf)];
    const child = spawn(process.execPath, ['--import', 'tsx', ...args], { stdio: 'inherit' });
    onTestFinished(() => void child.kill('SIGKILL'));
    return child;
  };

  /** Everything that the stored state says was seen is stored, once, and was pushed once; says how much that is. */
  const verify = async (): Promise<number> => {
    const { articles = [], load_changes = [], outbox = [] } = await dump();
    const etag = String((await store.sources.get('feed'))?.state?.etag ?? '"0"');
    const seen = publisher.published().slice(0, Number(etag.replaceAll('"', '')));
    const numbers = (articles as { id: string }[]).map(({ id }) => Number(id)).sort((a, b) => a - b);
    expect(numbers.map(String)).toEqual(seen);
    const loaded = (load_changes as Change[]).map(({ article_id }) => article_id);
    expect(loaded.sort()).toEqual([...seen].sort());
    const first = (load_changes as Change[]).filter(({ load_id }) => load_id === 1);
    // The first load of an empty store is pushed to nobody.
    expect(outbox).toHaveLength(seen.length - first.length);
    return seen.length;
  };

  let interrupted = 0;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const child = run(kill);
    await publisher.answers(1 + (kill % 3));
    await wait((kill * 7) % LOAD_MILLIS);
    child.kill('SIGKILL');
    await once(child, 'exit');
    if ((await verify()) < publisher.published().length) interrupted += 1;
  }
  const child = run(KILLS + 1);
  await publisher.answers(4);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const stored = await verify();
  expect(stored).toBeGreaterThan(NEW_AT_ONCE);
  if (process.env.FETCH_KILLS !== undefined) {
    process.stdout.write(`${KILLS} kills, ${interrupted} between fetch and commit; ${stored} articles\n`);
  }
});
