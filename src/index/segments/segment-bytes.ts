import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { totalsSchema } from './collection-statistics.ts';
import type { Numbers } from './packed-integers.ts';
import { ARTICLE_SCORING, ARTICLE_SHARE, PASSAGE_SCORING } from './ranking.ts';
import { BLOCK, type Segment } from './segment.ts';

/** One more whenever what is written changes, or what the analysis of texts gives. */
const VERSION = 9;
const MAGIC = Buffer.from('HABARSHY');
const ALIGNMENT = 8;
const CHECKSUM_BYTES = 4;

/** Parameters that the bounds were computed with: bytes with other parameters cannot be used. */
const RANKING = JSON.stringify([ARTICLE_SCORING, PASSAGE_SCORING, ARTICLE_SHARE, BLOCK]);

const count = z.number().int().nonnegative();
const headerSchema = z.strictObject({
  ranking: z.literal(RANKING),
  totals: totalsSchema,
  regions: z.array(z.string()),
  /** By column name: bytes per number, and how many numbers. */
  columns: z.record(z.string(), z.tuple([z.literal([1, 2, 4]), count])),
});

function columnsOf(segment: Segment): Record<string, Numbers> {
  const { totals, regions, terms, articleIds, words, ...columns } = segment;
  const { spellings, roots, sounds } = words;
  return {
    ...columns,
    termUnits: terms.units,
    termStarts: terms.starts,
    idUnits: articleIds.units,
    idStarts: articleIds.starts,
    wordUnits: spellings.words.units,
    wordStarts: spellings.words.starts,
    wordsBackwards: spellings.backwards,
    wordTerms: words.terms,
    wordCounts: words.counts,
    wordsInside: words.inside,
    wordCapitals: words.capitals,
    rootHashes: roots.hashes,
    rootNumbers: roots.numbers,
    soundHashes: sounds.hashes,
    soundNumbers: sounds.numbers,
  };
}

/**
 * Serializes the segment: magic, version, header length, header (JSON), columns aligned to eight bytes, CRC-32 of
 * everything before. In shared memory, so that a worker thread passes it without a copy.
 */
export function segmentToBytes(segment: Segment): Uint8Array {
  const columns = Object.entries(columnsOf(segment));
  const { totals, regions } = segment;
  const sizes = columns.map(([name, { BYTES_PER_ELEMENT, length }]) => [name, [BYTES_PER_ELEMENT, length]]);
  const header = Buffer.from(
    JSON.stringify({ ranking: RANKING, totals, regions, columns: Object.fromEntries(sizes) }),
  );
  let end = aligned(MAGIC.length + 8 + header.length);
  const starts = columns.map(([, { byteLength }]) => {
    const start = end;
    end = aligned(end + byteLength);
    return start;
  });
  const bytes = Buffer.from(new SharedArrayBuffer(end + CHECKSUM_BYTES));
  MAGIC.copy(bytes);
  bytes.writeUInt32LE(VERSION, MAGIC.length);
  bytes.writeUInt32LE(header.length, MAGIC.length + 4);
  header.copy(bytes, MAGIC.length + 8);
  columns.forEach(([, { buffer, byteOffset, byteLength }], at) => {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), starts[at]);
  });
  bytes.writeUInt32LE(crc32(bytes.subarray(0, end)), end);
  return bytes;
}

/** The segment over the given bytes, without a copy; null if they are damaged or incomplete. */
export function readSegment(bytes: Uint8Array): Segment | null {
  return isWhole(bytes) ? mapSegment(bytes) : null;
}

/** As `readSegment`, for bytes that are known to be intact: nothing is verified. */
export function mapSegment(bytes: Uint8Array): Segment | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = MAGIC.length + 8;
  const headerEnd = start + view.readUInt32LE(MAGIC.length + 4);
  const header = headerSchema.safeParse(parsedJson(view.toString('utf8', start, headerEnd)));
  return header.success ? segmentOf(header.data, view, aligned(headerEnd)) : null;
}

function isWhole(bytes: Uint8Array): boolean {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.length - CHECKSUM_BYTES;
  return (
    end > MAGIC.length + 8 &&
    view.subarray(0, MAGIC.length).equals(MAGIC) &&
    view.readUInt32LE(MAGIC.length) === VERSION &&
    view.readUInt32LE(end) === crc32(view.subarray(0, end))
  );
}

function segmentOf(header: z.infer<typeof headerSchema>, bytes: Uint8Array, from: number): Segment {
  const columns = new Map<string, Numbers>();
  let start = bytes.byteOffset + from;
  for (const [name, [width, length]] of Object.entries(header.columns)) {
    columns.set(name, numbersAt(bytes.buffer, start, width, length));
    start = aligned(start + width * length);
  }
  const of = (name: string): Numbers => {
    const column = columns.get(name);
    if (column === undefined) throw new TypeError(`a segment without ${name}`);
    return column;
  };
  const inBytes = (name: string) => asKind(of(name), Uint8Array);
  const wide = (name: string) => asKind(of(name), Uint32Array);
  return {
    totals: header.totals,
    regions: header.regions,
    terms: { units: asKind(of('termUnits'), Uint16Array), starts: wide('termStarts') },
    passageFrequencies: of('passageFrequencies'),
    postingStarts: wide('postingStarts'),
    postingArticles: of('postingArticles'),
    postingPairs: of('postingPairs'),
    postingImpacts: inBytes('postingImpacts'),
    postingPassages: of('postingPassages'),
    blockStarts: wide('blockStarts'),
    blockImpacts: inBytes('blockImpacts'),
    blockPassages: wide('blockPassages'),
    passagePlaces: of('passagePlaces'),
    passagePairs: of('passagePairs'),
    bodyFrequencies: of('bodyFrequencies'),
    titleFrequencies: of('titleFrequencies'),
    articleIds: { units: asKind(of('idUnits'), Uint16Array), starts: wide('idStarts') },
    articleDays: wide('articleDays'),
    articleRegions: inBytes('articleRegions'),
    articleBodyLengths: of('articleBodyLengths'),
    titleLengths: of('titleLengths'),
    passageStarts: wide('passageStarts'),
    passageBodyLengths: of('passageBodyLengths'),
    words: {
      spellings: {
        words: { units: asKind(of('wordUnits'), Uint16Array), starts: wide('wordStarts') },
        backwards: wide('wordsBackwards'),
      },
      terms: of('wordTerms'),
      counts: of('wordCounts'),
      inside: of('wordsInside'),
      capitals: of('wordCapitals'),
      roots: { hashes: wide('rootHashes'), numbers: of('rootNumbers') },
      sounds: { hashes: wide('soundHashes'), numbers: of('soundNumbers') },
    },
  };
}

function asKind<T extends Numbers>(column: Numbers, kind: new (length: number) => T): T {
  if (!(column instanceof kind)) throw new TypeError('a column of another width');
  return column;
}

function numbersAt(buffer: ArrayBufferLike, start: number, width: 1 | 2 | 4, length: number): Numbers {
  if (width === 1) return new Uint8Array(buffer, start, length);
  return width === 2 ? new Uint16Array(buffer, start, length) : new Uint32Array(buffer, start, length);
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
