/** Parts of the search and of the choice of sentences that can be left out, to measure what each is worth. */
export const INGREDIENTS = [
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

export type Ingredient = (typeof INGREDIENTS)[number];

export type Without = ReadonlySet<Ingredient>;

export const WITHOUT_NOTHING: Without = new Set();
