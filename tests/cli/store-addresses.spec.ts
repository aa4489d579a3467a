import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { storeAddresses } from '../../src/cli/store-addresses.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { nodeProcess } from '../support/node-process.ts';
import { temporaryFolder, temporaryStore } from '../support/store.ts';

const SECRET = 'postgres://bot:hunter2@db/news';

describe('storeAddresses', () => {
  it.each([
    ['both arguments', ['--from', 'sqlite:a', '--to', 'sqlite:b'], {}, { from: 'sqlite:a', to: 'sqlite:b' }],
    [
      'the environment',
      [],
      { MIGRATE_FROM: 'sqlite:a', MIGRATE_TO: SECRET },
      { from: 'sqlite:a', to: SECRET },
    ],
    ['one of each', ['--from', 'sqlite:a'], { MIGRATE_TO: SECRET }, { from: 'sqlite:a', to: SECRET }],
    [
      'an argument before the environment',
      ['--from', 'sqlite:a', '--to', 'sqlite:b'],
      { MIGRATE_TO: SECRET },
      { from: 'sqlite:a', to: 'sqlite:b' },
    ],
    ['no target', ['--from', 'sqlite:a'], {}, null],
    ['a blank target', ['--from', 'sqlite:a'], { MIGRATE_TO: ' ' }, null],
    ['an unknown option', ['--from', 'sqlite:a', '--to', 'sqlite:b', '--force'], {}, null],
    ['a target given twice', ['--from', 'sqlite:a', '--to', 'sqlite:b', '--to-file', 'b'], {}, null],
  ])('reads %s', async (_what, args, environment, expected) => {
    expect(await storeAddresses(args, environment)).toEqual(expected);
  });

  it('reads an address from a file', async () => {
    const file = join(await temporaryFolder(), 'target');
    await writeFile(file, `${SECRET}\n`);
    expect(await storeAddresses(['--from', 'sqlite:a', '--to-file', file], {})).toEqual({
      from: 'sqlite:a',
      to: SECRET,
    });
  });

  it('names the file that it cannot read', async () => {
    const reading = storeAddresses(['--from', 'sqlite:a', '--to-file', '/no/such/file'], {});
    await expect(reading).rejects.toThrow(StoreError);
    await expect(reading).rejects.toThrow('/no/such/file');
  });
});

it('copies between databases that only the environment names', async () => {
  const { store, databaseUrl } = await temporaryStore();
  await store.chats.upsert({ id: 7, kind: 'private', name: 'Aigul', languageCode: 'kk' });
  const target = `sqlite:${join(await temporaryFolder(), 'new.sqlite3')}`;
  const migration = nodeProcess('cli/migrate-store', {
    env: { MIGRATE_FROM: databaseUrl, MIGRATE_TO: target },
  });
  expect(await migration.exit).toBe(0);
  expect(migration.output().out).toContain('chats: 1');
});
