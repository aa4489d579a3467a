import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LoadProgress } from '../../src/sources/load-progress.ts';
import { readSeeds, SeedsUnreadableError } from '../../src/sources/seed-folder.ts';
import { formatRejection } from '../../src/sources/seed-parser.ts';

const block = (id: number, title = `Title ${id}`) =>
  `${title} 01.02.2025\nBody.\nSource : https://www.gov.kz/memleket/entities/dsm/press/news/details/${id}\n`;

/** A folder with these files, removed when the test ends. */
async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'habarshy-seeds-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

describe('readSeeds', () => {
  it('reads every .txt of a folder in the order of their names, and nothing else', async () => {
    const folder = await folderOf({ 'b.txt': block(2), 'a.TXT': block(1), 'c.md': block(3), '.env': 'X=1' });
    await mkdir(join(folder, 'deeper.txt'));
    const { articles, rejected, files } = await readSeeds(folder);
    expect(articles.map(({ id }) => id)).toEqual(['1', '2']);
    expect(rejected).toEqual([]);
    expect(files).toEqual([join(folder, 'a.TXT'), join(folder, 'b.txt')]);
  });

  it('tells after each file how many are left', async () => {
    const folder = await folderOf({ 'a.txt': block(1), 'b.txt': block(2) });
    const told: LoadProgress[] = [];
    await readSeeds(folder, (progress) => told.push(progress));
    expect(told).toEqual([0, 1, 2].map((done) => ({ stage: 'parse', done, total: 2 })));
  });

  it('reads one file whatever its name', async () => {
    const folder = await folderOf({ news: block(1) });
    const { articles } = await readSeeds(join(folder, 'news'));
    expect(articles.map(({ title }) => title)).toEqual(['Title 1']);
  });

  it('counts an article once where two files hold it, and rejects it where its text differs', async () => {
    const folder = await folderOf({
      'a.txt': `${block(1)}\n${block(2)}`,
      'b.txt': block(1),
      'c.txt': `${block(3)}\n${block(2, 'Other')}`,
    });
    const { articles, rejected } = await readSeeds(folder);
    expect(articles.map(({ title }) => title)).toEqual(['Title 1', 'Title 2', 'Title 3']);
    expect(rejected.map(formatRejection)).toEqual([
      `${join(folder, 'c.txt')}:5: article 2 is at ${join(folder, 'a.txt')}:5 with other text in the same language (en); expected each id once in a language`,
    ]);
  });

  it('loads the good files beside a bad one', async () => {
    const folder = await folderOf({ 'a.txt': 'Title\nBody', 'b.txt': block(2), 'c.txt': '' });
    const { articles, rejected } = await readSeeds(folder);
    expect(articles.map(({ id }) => id)).toEqual(['2']);
    expect(rejected.map(formatRejection)).toEqual([
      `${join(folder, 'a.txt')}:1: no date at the end of the first line; expected "TITLE DD.MM.YYYY"`,
      `${join(folder, 'c.txt')}:1: no article in the file; expected "TITLE DD.MM.YYYY", a body, "Source : https://…"`,
    ]);
  });

  it('rejects a file that is too large without reading it', async () => {
    const folder = await folderOf({ 'a.txt': '', 'b.txt': block(2) });
    // Sparse: eight gigabytes that take no room.
    await truncate(join(folder, 'a.txt'), 8 * 1024 ** 3);
    const { articles, rejected } = await readSeeds(folder);
    expect(articles.map(({ id }) => id)).toEqual(['2']);
    expect(rejected.map(formatRejection)).toEqual([
      `${join(folder, 'a.txt')}:1: the file is over 64 MB; split it`,
    ]);
  });

  it.each([
    [
      'no such path',
      'nowhere',
      /^cannot read seeds at .*nowhere \(ENOENT\); set SEEDS_DIR to a readable folder/,
    ],
    ['a folder without seeds', '', /^no \.txt seeds in .*; put a seed file there or set SEEDS_DIR/],
  ])('says what to do about %s', async (_, name, message) => {
    const folder = await folderOf({ 'readme.md': 'Seeds go here.' });
    const reading = readSeeds(join(folder, name));
    await expect(reading).rejects.toThrow(SeedsUnreadableError);
    await expect(reading).rejects.toThrow(message);
  });
});
