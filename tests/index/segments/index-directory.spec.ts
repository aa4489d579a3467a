import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articleTerms } from '../../../src/index/segments/article-terms.ts';
import { IndexDirectory } from '../../../src/index/segments/index-directory.ts';
import { segmentToBytes } from '../../../src/index/segments/segment-bytes.ts';
import { SegmentedIndex } from '../../../src/index/segments/segmented-index.ts';
import { manyArticles } from './news-articles.ts';
import { indexOf, search } from './plain-search.ts';

const articles = manyArticles(30);
const index = indexOf([articles.slice(0, 20), articles.slice(20)]).without(
  articles.slice(3, 5).map(articleTerms),
);
const GROUPS = [{ weight: 1, variants: [{ term: 'w3', weight: 1 }] }];
const REVISION = 7;

let path: string;
const filesIn = async () => (await readdir(path)).sort();
const save = (saved = index) => new IndexDirectory(path).save(saved, segmentToBytes, REVISION);
const open = (revision = REVISION) => new IndexDirectory(path).open(revision);

beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'index-'));
});
afterEach(() => rm(path, { recursive: true }));

describe('IndexFolder', () => {
  it('opens what was saved, deleted articles and all', async () => {
    await save();
    const opened = await open();
    if (opened.outcome !== 'opened') throw new Error(opened.reason);
    const again = new SegmentedIndex(opened.segments.map(({ part }) => part));
    expect(again.totals).toEqual(index.totals);
    expect(search(again, GROUPS, {}, 10)).toEqual(search(index, GROUPS, {}, 10));
  });

  it('keeps the files of the last index alone', async () => {
    const folder = new IndexDirectory(path);
    await folder.save(index, segmentToBytes, REVISION);
    const before = await filesIn();
    await folder.save(new SegmentedIndex(index.parts.slice(1)), segmentToBytes, REVISION + 1);
    const after = await filesIn();
    expect(after).toHaveLength(2);
    expect(before).toEqual(expect.arrayContaining(after));
    expect((await open(REVISION + 1)).outcome).toBe('opened');
  });

  it('leaves the index before where a save is cut short', async () => {
    await save();
    const broken = () => {
      throw new Error('the disk is full');
    };
    await expect(new IndexDirectory(path).save(indexOf([articles]), broken, REVISION + 1)).rejects.toThrow(
      'full',
    );
    expect((await open()).outcome).toBe('opened');
  });

  it.each([
    {
      what: 'nothing was saved',
      spoil: () => rm(join(path, 'index.json')),
      reason: 'there is no saved index',
    },
    {
      what: 'a segment is missing',
      spoil: async () => rm(join(path, (await filesIn())[0] ?? '')),
      reason: expect.stringMatching(/\.segment is missing$/),
    },
  ])('asks for a rebuild where $what', async ({ spoil, reason }) => {
    await save();
    await spoil();
    expect(await open()).toEqual({ outcome: 'rebuild', reason });
  });

  it('asks for a rebuild where the store has moved on', async () => {
    await save();
    expect(await open(8)).toEqual({
      outcome: 'rebuild',
      reason: 'the saved index is of revision 7, the store of 8',
    });
  });

  it('asks for a rebuild with any byte of any file changed or cut, and saves over it', async () => {
    await save();
    const files = await filesIn();
    const contents = await Promise.all(files.map((name) => readFile(join(path, name))));
    const change = fc.record({
      file: fc.nat(files.length - 1),
      place: fc.nat(),
      flip: fc.integer({ min: 0, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ file, place, flip }) => {
        const [name = '', content = Buffer.alloc(0)] = [files[file], contents[file]];
        const at = place % content.length;
        const spoilt = flip === 0 ? content.subarray(0, at) : Buffer.from(content);
        if (flip !== 0) spoilt[at] = (spoilt[at] ?? 0) ^ flip;
        await writeFile(join(path, name), spoilt);
        expect((await open()).outcome).toBe('rebuild');
        await save();
        expect((await open()).outcome).toBe('opened');
      }),
      { numRuns: 200 },
    );
  });
});
