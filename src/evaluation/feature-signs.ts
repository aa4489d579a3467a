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
  candidateStrength: '+',
  candidateNear: '+',
  candidateNearHead: '+',
  candidateCounts: '+',
  wordsMissing: '-',
  headMissing: '-',
  namesMissing: '-',
  regionMissing: '-',
  yearMissing: '-',
  articleCoverage: '+',
  unknownShare: '-',
  countMissing: '-',
  countsOther: '-',
  countedSecond: '+',
  untypedCoverage: '+',
  untypedMissing: '-',
  matchedIdfOfArticle: '+',
  matchedIdfOfPassage: '+',
  matchedWords: '+',
  rarestMatched: '+',
  margin: '+',
};

/** Gate features of one name for each kind of thing asked for: `lacksPerson`, `nearPlace`. */
const SIGN_OF_PREFIX: readonly (readonly [RegExp, Sign])[] = [
  [/^lacks[A-Z]/, '-'],
  [/^near[A-Z]/, '+'],
];

export function signOf(feature: string): Sign {
  return SIGNS[feature] ?? SIGN_OF_PREFIX.find(([prefix]) => prefix.test(feature))?.[1] ?? 'free';
}

/** The weight, or nought where it is on the wrong side. */
export function onRightSide(weight: number, sign: Sign | undefined): number {
  return (sign === '+' && weight < 0) || (sign === '-' && weight > 0) ? 0 : weight;
}
