import { mkdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FetchOutcome, SourceState } from '../../../src/sources/source.ts';
import { temporaryFolder } from '../../support/store.ts';
import { GOING_ON } from '../publisher-server.ts';
import { openTestSource } from './definition.ts';

const seed = (id: number, title = `Title ${id}`) =>
  `${title} 01.02.2025\nBody of ${id}.\nSource : https://www.gov.kz/memleket/entities/dsm/press/news/details/${id}\n`;
const LONG_AGO = new Date('2025-01-01');

/** A watched folder, and what each look at it brings. */
async function watchedFolder(fields = {}) {
  const folder = await temporaryFolder();
  // The files' own times come from the machine.
  const source = openTestSource({ kind: 'folder', address: folder, ...fields }, Date.now);
  let state: SourceState | null = null;
  const look = async (): Promise<readonly string[] | FetchOutcome> => {
    const outcome: FetchOutcome = await source.fetch(state, GOING_ON);
    if (outcome.outcome === 'failed') return outcome;
    state = outcome.state;
    return outcome.outcome === 'articles' ? outcome.articles.map(({ title }) => title) : [];
  };
  const put = async (name: string, text: string, time?: Date) => {
    await writeFile(join(folder, name), text);
    if (time !== undefined) await utimes(join(folder, name), time, time);
  };
  return { folder, source, look, put, state: () => state };
}

describe('a watched folder', () => {
  it('gives a file that lay there before at once, and once', async () => {
    const { look, put, state } = await watchedFolder();
    await put('a.txt', seed(1), LONG_AGO);
    expect(await look()).toEqual(['Title 1']);
    expect(JSON.parse(JSON.stringify(state()))).toEqual(state());
    expect(await look()).toEqual([]);
  });

  it('waits for a file that is being written', async () => {
    const { look, put } = await watchedFolder();
    await put('a.txt', seed(1).slice(0, 20));
    expect(await look()).toEqual([]);
    await put('a.txt', seed(1));
    expect(await look()).toEqual([]);
    expect(await look()).toEqual(['Title 1']);
    expect(await look()).toEqual([]);
  });

  it('gives a file that was renamed into place, and again when it changes', async () => {
    const { folder, look, put } = await watchedFolder();
    await put('a.part', seed(1), LONG_AGO);
    await put('.b.txt', seed(2), LONG_AGO);
    expect(await look()).toEqual([]);
    await rename(join(folder, 'a.part'), join(folder, 'a.txt'));
    expect(await look()).toEqual(['Title 1']);
    await put('a.txt', seed(1, 'New title'), new Date('2025-01-02'));
    expect(await look()).toEqual(['New title']);
  });

  it('forgets a file that is gone', async () => {
    const { folder, look, put, state } = await watchedFolder();
    await put('a.txt', seed(1), LONG_AGO);
    await look();
    await rm(join(folder, 'a.txt'));
    expect(await look()).toEqual([]);
    expect(state()).toEqual({ files: {} });
    await put('a.txt', seed(1), LONG_AGO);
    expect(await look()).toEqual(['Title 1']);
  });

  it('joins editions across files, and names bad blocks by file and line', async () => {
    const { folder, source, put } = await watchedFolder({ category: 'City', region: 'KZ-75' });
    const russian = seed(1, 'Мост открыт').replace('Body of 1', 'Мост открыт сегодня');
    await put('a.txt', seed(1), LONG_AGO);
    await put('b.txt', `${russian}\nBad block\nwithout a date\n`, LONG_AGO);
    await put('c.txt', seed(2).replace('2025', '2052'), LONG_AGO);
    await mkdir(join(folder, 'deeper.txt'));
    await symlink(join(folder, 'nowhere'), join(folder, 'gone.txt'));
    const outcome = await source.fetch(null, GOING_ON);
    expect(outcome).toMatchObject({
      outcome: 'articles',
      articles: [{ id: '1', category: 'City', region: 'KZ-75', otherEditions: [{ language: 'ru' }] }],
      doubtful: [{ doubt: 'publishedInTheFuture', article: { id: '2' } }],
      rejected: [{ where: expect.stringMatching(/b\.txt:\d$/), message: expect.stringContaining('no date') }],
    });
  });

  it('says that the folder is not there', async () => {
    const { folder, look } = await watchedFolder();
    await rm(folder, { recursive: true });
    expect(await look()).toMatchObject({
      outcome: 'failed',
      reason: { kind: 'notFound', message: expect.stringContaining('cannot be read (ENOENT)') },
    });
  });
});
