import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import type { Schedule } from '../../src/chats/schedule.ts';
import { AT_ONCE } from '../../src/chats/schedule.ts';
import { TEST_TOKEN } from '../support/emulator.ts';
import { fastClock } from '../support/fast-clock.ts';
import { deliveringForTest, queue, received, untilStates } from './delivering.ts';

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

it.each<[string, Schedule, string[]]>([
  ['each article by itself', AT_ONCE, ['1', '2']],
  [
    'digests of several pages',
    { ...AT_ONCE, rhythm: { kind: 'daily', minute: 480 } },
    ['1', '2', '3', '4', '5'],
  ],
])(
  'loses and repeats nothing of %s where its process is killed in the middle, again and again',
  async (_, schedule, articleIds) => {
    const delivering = await deliveringForTest();
    const { store, databaseUrl, dump, url, people, dispatcherOn, emulator } = delivering;
    const chatIds = await people(CHATS);
    for (const id of chatIds) await store.chats.setSchedule(id, schedule);
    await queue(store, articleIds, chatIds);
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
    const arrived = received(delivering).flatMap((line) => {
      const [chatId = '', titles = ''] = line.split(': ');
      return titles.split('; ').map((title) => `${chatId}: ${title}`);
    });
    const lineOf = (row: OutboxRow) => `${row.chat_id}: Article ${row.article_id}`;
    const sent = rows.filter(({ state }) => state === 'sent').map(lineOf);
    const uncertain = rows.filter(({ state }) => state === 'uncertain');
    expect(sent.length + uncertain.length).toBe(articleIds.length * CHATS);
    expect(new Set(arrived).size).toBe(arrived.length);
    expect(sent.filter((line) => !arrived.includes(line))).toEqual([]);
    // What was on its way when it was killed: requests are answered within milliseconds, so that these are few.
    expect(uncertain.length).toBeLessThanOrEqual(KILLS * 8 * (schedule === AT_ONCE ? 1 : 3));
  },
  60_000,
);
