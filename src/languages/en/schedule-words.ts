import type { LanguageNames, ScheduleWords, SubscribeWords } from '../language.ts';

export const SCHEDULE_WORDS: ScheduleWords = {
  weekdays: ['mon$|mondays?$', 'tue', 'wed', 'thu', 'fri', 'sat$|satur', 'sun$|sundays?$'],
  weekly: 'week$|weekly$|weeks$',
  daily: 'daily$|days?$|everyday$',
  off: 'off$|at once$|now$|none$|stop$|no$|never$|immediately$|no digest$|not? needed$|turn off$|no quiet hours$',
  filler: 'once|at|on|in|the|a|an|from|to|till|until|through|between|and|of|please|send|me|time|digest|quiet',
  every: 'every|each',
  hour: 'hours?|oclock',
  times: 'times?',
  timeEndings: 'h|hrs?|oclock',
  dayParts: {
    am: 'am$',
    pm: 'pm$',
    morning: 'mornings?$',
    afternoon: 'afternoons?$',
    evening: 'evenings?$',
    night: 'nights?$',
  },
  dayPartComes: 'after',
  noon: 'noon|midday',
  midnight: 'midnight',
  notOffered: 'month|hourly$|weekday|workday|working|weekend|year|quarter|twice$|fortnight|biweek',
  zones: {
    'msk$|moscow': 'Europe/Moscow',
    astana: 'Asia/Almaty',
    beijing: 'Asia/Shanghai',
    'kyiv|kiev': 'Europe/Kyiv',
  },
};

export const SUBSCRIBE_WORDS: SubscribeWords = {
  everything: 'all everything anything',
  keyword: '(?:key)?words?',
  withKeyword: 'with (?:the )?(?:key)?words?',
  except: 'except excluding without exclude',
  exceptOfEverything: 'but',
  not: 'not no',
  exceptedBefore: '',
  and: 'and or also plus',
  withMentions:
    '(?:and|with|including|incl\\.?|plus|\\+|&)\\s+(?:all\\s+|its\\s+|the\\s+)*mentions?(?:\\s+of\\s+it)?',
  withoutMentions:
    '(?:without|except|excluding|no|but\\s+no|but\\s+not|not)\\s+(?:any\\s+|its\\s+|the\\s+)*mentions?',
  filler:
    'please follow subscribe unsubscribe me us to the a of in for from on about with all every news article articles region regions i want send stop only city new regions kazakhstan rk kz',
};

export const LANGUAGE_NAMES: LanguageNames = {
  beginnings: 'en$|eng|англ|анг$|агылш|agyl',
  beside: 'in|and|or|then|first|languages?|news',
};
