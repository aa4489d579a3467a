import type { SeedWords } from '../language.ts';

export const SEED_WORDS: SeedWords = {
  source: 'источники?|ссылка',
  beforeDate: 'до|от|с|со|к|на|по|после|не позднее',
};
