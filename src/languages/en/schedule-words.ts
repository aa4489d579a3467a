import type { LanguageNames, ScheduleWords, SubscribeWords } from '../language.ts';

export const SCHEDULE_WORDS: ScheduleWords = {
  weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  weekly: 'week',
  daily: 'dai|day',
  off: 'off$|once$|now$|none$|stop$|no$',
  filler: 'at|on|in|every|each|the|a',
};

export const SUBSCRIBE_WORDS: SubscribeWords = {
  everything: 'all|everything',
  keyword: '(?:key)?words?',
};

export const LANGUAGE_NAMES: LanguageNames = {
  beginnings: 'en$|eng|англ|анг$|агылш|agyl',
  beside: 'in|and|or|then|first|languages?|news',
};
