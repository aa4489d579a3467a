import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { totalsSchema } from './collection-statistics.ts';
import type { LiveSegment } from './live-segment.ts';
import type { Segment } from './segment.ts';
import { addWordCount, type WordCount } from './word-counts.ts';

const count = z.number().int().nonnegative();
const manifestSchema = z.strictObject({
  version: z.literal(2),
  /** Of the store that the index was made from. */
  revision: z.number().int(),
  segments: z.array(
    z.strictObject({
      file: z.string(),
      /** Numbers of deleted articles, and what they had. */
      deleted: z.array(count),
      totals: totalsSchema,
      /** Term, articles, passages. */
      frequencies: z.array(z.tuple([z.string(), count, count])),
      /** Word, term, occurrences, inside sentences, with a capital. */
      words: z.array(z.tuple([z.string(), z.string().nullable(), count, count, count])),
    }),
  ),
});

/** Which segment files an index is made of, and what is deleted in each. */
export type IndexManifest = z.infer<typeof manifestSchema>;
export type SegmentEntry = IndexManifest['segments'][number];

export function segmentEntry(file: string, { deleted, removed }: LiveSegment): SegmentEntry {
  const numbers: number[] = [];
  deleted?.forEach((hasDeletions, article) => {
    if (hasDeletions === 1) numbers.push(article);
  });
  const frequencies = Array.from(
    removed.frequencies,
    ([term, { articles, passages }]): [string, number, number] => [term, articles, passages],
  );
  const words = Array.from(
    removed.words.values(),
    ({ word, term, count, inside, capitals }): SegmentEntry['words'][number] => [
      word,
      term,
      count,
      inside,
      capitals,
    ],
  );
  return { file, deleted: numbers, totals: { ...removed.totals }, frequencies, words };
}

export function liveSegment(segment: Segment, entry: SegmentEntry): LiveSegment {
  const frequencies = new Map(
    entry.frequencies.map(([term, articles, passages]) => [term, { articles, passages }]),
  );
  const words = new Map<string, WordCount>();
  for (const [word, term, count, inside, capitals] of entry.words) {
    addWordCount(words, { word, term, count, inside, capitals });
  }
  const removed = { totals: entry.totals, frequencies, words };
  if (entry.deleted.length === 0) return { segment, deleted: null, removed };
  const deleted = new Uint8Array(segment.totals.articles);
  for (const article of entry.deleted) deleted[article] = 1;
  return { segment, deleted, removed };
}

/** The manifest as one line of JSON, and the CRC-32 of that line on the next. */
export function manifestToText(manifest: IndexManifest): string {
  const json = JSON.stringify(manifest);
  return `${json}\n${crc32(json)}\n`;
}

/** Null where the text is not what was written, whole. */
export function manifestFromText(text: string): IndexManifest | null {
  const [json = '', checksum] = text.split('\n');
  if (text !== `${json}\n${checksum}\n` || checksum !== String(crc32(json))) return null;
  const parsed = manifestSchema.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : null;
}
