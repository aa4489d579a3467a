import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openCoordination } from '../../src/store/open-coordination.ts';
import { temporaryFolder } from '../support/store.ts';

async function coordinationOn(url: string) {
  const coordination = await openCoordination(url);
  onTestFinished(() => coordination.close());
  return coordination;
}

const newFile = async () => `sqlite:${join(await temporaryFolder(), 'news.sqlite3')}`;

const LEADER = `
  import { openCoordination } from './src/store/open-coordination.ts';
  const coordination = await openCoordination(process.argv[1]);
  console.log((await coordination.tryToLead()) === null ? 'stands by' : 'leads');
`;

/** Another process on the file, and what it says once it has tried to lead. */
async function otherProcess(url: string): Promise<{ child: ChildProcess; says: string }> {
  const given = ['--import', 'tsx', '--input-type=module', '--eval', LEADER, url];
  const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = (await once(child.stdout!, 'data')) as [Buffer];
  return { child, says: said.toString().trim() };
}

describe('processes on one SQLite file', () => {
  it('have one leader, and another when it resigns', async () => {
    const url = await newFile();
    const [first, second] = [await coordinationOn(url), await coordinationOn(url)];
    const leadership = await first.tryToLead();
    expect(await leadership?.isHeld()).toBe(true);
    expect(await second.tryToLead()).toBeNull();
    await leadership?.resign();
    expect(await second.tryToLead()).not.toBeNull();
    expect(await first.tryToLead()).toBeNull();
  });

  it('have another leader at once when the first was killed, and none while it is paused', async () => {
    const url = await newFile();
    const { child, says } = await otherProcess(url);
    expect(says).toBe('leads');
    child.kill('SIGSTOP');
    const second = await coordinationOn(url);
    expect(await second.tryToLead()).toBeNull();
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    expect(await second.tryToLead()).not.toBeNull();
    expect((await otherProcess(url)).says).toBe('stands by');
  });

  it('lead from when the file was opened, so that little is left to wait for', async () => {
    const coordination = await coordinationOn(await newFile());
    const leadership = await coordination.tryToLead();
    expect(leadership?.heldFor()).toBeGreaterThan(0);
  });

  it('lead apart on files of their own, and in memory', async () => {
    for (const url of [await newFile(), await newFile(), 'sqlite::memory:', 'sqlite::memory:']) {
      expect(await (await coordinationOn(url)).tryToLead()).not.toBeNull();
    }
  });

  it('say that the folder cannot be written to', async () => {
    const gone = `sqlite:${join(await temporaryFolder(), 'no such folder', 'news.sqlite3')}`;
    await expect(openCoordination(gone)).rejects.toMatchObject({ kind: 'unopenable' });
  });
});
