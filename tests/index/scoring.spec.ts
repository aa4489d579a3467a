import { describe, expect, it } from 'vitest';
import { inverseDocumentFrequency, saturatedFrequency } from '../../src/index/scoring.ts';

const PARAMETERS = { k1: 1.2, bodyLengthWeight: 0.5, titleLengthWeight: 0.5, titleWeight: 2 };
const TERM = {
  bodyFrequency: 1,
  titleFrequency: 0,
  bodyLength: 100,
  titleLength: 10,
  averageBodyLength: 100,
  averageTitleLength: 10,
};

describe('inverseDocumentFrequency', () => {
  it.each([
    [10, 0, Math.log(1 + 10.5 / 0.5)],
    [10, 5, Math.log(2)],
    [10, 10, Math.log(1 + 0.5 / 10.5)],
  ])('of %i documents, %i with the term', (documents, frequency, expected) => {
    expect(inverseDocumentFrequency(documents, frequency)).toBeCloseTo(expected, 12);
  });
});

describe('saturatedFrequency', () => {
  it('is tf / (k1 + tf) at average length', () => {
    expect(saturatedFrequency({ ...TERM, bodyFrequency: 3 }, PARAMETERS)).toBeCloseTo(3 / 4.2, 12);
  });

  it('counts one occurrence in the title as titleWeight occurrences in the body', () => {
    expect(saturatedFrequency({ ...TERM, bodyFrequency: 0, titleFrequency: 1 }, PARAMETERS)).toBe(
      saturatedFrequency({ ...TERM, bodyFrequency: 2 }, PARAMETERS),
    );
  });

  it('falls with the length of the field and grows with the frequency, below 1', () => {
    const at = (bodyFrequency: number, bodyLength: number) =>
      saturatedFrequency({ ...TERM, bodyFrequency, bodyLength }, PARAMETERS);
    expect(at(1, 200)).toBeLessThan(at(1, 100));
    expect(at(2, 100)).toBeGreaterThan(at(1, 100));
    expect(at(10_000, 100)).toBeLessThan(1);
  });

  it('is zero without the term', () => {
    expect(saturatedFrequency({ ...TERM, bodyFrequency: 0 }, PARAMETERS)).toBe(0);
  });
});
