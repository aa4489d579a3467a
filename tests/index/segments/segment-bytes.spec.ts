import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../../src/index/segments/segment-builder.ts';
import { readSegment, segmentToBytes } from '../../../src/index/segments/segment-bytes.ts';
import { anyArticles, manyArticles } from './news-articles.ts';

const bytes = segmentToBytes(buildSegment(manyArticles(40)));
const copy = () => Uint8Array.from(bytes);

describe('segment bytes', () => {
  it('give back the segment, column by column', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const segment = buildSegment(articles);
        expect(readSegment(segmentToBytes(segment))).toEqual(segment);
      }),
      { numRuns: 50 },
    );
  });

  it('are refused with any one byte changed', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = copy();
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(readSegment(changed)).toBeNull();
      }),
      { numRuns: 3_000 },
    );
  });

  it('are refused cut anywhere, or with more behind them', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.uint8Array({ minLength: 1 }), (end, more) => {
        expect(readSegment(copy().subarray(0, end))).toBeNull();
        expect(readSegment(Uint8Array.from([...bytes, ...more]))).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('are refused whatever they are', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (any) => readSegment(any) === null));
  });
});
