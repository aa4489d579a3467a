import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { loadFirstSeeds } from '../../src/library/first-load.ts';
import { Library } from '../../src/library/library.ts';
import { temporaryFolder, temporaryStore } from '../support/store.ts';

const ARTICLE = (id: string) =>
  `Title ${id} 01.02.2025\nBody of ${id}.\nSource : https://www.gov.kz/memleket/entities/aktobe/press/news/details/${id}\n`;

async function libraryForTest() {
  const { store } = await temporaryStore();
  const library = await Library.open({ store, now: () => 1, timeZone: 'UTC' });
  return { library, report: { info: vi.fn(), warn: vi.fn() } };
}

async function seedsFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(await temporaryFolder(), 'seeds');
  await mkdir(folder);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

describe('loadFirstSeeds', () => {
  it('loads the folder into an empty store, and never again', async () => {
    const { library, report } = await libraryForTest();
    const folder = await seedsFolder({ 'a.txt': ARTICLE('1'), 'b.txt': ARTICLE('2') });
    expect(await loadFirstSeeds(library, folder, report)).toMatchObject({ isFirst: true, newArticles: 2 });
    expect(report.info).toHaveBeenCalledTimes(1);
    await writeFile(join(folder, 'c.txt'), ARTICLE('3'));
    expect(await loadFirstSeeds(library, folder, report)).toBeNull();
    expect(library.index.articles).toHaveLength(2);
  });

  it('reports each rejected block with its file and line, and loads the others', async () => {
    const { library, report } = await libraryForTest();
    const folder = await seedsFolder({ 'a.txt': `Bad date 31.02.2025\nBody.\n\n${ARTICLE('1')}` });
    expect(await loadFirstSeeds(library, folder, report)).toMatchObject({ newArticles: 1 });
    expect(report.warn).toHaveBeenCalledTimes(1);
    expect(report.warn.mock.calls[0]?.[1]).toMatch(/a\.txt:1: /);
  });

  it('starts without articles where the folder cannot be read, and says why', async () => {
    const { library, report } = await libraryForTest();
    const missing = join(await temporaryFolder(), 'nowhere');
    expect(await loadFirstSeeds(library, missing, report)).toBeNull();
    expect(report.warn.mock.calls[0]?.[1]).toContain(missing);
    expect(await library.isEmpty()).toBe(true);
  });
});
