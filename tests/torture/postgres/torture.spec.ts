import { expect, it, onTestFinished } from 'vitest';
import { startPostgres } from '../../support/postgres.ts';
import { temporaryFolder } from '../../support/store.ts';
import { postgresUnderTorture } from '../databases.ts';
import { torture } from '../torture.ts';

const KILLS = 3;

it('loses and repeats no article with two instances, one killed after the other, and PostgreSQL restarted', async () => {
  const server = await startPostgres();
  onTestFinished(server.stop);
  const report = await torture({
    seed: 20_250_201,
    kills: KILLS,
    instances: 2,
    folder: await temporaryFolder(),
    ...postgresUnderTorture(server),
    report: (line) => console.warn(line),
  });
  expect(report).toMatchObject({ lost: [], duplicated: [], outOfOrder: [], unsettled: 0, stalePosts: [] });
  expect(report.received).toBeGreaterThan(0);
  const restarts = report.troubles.restarted ?? 0;
  expect(report.causes.messages).toBeLessThanOrEqual(report.unknownFaults + (KILLS + restarts) * 8);
});
