import type { SeedWords } from '../language.ts';

export const SEED_WORDS: SeedWords = {
  source: 'sources?',
  beforeDate: 'until|till|by|on|since|before|from|dated',
};
