import type { Evidence } from './answerability.ts';
import type { WindowFeature } from './sentence-span.ts';

/** What people call what a passage's place among the others is weighed from. */
export const WINDOW_FEATURE_NAMES: Readonly<Record<WindowFeature, string>> = {
  passageScore: 'Search score of the passage',
  articleScore: 'Search score of its article',
  coverage: 'How much of the question it holds',
  bestSentence: 'How much its best sentence holds',
  title: 'What the title adds',
  holdsAnswer: 'Holds the kind of thing asked for',
  answerNear: 'That stands near the question’s words',
  distinctNear: 'That does, and is no common word',
  focusNear: 'That stands near the thing asked for',
  density: 'Says it in few words',
  length: 'Is long',
  opens: 'Opens the article',
};

/** What people call what speaks for or against an answer. */
export const EVIDENCE_NAMES: Readonly<Record<keyof Evidence, string>> = {
  passageCoverage: 'How much of the question the passage holds',
  exactCoverage: 'How much of it in the same words',
  wordsMissing: 'Words of the question that are missing',
  focusMissing: 'The thing asked for is missing',
  namesMissing: 'Names and numbers that the article lacks',
  regionMissing: 'The article is of another region',
  unknownShare: 'Words that no article holds',
  asksKind: 'A certain kind of answer is asked for',
  kindMissing: 'Nothing of that kind is there',
  answerNear: 'Something of that kind stands near the question’s words',
  personNear: 'A person stands near the question’s words',
  focusFar: 'The thing asked for is far from what may answer',
  countMissing: 'A number of things is asked for, and none is told',
  amountMissing: 'A sum or a share is asked for, and none is there',
  density: 'Says it in few words',
  articleScore: 'Search score of the article',
  passageScore: 'Search score of the passage',
  articleMass: 'Rare words in the article',
  passageMass: 'Rare words in the passage',
  matchedWords: 'How many words match',
  rarestMatched: 'How rare the rarest match is',
  lead: 'Lead over the next article’s passage',
  brevity: 'How few words were asked',
  cyrillic: 'Is in Cyrillic script',
};
