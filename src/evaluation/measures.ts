/** One question answered, reduced to what the measures need. */
export interface Judgement {
  /** Whether the news holds an answer. */
  readonly answerable: boolean;
  readonly sourceFirst: boolean;
  readonly answerInFirstSnippet: boolean;
  readonly answerInFirstThree: boolean;
  readonly answerInReply: boolean;
  /** Whether verbatim answers are known (a listing question has none). */
  readonly hasAnswers: boolean;
  readonly answered: boolean;
  readonly confidence: number;
  /** Of an unanswerable question, where known: whether its subject is in the articles. */
  readonly distance?: 'near' | 'far' | undefined;
  /** Where several articles answer: average precision and reciprocal rank among the first ten articles. */
  readonly averagePrecision?: number | undefined;
  readonly reciprocalRank?: number | undefined;
}

/** Shares are 0..1, null where no question of the set bears on the measure. */
export interface Measures {
  readonly questions: number;
  /** Answerable questions whose first passage is of a right article. */
  readonly sourceAt1: number | null;
  /** Answerable questions with a known answer, found verbatim in the first snippet. */
  readonly answerInFirstSnippet: number | null;
  /** … in one of the first three snippets. */
  readonly answerInFirstThree: number | null;
  /** … anywhere in the text of the reply. */
  readonly answerInReply: number | null;
  /** Unanswerable questions that were not answered. */
  readonly refused: number | null;
  /** … of those with a known distance. */
  readonly refusedNear: number | null;
  readonly refusedFar: number | null;
  /** Answerable questions that were answered. */
  readonly kept: number | null;
  /** Answerable questions whose first snippet holds the answer: those that were answered. */
  readonly keptRight: number | null;
  /** Means over the questions that several articles answer. */
  readonly meanAveragePrecision: number | null;
  readonly meanReciprocalRank: number | null;
  /** Unanswerable questions refused by the threshold that keeps 97% (95%) of the answerable. */
  readonly refusedAt97: number | null;
  readonly refusedAt95: number | null;
  /** Chance that a random answerable question has a higher confidence than a random unanswerable one. */
  readonly auroc: number | null;
}

function share<T>(items: readonly T[], holds: (item: T) => boolean): number | null {
  return items.length === 0 ? null : items.filter(holds).length / items.length;
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function ofDistance(judgements: readonly Judgement[], wanted: 'near' | 'far'): Judgement[] {
  return judgements.filter(({ distance }) => distance === wanted);
}

/** Over distinct ids in rank order, best first: how early, and how completely, the right ones come. */
export function rankMeasures(ranked: readonly string[], right: readonly string[]) {
  let found = 0;
  let precisions = 0;
  let reciprocalRank = 0;
  ranked.forEach((id, at) => {
    if (!right.includes(id)) return;
    found++;
    precisions += found / (at + 1);
    if (found === 1) reciprocalRank = 1 / (at + 1);
  });
  const most = Math.min(right.length, MAX_RANKED);
  return { averagePrecision: most === 0 ? 0 : precisions / most, reciprocalRank };
}

/** Ranks past this count for nothing. */
export const MAX_RANKED = 10;

export function measure(judgements: readonly Judgement[]): Measures {
  const answerable = judgements.filter((judgement) => judgement.answerable);
  const unanswerable = judgements.filter((judgement) => !judgement.answerable);
  const withAnswers = answerable.filter((judgement) => judgement.hasAnswers);
  const positives = answerable.map(({ confidence }) => confidence);
  const negatives = unanswerable.map(({ confidence }) => confidence);
  return {
    questions: judgements.length,
    sourceAt1: share(answerable, ({ sourceFirst }) => sourceFirst),
    answerInFirstSnippet: share(withAnswers, (judgement) => judgement.answerInFirstSnippet),
    answerInFirstThree: share(withAnswers, (judgement) => judgement.answerInFirstThree),
    answerInReply: share(withAnswers, (judgement) => judgement.answerInReply),
    refused: share(unanswerable, ({ answered }) => !answered),
    refusedNear: share(ofDistance(unanswerable, 'near'), ({ answered }) => !answered),
    refusedFar: share(ofDistance(unanswerable, 'far'), ({ answered }) => !answered),
    kept: share(answerable, ({ answered }) => answered),
    keptRight: share(
      withAnswers.filter((judgement) => judgement.answerInFirstSnippet),
      ({ answered }) => answered,
    ),
    meanAveragePrecision: mean(answerable.flatMap(({ averagePrecision }) => averagePrecision ?? [])),
    meanReciprocalRank: mean(answerable.flatMap(({ reciprocalRank }) => reciprocalRank ?? [])),
    refusedAt97: refusedWhileKeeping(0.97, positives, negatives),
    refusedAt95: refusedWhileKeeping(0.95, positives, negatives),
    auroc: auroc(positives, negatives),
  };
}

/**
 * Area under the ROC curve as the Mann–Whitney statistic (Hanley and McNeil, 1982): ties count half.
 * Null where a side is empty.
 */
export function auroc(positives: readonly number[], negatives: readonly number[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  let wins = 0;
  for (const positive of positives) {
    for (const negative of negatives) wins += positive > negative ? 1 : positive === negative ? 0.5 : 0;
  }
  return wins / (positives.length * negatives.length);
}

/** Share of the negatives below the highest threshold that keeps at least the share of the positives. */
export function refusedWhileKeeping(
  kept: number,
  positives: readonly number[],
  negatives: readonly number[],
): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const ascending = [...positives].sort((a, b) => a - b);
  // The tolerance takes care of shares that are no exact fractions of two.
  const threshold = ascending[Math.floor((1 - kept) * positives.length + 1e-9)] ?? 0;
  return share(negatives, (confidence) => confidence < threshold);
}
