import type { UrgencyWords } from '../language.ts';

/** Words that share their stem with harmless ones (emergency and emerging) are among the phrases. */
export const URGENCY: UrgencyWords = {
  words: `storm snowstorm blizzard hurricane hailstorm squall flood flooding mudflow avalanche landslide earthquake tremor
    wildfire fire explosion evacuation evacuated hazard hazardous outage`,
  phrases: [
    'road closed',
    'road closure',
    'highway closed',
    'traffic restricted',
    'weather warning',
    'black ice',
    'emergency declared',
    'emergency regime',
  ],
};
