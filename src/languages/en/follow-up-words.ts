import type { FollowUpWords } from '../language.ts';

export const FOLLOW_UP_WORDS: FollowUpWords = {
  openings: "and|what about|how about|what of|(?:and )?what's with|or|but",
  endings: 'too|as well',
  references:
    "it|its|it's|they|them|their|theirs|he|him|his|she|her|hers|there(?=[\\s\\p{P}]*$)|that|those|these|this(?! (?:year|month|week|quarter|season|spring|summer|autumn|winter))|this one|the (?:same|first|second|third|other|last) (?:one|ones)|one of them",
  more: '(?:tell|show|give|explain)(?: me| us)?|more|details?|source|link',
  places: ['first|1st', 'second|2nd', 'third|3rd'],
};
