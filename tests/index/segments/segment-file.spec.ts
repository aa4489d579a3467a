import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildSegment } from '../../../src/index/segments/segment-builder.ts';
import { segmentToBytes } from '../../../src/index/segments/segment-bytes.ts';
import { readSegmentFile, writeFileAtomically } from '../../../src/index/segments/segment-file.ts';
import { manyArticles } from './news-articles.ts';

const segment = buildSegment(manyArticles(20));
let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'segment-'));
  path = join(folder, 'one.segment');
});
afterEach(() => rm(folder, { recursive: true }));

describe('a segment file', () => {
  it('is read as it was written, into memory that threads share', async () => {
    const bytes = segmentToBytes(segment);
    await writeFileAtomically(path, bytes);
    const read = await readSegmentFile(path);
    expect(read).toEqual({ outcome: 'read', segment, bytes });
    if (read.outcome === 'read') expect(read.segment.articleDays.buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it('takes the place of the one before, and leaves nothing beside it', async () => {
    await writeFile(path, 'old');
    await writeFile(`${path}.writing`, 'of a run that was cut short');
    await writeFileAtomically(path, segmentToBytes(segment));
    expect((await readSegmentFile(path)).outcome).toBe('read');
    expect(await readdir(folder)).toEqual(['one.segment']);
  });

  it('is told from a missing one and from one that was cut', async () => {
    expect((await readSegmentFile(path)).outcome).toBe('missing');
    await writeFileAtomically(path, segmentToBytes(segment));
    await truncate(path, 1_000);
    expect((await readSegmentFile(path)).outcome).toBe('unusable');
  });
});
