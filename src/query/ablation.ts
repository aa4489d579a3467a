/** Parts of the search and of the choice of sentences that can be left out, to measure what each is worth. */
export const FEATURES = [
  'spelling repair',
  'split words',
  'kindred words',
  'synonyms',
  'general words',
  'whole article',
  'title',
  'kind of answer',
  'density',
] as const;

export type Feature = (typeof FEATURES)[number];

export type AblatedFeatures = ReadonlySet<Feature>;

export const NO_ABLATION: AblatedFeatures = new Set();
