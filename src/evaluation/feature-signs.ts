/** The side of nought that sense puts a weight on. */
export type Sign = '+' | '-' | 'free';

/**
 * What more of a feature can only mean, whatever a small sample says: a feature that is not here is free. Ranking and
 * gate features of one name have one sense.
 */
const SIGNS: Readonly<Record<string, Sign>> = {
  passageScore: '+',
  articleScore: '+',
  coverage: '+',
  bestSentence: '+',
  title: '+',
  holdsAnswer: '+',
  answerNear: '+',
  distinctNear: '+',
  focusNear: '+',
  density: '+',
  passageCoverage: '+',
  exactCoverage: '+',
  wordsMissing: '-',
  focusMissing: '-',
  namesMissing: '-',
  regionMissing: '-',
  unknownShare: '-',
  kindMissing: '-',
  personNear: '+',
  focusFar: '-',
  countMissing: '-',
  amountMissing: '-',
  matchedIdfOfArticle: '+',
  matchedIdfOfPassage: '+',
  matchedWords: '+',
  rarestMatched: '+',
  margin: '+',
};

export function signOf(feature: string): Sign {
  return SIGNS[feature] ?? 'free';
}

/** The weight, or nought where it is on the wrong side. */
export function onRightSide(weight: number, sign: Sign | undefined): number {
  return (sign === '+' && weight < 0) || (sign === '-' && weight > 0) ? 0 : weight;
}
