import { describe, expect, it } from 'vitest';
import { reliability, reliabilitySvg, reliabilityTable } from '../../src/evaluation/reliability.ts';

const outcome = (confidence: number, answerable: boolean) => ({ confidence, answerable });

describe('reliability', () => {
  it('weighs six answerable questions for one that is not, however many were asked', () => {
    // One of each: the answerable one weighs 6, the other 1.
    const { bins, expectedError } = reliability([outcome(0.95, true), outcome(0.92, false)]);
    expect(bins[9]).toMatchObject({ count: 2, answerableShare: 6 / 7 });
    expect(bins[9]?.meanConfidence).toBeCloseTo((6 * 0.95 + 0.92) / 7, 9);
    expect(expectedError).toBeCloseTo((6 * 0.95 + 0.92) / 7 - 6 / 7, 9);
  });

  it('leaves empty bins without a mean', () => {
    expect(reliability([outcome(1, true)]).bins[0]).toEqual({
      from: 0,
      count: 0,
      meanConfidence: null,
      answerableShare: null,
    });
  });

  it('has no error where there is nothing', () => {
    expect(reliability([]).expectedError).toBe(0);
  });

  it('is drawn and printed with a bar and a row for each bin that is not empty', () => {
    const measured = reliability([outcome(0.95, true), outcome(0.15, false)]);
    expect(reliabilitySvg(measured).match(/<rect [^>]*fill="#2a6f97"/g)).toHaveLength(2);
    expect(reliabilityTable(measured)).toMatch(/^90\.0–100\.0 +1 +95\.0 +100\.0$/m);
  });
});
