import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { TEST_TOKEN } from '../support/emulator.ts';
import { deliveringForTest, queue, received, untilStates } from './delivering.ts';
import { fastClock } from './fast-clock.ts';

const PROCESS = fileURLToPath(new URL('./dispatcher-process.ts', import.meta.url));
const FACTOR = 4;
/** Between two processes, so long that every lease of the dead one has ended. */
const AWAY = 100_000;
const KILLS = 6;
const CHATS = 100;

interface OutboxRow {
  readonly chat_id: number;
  readonly article_id: string;
  readonly state: string;
}

it('loses and repeats nothing where its process is killed in the middle, again and again', async () => {
  const delivering = await deliveringForTest();
  const { store, databaseUrl, dump, url, people, dispatcherOn, emulator } = delivering;
  const chatIds = await people(CHATS);
  await queue(store, ['1', '2'], chatIds);
  const start = Date.now();
  const startOf = (turn: number) => start - (turn * AWAY) / FACTOR;

  for (let kill = 1; kill <= KILLS; kill += 1) {
    const child = spawn(process.execPath, [
      '--import',
      'tsx',
      PROCESS,
      databaseUrl,
      url,
      TEST_TOKEN,
      String(FACTOR),
      String(startOf(kill)),
    ]);
    onTestFinished(() => void child.kill('SIGKILL'));
    // No two kills come at the same point of a batch of leases.
    const enough = emulator.deliveries().length + 7 + kill * 3;
    await emulator.waitFor(() => emulator.deliveries().length >= enough, 15_000);
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  dispatcherOn(store, { clock: fastClock(FACTOR, startOf(KILLS + 1)) }).start();
  await untilStates(store, { pending: 0, leased: 0, parked: 0 });

  const rows = (await dump()).outbox as OutboxRow[];
  const arrived = received(delivering);
  const lineOf = (row: OutboxRow) => `${row.chat_id}: Article ${row.article_id}`;
  const sent = rows.filter(({ state }) => state === 'sent').map(lineOf);
  const uncertain = rows.filter(({ state }) => state === 'uncertain');
  expect(sent.length + uncertain.length).toBe(2 * CHATS);
  expect(new Set(arrived).size).toBe(arrived.length);
  expect(sent.filter((line) => !arrived.includes(line))).toEqual([]);
  // What was on its way when it was killed: requests are answered within milliseconds, so that these are few.
  expect(uncertain.length).toBeLessThanOrEqual(KILLS * 8);
}, 60_000);
