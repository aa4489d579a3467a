import { expect, it } from 'vitest';
import { watchDatabase } from '../../src/app/watch-database.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { recordingLog } from '../support/silent-log.ts';

const MINUTE = 60_000;

it('says once that the database is gone, and once that it is back, until it ends', async () => {
  const clock = new FakeClock();
  const { log, lines } = recordingLog();
  let isThere = true;
  const check = async () => {
    if (!isThere) throw new Error('deleted while in use');
  };
  const end = watchDatabase({ store: { check }, clock, log });
  const said = () => lines.map(({ msg }) => msg);
  await clock.advance(5 * MINUTE);
  expect(said()).toEqual([]);
  isThere = false;
  await clock.advance(5 * MINUTE);
  expect(said()).toEqual(['the database cannot be used']);
  expect(lines[0]).toMatchObject({ err: { message: 'deleted while in use' } });
  isThere = true;
  await clock.advance(5 * MINUTE);
  expect(said()).toEqual(['the database cannot be used', 'the database can be used again']);
  end();
  expect(clock.nextAt).toBeNull();
});
