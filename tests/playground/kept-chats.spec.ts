import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLAYGROUND_PEOPLE } from '../../src/playground/demo-people.ts';
import { startPlayground } from '../../src/playground/playground.ts';
import { TEST_TOKEN } from '../support/emulator.ts';
import { temporaryFolder } from '../support/store.ts';

const { john } = PLAYGROUND_PEOPLE;

async function startIn(folder: string) {
  const warnings: string[] = [];
  const playground = await startPlayground({
    host: '127.0.0.1',
    port: 0,
    token: TEST_TOKEN,
    chatsFile: join(folder, 'chats.json'),
    warn: (text) => warnings.push(text),
  });
  return { ...playground, warnings };
}

describe('the chats of the playground', () => {
  it('are there after a restart, in a file that its owner alone reads', async () => {
    const folder = await temporaryFolder();
    const before = await startIn(folder);
    before.emulator.say(john.id, john.id, 'hello');
    await before.close();
    expect((await stat(join(folder, 'chats.json'))).mode & 0o777).toBe(0o600);
    const after = await startIn(folder);
    expect(after.emulator.messages(john.id)).toMatchObject([{ text: 'hello' }]);
    await after.close();
  });

  it('are empty where the file is damaged, which is said, and are kept again then', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'chats.json'), '{"version":1,');
    const playground = await startIn(folder);
    expect(playground.warnings).toEqual([expect.stringContaining('could not be read')]);
    playground.emulator.say(john.id, john.id, 'after all');
    await playground.close();
    expect(await readFile(join(folder, 'chats.json'), 'utf8')).toContain('"after all"');
  });

  it('go on where they cannot be kept, which is said', async () => {
    const playground = await startIn(join(await temporaryFolder(), 'missing'));
    playground.emulator.say(john.id, john.id, 'hello');
    await playground.close();
    expect(playground.warnings).toEqual([expect.stringContaining('could not be kept')]);
  });
});
