import type { Language } from '../language.ts';
import { AWAITED_WORDS } from './awaited-words.ts';
import { BROWSE_WORDS } from './browse-words.ts';
import { CALENDAR } from './calendar.ts';
import { ENTITY_WORDS, SCALE_NAMES } from './entity-words.ts';
import { FOLLOW_UP_WORDS } from './follow-up-words.ts';
import { GLOSSARY } from './glossary.ts';
import { NAME_WORDS } from './name-words.ts';
import { NOT_NEWS } from './not-news.ts';
import { QUESTION_CUES } from './question-cues.ts';
import { REQUEST_WORDS } from './request-words.ts';
import {
  LANGUAGE_NAMES,
  LOOK_WORDS,
  PAUSE_WORDS,
  SCHEDULE_WORDS,
  SUBSCRIBE_WORDS,
} from './schedule-words.ts';
import { SEED_WORDS } from './seed-words.ts';
import { SPELLING } from './spelling.ts';
import { stem } from './stemmer.ts';
import { STOP_WORDS } from './stop-words.ts';
import { SYNONYMS } from './synonyms.ts';
import { URGENCY } from './urgency.ts';

export const LANGUAGE: Language = {
  stem,
  stopWords: STOP_WORDS,
  name: 'Kazakh',
  script: 'cyrillic',
  headIsLast: true,
  relatedWeight: 0.6,
  synonyms: SYNONYMS,
  spelling: SPELLING,
  calendar: CALENDAR,
  entityWords: ENTITY_WORDS,
  scaleNames: SCALE_NAMES,
  nameWords: NAME_WORDS,
  questionCues: QUESTION_CUES,
  followUpWords: FOLLOW_UP_WORDS,
  browseWords: BROWSE_WORDS,
  urgency: URGENCY,
  notNews: NOT_NEWS,
  scheduleWords: SCHEDULE_WORDS,
  pauseWords: PAUSE_WORDS,
  subscribeWords: SUBSCRIBE_WORDS,
  lookWords: LOOK_WORDS,
  requestWords: REQUEST_WORDS,
  awaitedWords: AWAITED_WORDS,
  languageNames: LANGUAGE_NAMES,
  seedWords: SEED_WORDS,
  readAlso:
    '(?:сондай-ақ,? |тағы |тағы да )?(?:оқи|қарай) отырыңыз|(?:сондай-ақ|тағы|тағы да),? (?:оқыңыз|оқыңыздар|қараңыз)|(?:осы )?тақырып бойынша|ұқсас (?:жаңалықтар|материалдар)|басқа жаңалықтар',
  glossary: GLOSSARY,
  inflection: null,
};
