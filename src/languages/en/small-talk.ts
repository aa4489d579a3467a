import type { SmallTalkPhrases } from '../language.ts';

export const SMALL_TALK: SmallTalkPhrases = {
  greeting: [
    'hello',
    'hello there',
    'hi',
    'hi there',
    'hey',
    'good morning',
    'good afternoon',
    'good evening',
    'good day',
    'greetings',
    'how are you',
  ],
  thanks: [
    'thanks',
    'thanks a lot',
    'many thanks',
    'thank you',
    'thank you very much',
    'thx',
    'ok',
    'okay',
    'bye',
    'goodbye',
  ],
};
