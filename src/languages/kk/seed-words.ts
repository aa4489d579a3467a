import type { SeedWords } from '../language.ts';

export const SEED_WORDS: SeedWords = {
  source: 'дерек\\s?көз(?:дер)?і?|қайнар\\s?көзі|сілтеме(?:сі)?',
  beforeDate: '',
};
