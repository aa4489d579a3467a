import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/store.ts';
import { sqliteUnderTorture } from './databases.ts';
import { torture } from './torture.ts';

const KILLS = 4;

it('loses and repeats no article while its process is killed and all else fails, in order within a chat', async () => {
  const folder = await temporaryFolder();
  const seed = 20_250_201;
  const report = await torture({
    seed,
    kills: KILLS,
    instances: 1,
    folder,
    ...sqliteUnderTorture(folder),
    report: (line) => console.warn(line),
  });
  expect(report).toMatchObject({ lost: [], duplicated: [], outOfOrder: [], unsettled: 0, stalePosts: [] });
  expect(report.received).toBeGreaterThan(0);
  expect(report.rollbacks).toEqual({ commands: 1, twice: 0, none: 0 });
  // Five rows are between their mark and their request at a kill, and requests are answered within milliseconds.
  expect(report.causes.messages).toBeLessThanOrEqual(report.unknownFaults + KILLS * 8);
});
