/** The sign that a weight may have. */
export type Sign = '+' | '-' | 'free';

/**
 * Signs that make sense for features, whatever a small sample suggests; features that are not listed are free.
 * Ranking and gate features with the same name have the same meaning.
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
  candidateStrength: '+',
  candidateNear: '+',
  candidateNearHead: '+',
  candidateCounts: '+',
  density: '+',
  headMissing: '-',
  namesMissing: '-',
  matchedIdfOfPassage: '+',
  matchedWords: '+',
  margin: '+',
  countMissing: '-',
  countsOther: '-',
  untypedCoverage: '+',
  untypedMissing: '-',
  nearPerson: '+',
  lacksPlace: '-',
  nearPlace: '+',
  nearDate: '+',
  lacksAmount: '-',
};

export function signOf(feature: string): Sign {
  return SIGNS[feature] ?? 'free';
}

/** The weight, or zero if it has the wrong sign. */
export function onRightSide(weight: number, sign: Sign | undefined): number {
  return (sign === '+' && weight < 0) || (sign === '-' && weight > 0) ? 0 : weight;
}
