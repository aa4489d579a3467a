import { percent, table } from './table.ts';

/** A prediction and its outcome. */
export interface Outcome {
  readonly confidence: number;
  readonly answerable: boolean;
}

/** Outcomes with similar confidence; means are null for an empty bin. */
export interface Bin {
  readonly from: number;
  readonly count: number;
  readonly meanConfidence: number | null;
  readonly answerableShare: number | null;
}

export interface Reliability {
  readonly bins: readonly Bin[];
  /** Expected calibration error over the outcomes (Naeini, Cooper and Hauskrecht, 2015). */
  readonly expectedError: number;
}

const BINS = 10;
/** As in the fit: how many questions the news answers per question that it does not. */
const ANSWERABLE_PER_UNANSWERABLE = 6;

/** How well confidence is calibrated, weighted as if answerable questions were that much more frequent. */
export function reliability(outcomes: readonly Outcome[]): Reliability {
  const answerable = outcomes.filter((outcome) => outcome.answerable).length;
  const unanswerable = outcomes.length - answerable;
  const weight = (outcome: Outcome) =>
    outcome.answerable ? ANSWERABLE_PER_UNANSWERABLE / (answerable || 1) : 1 / (unanswerable || 1);
  const total = outcomes.reduce((sum, outcome) => sum + weight(outcome), 0);
  let expectedError = 0;
  const bins = Array.from({ length: BINS }, (_, at): Bin => {
    const own = outcomes.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === at);
    const mass = own.reduce((sum, outcome) => sum + weight(outcome), 0);
    if (mass === 0) return { from: at / BINS, count: 0, meanConfidence: null, answerableShare: null };
    const meanConfidence = own.reduce((sum, one) => sum + weight(one) * one.confidence, 0) / mass;
    const answerableShare = own.reduce((sum, one) => sum + (one.answerable ? weight(one) : 0), 0) / mass;
    expectedError += (mass / total) * Math.abs(meanConfidence - answerableShare);
    return { from: at / BINS, count: own.length, meanConfidence, answerableShare };
  });
  return { bins, expectedError };
}

export function reliabilityTable({ bins, expectedError }: Reliability): string {
  const rows = bins.map(({ from, count, meanConfidence, answerableShare }) => [
    `${percent(from)}–${percent(from + 1 / BINS)}`,
    String(count),
    percent(meanConfidence),
    percent(answerableShare),
  ]);
  const heading = ['confidence', 'questions', 'mean confidence', 'answerable'];
  return `${table([heading, ...rows])}\nexpected calibration error ${percent(expectedError)}`;
}

const SIDE = 400;
const MARGIN = 48;

/** A reliability diagram: bars of observed shares against the diagonal of predicted confidence. */
export function reliabilitySvg({ bins, expectedError }: Reliability): string {
  const x = (share: number) => (MARGIN + share * SIDE).toFixed(1);
  const y = (share: number) => (MARGIN + (1 - share) * SIDE).toFixed(1);
  const bars = bins.map(({ from, answerableShare }) =>
    answerableShare === null
      ? ''
      : `<rect x="${x(from + 0.01)}" y="${y(answerableShare)}" width="${(SIDE / BINS - 8).toFixed(1)}" height="${(answerableShare * SIDE).toFixed(1)}" fill="#2a6f97"/>`,
  );
  const labels = [0, 0.5, 1].flatMap((share) => [
    `<text x="${x(share)}" y="${SIDE + MARGIN + 18}" text-anchor="middle">${share}</text>`,
    `<text x="${MARGIN - 8}" y="${y(share)}" text-anchor="end" dominant-baseline="middle">${share}</text>`,
  ]);
  const size = SIDE + 2 * MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" font-family="sans-serif" font-size="14">
<title>Reliability of the confidence: share of answerable questions by confidence</title>
<rect width="${size}" height="${size}" fill="#ffffff"/>
${bars.filter(Boolean).join('\n')}
<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#d1495b" stroke-width="2"/>
<rect x="${x(0)}" y="${y(1)}" width="${SIDE}" height="${SIDE}" fill="none" stroke="#333333"/>
${labels.join('\n')}
<text x="${size / 2}" y="${size - 8}" text-anchor="middle">confidence</text>
<text x="${size / 2}" y="24" text-anchor="middle">share answerable; expected error ${percent(expectedError)}%</text>
</svg>
`;
}
