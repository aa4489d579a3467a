import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { GatewayErrors } from '../../src/delivery/record-outcome.ts';
import { startPostgres } from '../support/postgres.ts';
import { postgresUnderTorture, sqliteUnderTorture } from './databases.ts';
import { type TortureReport, torture } from './torture.ts';

const USAGE = `usage: npm run torture -- [--database sqlite|postgres] [--kills N] [--seed N] [--gateway-errors SETTING]
Kills the bot at random moments while Telegram and the database fail in every way, and compares what each chat received
with what it should have. Defaults: sqlite (one process; postgres: two), 200 kills, a new seed, at-most-once.
Ctrl-C ends the kills; what waits is sent and judged all the same.`;

const { values } = parseArgs({
  options: {
    database: { type: 'string', default: 'sqlite' },
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    'gateway-errors': { type: 'string', default: 'at-most-once' },
    help: { type: 'boolean', default: false },
  },
});

/** Lists are shown by their length, and in full where they tell of a defect. */
function show(report: TortureReport): void {
  for (const [name, value] of Object.entries(report)) {
    if (Array.isArray(value))
      console.log(`${name}: ${value.length}${value.length > 0 ? ` (${value.join(', ')})` : ''}`);
    else if (typeof value === 'object') console.log(`${name}: ${JSON.stringify(value)}`);
    else console.log(`${name}: ${value}`);
  }
}

/** What must not happen; sent again after a gateway error, a message may come twice. */
function defectsOf(report: TortureReport, gatewayErrors: GatewayErrors): number {
  const { lost, duplicated, outOfOrder, unsettled, ownRefusals, peak, rollbacks, causes } = report;
  const { stalePosts, unanswered } = report;
  const allowed = gatewayErrors === 'at-least-once' ? report.gatewayFaults : 0;
  return (
    lost.length +
    Math.max(0, duplicated.length - allowed) +
    outOfOrder.length +
    unsettled +
    ownRefusals.length +
    rollbacks.twice +
    rollbacks.none +
    causes.unexplained.length +
    stalePosts.length +
    unanswered.length +
    // 30 are allowed; two requests may take different times to arrive.
    Math.max(0, peak - 31)
  );
}

async function run(): Promise<void> {
  const ending = new AbortController();
  process.once('SIGINT', () => ending.abort());
  const seed = Number(values.seed);
  console.log(`seed ${seed}, ${values.database}, ${values.kills} kills`);
  const folder = await mkdtemp(join(tmpdir(), 'habarshy-torture-'));
  const server = values.database === 'postgres' ? await startPostgres() : null;
  try {
    const gatewayErrors = values['gateway-errors'] === 'at-least-once' ? 'at-least-once' : 'at-most-once';
    const report = await torture({
      gatewayErrors,
      signal: ending.signal,
      seed,
      kills: Number(values.kills),
      instances: server === null ? 1 : 2,
      folder,
      ...(server === null ? sqliteUnderTorture(folder) : postgresUnderTorture(server)),
      report: console.log,
    });
    show(report);
    if (defectsOf(report, gatewayErrors) > 0) process.exitCode = 1;
  } finally {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

if (values.help) console.log(USAGE);
else await run();
